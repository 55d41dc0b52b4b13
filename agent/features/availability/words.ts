/** Words of presence: who is there, and my own switch. */
import type { Availability } from '../../../contract/availability.ts';

const ru = {
  states: {
    online: 'на месте',
    away: 'отошёл',
    idle: 'нет за экраном',
    offHours: 'не в смене',
    absent: 'отсутствует',
    gone: 'не работает',
  } as Record<Availability, string>,
  mine: 'Новые тикеты мне',
  online: 'Я на месте',
  away: 'Меня нет',
  absentUntil: (date: string) => `Отсутствие до ${date}`,
};
const en = {
  states: {
    online: 'available',
    away: 'away',
    idle: 'not at the screen',
    offHours: 'off duty',
    absent: 'absent',
    gone: 'no longer works here',
  } as Record<Availability, string>,
  mine: 'New tickets for me',
  online: 'Available',
  away: 'Away',
  absentUntil: (date: string) => `Absent until ${date}`,
} satisfies typeof ru;
export const availabilityWords = { ru, en };
