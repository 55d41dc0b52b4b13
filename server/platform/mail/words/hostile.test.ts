import { describe, expect, it } from 'vitest';
import { newWords } from './new-words.ts';

const MEGABYTE = 1_000_000;
/** THREATS.md K1; measured alone it is far less, but the machine that tests may be busy. */
const MOST_MILLISECONDS = 100;

const PIECES = [
  'a',
  ' ',
  '\n',
  '\r\n',
  '>',
  '> > ',
  '>\n',
  '<',
  '<<<<\n',
  '-',
  '--\n',
  '-- \n',
  '_',
  '*',
  ':',
  ':\n',
  'On ',
  'On \n',
  'On 12.07.2024 10:11, ',
  'On 12.07.2024 10:11 x\n',
  'wrote:',
  'wrote:\n',
  '@',
  '<a@b',
  'a@b ',
  'a@b.c\n',
  'From: a@b.c\n',
  'From:\n',
  'From: ',
  'To: x\n\n',
  'Subject: x\nx\nx\n',
  'Sent from my ',
  'Sent from my iPhone\n',
  'x\n\n',
  'confidential ',
  'this message is confidential\n\n',
  'Best regards\n',
  'Best regards, Ann\n',
  '0',
  '0 ',
  '12:',
  '10:11\n',
  '(reply above',
  '=== reply',
  '\u200b',
  '\u00a0',
  '\ufeff\n',
  '于',
  'Ё',
  '\u{1f600}',
  '-----Original Message-----\n',
  '> x\nx\n',
  '&',
  '&#',
  '=',
];
const HTML_PIECES = [
  '<div>',
  '</div>',
  '<blockquote>',
  '</blockquote>',
  '<blockquote></blockquote>',
  '<',
  '<a ',
  '<a "',
  '<div class="gmail_quote">',
  '<div class="',
  '<br>',
  '<p>x</p>',
  '&nbsp;',
  '&',
  '<!--',
  '<style>',
  '<style></style',
  '<pre>\n',
  '<td>',
  '<img>',
  '</b>',
  '<i></b>',
  '<hr style="border:none;border-top:solid',
  'x',
];

describe('a megabyte of one piece', () => {
  it.each(PIECES)('%j is read in time', (piece) => {
    const text = piece.repeat(MEGABYTE / piece.length);
    expect(fastest(() => newWords({ text, html: null, knownNames: ['Ann Bell'] }))).toBeLessThan(
      MOST_MILLISECONDS,
    );
  });

  it.each(HTML_PIECES)('%j is cut in time', (piece) => {
    const html = piece.repeat(MEGABYTE / piece.length);
    expect(fastest(() => newWords({ text: 'x', html }))).toBeLessThan(MOST_MILLISECONDS);
  });
});

/** Processor time of this thread, best of a few runs: what the code costs, whatever else the machine is doing. */
function fastest(run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let time = 0; time < 4 && best >= MOST_MILLISECONDS; time += 1) {
    const start = process.threadCpuUsage();
    run();
    const { user, system } = process.threadCpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}
