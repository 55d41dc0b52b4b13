/** Why a ticket cannot go to a line. */

const ru = {
  notHigher: (line: number) => `тикет уже на линии ${line}, выберите линию выше.`,
  teamHasNot: (team: string, line: number) =>
    `команда «${team}» не работает на линии ${line}. Выберите другую команду.`,
  withCard: (line: number) =>
    `тикет на линии ${line}, и с ним уже работают. На другую линию он уходит с карточкой, назад – с причиной.`,
  alreadyFirst: 'это первая линия, возвращать некуда.',
};
const en = {
  notHigher: (line: number) => `the ticket is on line ${line} already, choose a higher one.`,
  teamHasNot: (team: string, line: number) =>
    `the team “${team}” does not work on line ${line}. Choose another team.`,
  withCard: (line: number) =>
    `the ticket is on line ${line} and somebody has worked on it. To another line it goes with a card, back with a reason.`,
  alreadyFirst: 'this is the first line, there is nowhere to return it to.',
} satisfies typeof ru;
export const lineWords = { ru, en };
