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
  waits: (span: string) => `Waiting ${span}`,
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
    unassigned: { title: 'All sorted', text: 'New requests will appear here automatically.' },
    mine: { title: 'You have no open tickets', text: 'Take one from “Unassigned” with the I key.' },
    team: { title: 'All calm in your team', text: 'Your teams’ unfinished tickets will appear here.' },
    waiting: {
      title: 'Not waiting for anyone',
      text: 'Tickets where it is the customer’s turn appear here.',
    },
    unfinished: { title: 'No unfinished tickets', text: 'Time to take a breath.' },
    solved: { title: 'Nothing solved yet', text: 'Solved tickets appear here, newest first.' },
    quiet: {
      title: 'Nothing forgotten',
      text: 'Tickets appear here when it is our turn or a partner’s and there has been no activity for a long time.',
    },
    review: {
      title: 'No customer deadline has passed',
      text: 'Tickets appear here when the customer’s own deadline has passed: the flight has left, the meeting is over. Agree on a new one or find another way.',
    },
  },
} satisfies typeof ru;
export const words = { ru, en };
