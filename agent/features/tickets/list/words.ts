import { enPlural, ruPlural } from '../../../lib/words.ts';

const ru = {
  overdue: (span: string) => `Просрочено ${span}`,
  soon: (span: string) => `Осталось ${span}`,
  snoozed: (when: string) => `до ${when}`,
  waits: (span: string) => `Ждёт ${span}`,
  noSubject: 'Без заголовка',
  assignee: (name: string) => `Ответственный: ${name}`,
  undelivered: 'Не доставлено',
  files: 'Есть вложения',
  unread: 'Новое',
  loading: 'Загружаем…',
  more: 'Загружаем ещё…',
  again: 'Загрузить ещё раз',
  count: (count: number) => `${count} ${ruPlural(count, 'тикет', 'тикета', 'тикетов')}`,
  priorities: { low: 'Низкий', normal: 'Обычный', high: 'Высокий', urgent: 'Срочный' },
  empty: {
    unassigned: { title: 'Всё разобрано', text: 'Новые обращения появятся здесь сами.' },
    mine: { title: 'У вас нет открытых тикетов', text: 'Возьмите тикет из «Неразобранных» клавишей I.' },
    team: { title: 'У команды всё спокойно', text: 'Здесь появятся незакрытые тикеты ваших команд.' },
    waiting: { title: 'Никого не ждём', text: 'Здесь стоят тикеты, где ход за клиентом.' },
    unfinished: { title: 'Незакрытых тикетов нет', text: 'Можно выдохнуть.' },
    solved: { title: 'Решённых пока нет', text: 'Решённые тикеты собираются здесь, новые сверху.' },
    quiet: {
      title: 'Ничего не забыто',
      text: 'Здесь встают тикеты, где ход за нами или партнёром, а никто давно ничего не делал.',
    },
    review: {
      title: 'Все сроки клиентов впереди',
      text: 'Здесь встают тикеты, у которых прошёл срок самого клиента: рейс улетел, встреча была. Договоритесь о новом или решите иначе.',
    },
  },
};
const en = {
  overdue: (span: string) => `Overdue ${span}`,
  soon: (span: string) => `${span} left`,
  snoozed: (when: string) => `until ${when}`,
  waits: (span: string) => `Waits ${span}`,
  noSubject: 'No subject',
  assignee: (name: string) => `Assignee: ${name}`,
  undelivered: 'Undelivered',
  files: 'Has attachments',
  unread: 'New',
  loading: 'Loading…',
  more: 'Loading more…',
  again: 'Load again',
  count: (count: number) => `${count} ${enPlural(count, 'ticket', 'tickets')}`,
  priorities: { low: 'Low', normal: 'Normal', high: 'High', urgent: 'Urgent' },
  empty: {
    unassigned: { title: 'All sorted out', text: 'New requests will appear here by themselves.' },
    mine: { title: 'You have no open tickets', text: 'Take one from “Unassigned” with the key I.' },
    team: { title: 'All calm in your team', text: 'Unfinished tickets of your teams appear here.' },
    waiting: { title: 'Nobody to wait for', text: 'Tickets where it is the customer’s turn stand here.' },
    unfinished: { title: 'No unfinished tickets', text: 'Time to breathe out.' },
    solved: { title: 'Nothing solved yet', text: 'Solved tickets gather here, newest first.' },
    quiet: {
      title: 'Nothing is forgotten',
      text: 'Tickets appear here when it is our turn, or a partner’s, and nobody has done anything for long.',
    },
    review: {
      title: 'Every customer’s deadline is ahead',
      text: 'Tickets appear here when the customer’s own deadline has passed: the flight has left, the meeting is over. Agree on a new one or find another way.',
    },
  },
} satisfies typeof ru;
export const words = { ru, en };
