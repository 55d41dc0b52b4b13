/** Names of the lists. */
import type { ViewKey } from '../../../contract/tickets.ts';

const ru: Record<ViewKey, string> = {
  unassigned: 'Неразобранные',
  mine: 'Мои',
  team: 'Моя команда',
  waiting: 'Ждём клиента',
  unfinished: 'Все незакрытые',
  solved: 'Решённые',
  quiet: 'Давно тихо',
  review: 'Пересмотреть',
};
const en = {
  unassigned: 'Unassigned',
  mine: 'Mine',
  team: 'My team',
  waiting: 'Waiting for customer',
  unfinished: 'All unfinished',
  solved: 'Solved',
  quiet: 'Quiet too long',
  review: 'To review',
} satisfies typeof ru;
export const viewWords = { ru, en };
