/** Words of taking the next one. */
const ru = {
  takeNext: 'Взять следующий',
  nothingWaits: 'Никто не ждёт: очередь пуста',
};
const en = {
  takeNext: 'Take next',
  nothingWaits: 'Nobody is waiting: the queue is empty',
} satisfies typeof ru;
export const words = { ru, en };
