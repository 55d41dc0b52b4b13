/** Words of planned absences. */
import { ruPlural } from '../../lib/words.ts';

const ru = {
  title: 'Отсутствия',
  text: 'Отпуск, болезнь, выходной. Пока человека нет, тикеты ему не назначаются, а его собственные не остаются без присмотра.',
  plan: 'Запланировать',
  planTitle: 'Отсутствие',
  none: 'Никто не собирается отсутствовать',
  who: 'Кто',
  from: 'С',
  until: 'До',
  untilHint: 'В этот день уже на месте',
  handOver: 'Его тикеты',
  ways: { whenDue: 'Отдать, когда клиент напишет или придёт срок', atOnce: 'Отдать все сразу в начале' },
  to: 'Кому',
  toHint: 'Пусто – вернуть в очередь',
  queue: 'в очередь',
  note: 'Примечание',
  preview: (count: number) =>
    count === 0
      ? 'Сейчас у него нет незакрытых тикетов'
      : `Сейчас это ${count} ${ruPlural(count, 'тикет', 'тикета', 'тикетов')}:`,
  goesTo: (name: string) => `→ ${name}`,
  more: (count: number) => `и ещё ${count}`,
  states: { planned: 'запланировано', handingOver: 'передаём тикеты', running: 'идёт', ended: 'закончилось' },
  handed: (count: number) => `передано тикетов: ${count}`,
  standsIn: (name: string) => `замещает ${name}`,
  save: 'Запланировать',
  end: 'Закончить',
  callOff: 'Отменить',
};
const en = {
  title: 'Absences',
  text: 'Leave, illness, a day off. While someone is away, no tickets are assigned to them, and their own tickets are not left unattended.',
  plan: 'Plan',
  planTitle: 'Absence',
  none: 'No absences planned',
  who: 'Who',
  from: 'From',
  until: 'Until',
  untilHint: 'Back on this day',
  handOver: 'Their tickets',
  ways: {
    whenDue: 'Hand over when the customer writes or a deadline comes',
    atOnce: 'Hand all over at the start',
  },
  to: 'Hand over to',
  toHint: 'Empty: back to the queue',
  queue: 'the queue',
  note: 'Note',
  preview: (count: number) =>
    count === 0
      ? 'They have no unfinished tickets now'
      : `Right now that is ${count} ${count === 1 ? 'ticket' : 'tickets'}:`,
  goesTo: (name: string) => `→ ${name}`,
  more: (count: number) => `and ${count} more`,
  states: { planned: 'planned', handingOver: 'handing over', running: 'running', ended: 'over' },
  handed: (count: number) => `tickets handed over: ${count}`,
  standsIn: (name: string) => `covered by ${name}`,
  save: 'Plan',
  end: 'End now',
  callOff: 'Cancel',
} satisfies typeof ru;
export const words = { ru, en };
