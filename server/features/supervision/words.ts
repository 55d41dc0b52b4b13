/** Why a ticket cannot be given so. */

const ru = {
  withCard: (line: number) =>
    `тикет на линии ${line}. На другую линию он уходит с карточкой: откройте его и нажмите «Передать на линию…».`,
};
const en = {
  withCard: (line: number) =>
    `the ticket is on line ${line}. To another line it goes with a card: open it and press “Hand to a line…”.`,
} satisfies typeof ru;
export const supervisionWords = { ru, en };
