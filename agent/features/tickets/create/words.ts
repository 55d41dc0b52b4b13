const ru = {
  title: 'Новый тикет',
  from: 'Кто начинает',
  fromCustomer: 'Обратился клиент',
  fromAgent: 'Пишем клиенту',
  hints: {
    customer: 'Запишите звонок или разговор. Клиенту ничего не уйдёт.',
    agent: 'Клиент получит это письмом, ответ придёт в тот же тикет.',
  },
  customer: 'Почта клиента',
  name: 'Имя',
  phone: 'Телефон',
  subject: 'Заголовок',
  text: 'Текст',
  team: 'Команда',
  open: 'Открыть тикет',
  send: 'Отправить',
  whom: 'Укажите почту или телефон, чтобы было кому ответить.',
};
const en = {
  title: 'New ticket',
  from: 'Who begins',
  fromCustomer: 'A customer asked',
  fromAgent: 'We write first',
  hints: {
    customer: 'Write down a call or a talk. Nothing is sent to the customer.',
    agent: 'The customer gets this by mail; the answer comes into the same ticket.',
  },
  customer: 'Customer’s e-mail',
  name: 'Name',
  phone: 'Phone',
  subject: 'Subject',
  text: 'Text',
  team: 'Team',
  open: 'Open the ticket',
  send: 'Send',
  whom: 'Give an e-mail address or a phone number, so that there is somebody to answer.',
} satisfies typeof ru;
export const words = { ru, en };
