/** Why a ticket cannot go to a line. */

const ru = {
  notHigher: (line: number) => `тикет уже на линии ${line}, выберите линию выше.`,
  teamHasNot: (team: string, line: number) =>
    `команда «${team}» не работает на линии ${line}. Выберите другую команду.`,
  alreadyFirst: 'это первая линия, возвращать некуда.',
};
const en = {
  notHigher: (line: number) => `the ticket is on line ${line} already, choose a higher one.`,
  teamHasNot: (team: string, line: number) =>
    `the team “${team}” does not work on line ${line}. Choose another team.`,
  alreadyFirst: 'this is the first line, there is nowhere to return it to.',
} satisfies typeof ru;
export const lineWords = { ru, en };
