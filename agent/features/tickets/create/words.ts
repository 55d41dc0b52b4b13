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
  from: 'Who starts',
  fromCustomer: 'Customer contacted us',
  fromAgent: 'We write first',
  hints: {
    customer: 'Log a call or a conversation. Nothing is sent to the customer.',
    agent: 'The customer gets this by email; the reply comes into the same ticket.',
  },
  customer: 'Customer’s email',
  name: 'Name',
  phone: 'Phone',
  subject: 'Subject',
  text: 'Text',
  team: 'Team',
  open: 'Create ticket',
  send: 'Send',
  whom: 'Enter an email address or phone number so that there is someone to reply to.',
} satisfies typeof ru;
export const words = { ru, en };
