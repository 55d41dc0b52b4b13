import { describe, expect, it } from 'vitest';
import {
  assortedHeads,
  assortedTaglines,
  lastLinesAboveHeads,
  noTaglines,
  wrappedHeads,
} from './cases/assorted.ts';
import type { LanguageHeads } from './cases/case.ts';
import { chinese } from './cases/chinese.ts';
import { czech } from './cases/czech.ts';
import { danish } from './cases/danish.ts';
import { dutch } from './cases/dutch.ts';
import { english } from './cases/english.ts';
import { finnish } from './cases/finnish.ts';
import { french } from './cases/french.ts';
import { german } from './cases/german.ts';
import { greek } from './cases/greek.ts';
import { hebrew } from './cases/hebrew.ts';
import { hungarian } from './cases/hungarian.ts';
import { italian } from './cases/italian.ts';
import { japanese } from './cases/japanese.ts';
import { korean } from './cases/korean.ts';
import { norwegian } from './cases/norwegian.ts';
import { polish } from './cases/polish.ts';
import { portuguese } from './cases/portuguese.ts';
import { romanian } from './cases/romanian.ts';
import { russian } from './cases/russian.ts';
import { spanish } from './cases/spanish.ts';
import { swedish } from './cases/swedish.ts';
import { turkish } from './cases/turkish.ts';
import { ukrainian } from './cases/ukrainian.ts';
import { vietnamese } from './cases/vietnamese.ts';
import { letters } from './cases/letters.ts';
import { newWords } from './new-words.ts';

const LANGUAGES: LanguageHeads[] = [
  russian,
  english,
  ukrainian,
  german,
  french,
  spanish,
  italian,
  portuguese,
  dutch,
  polish,
  czech,
  turkish,
  swedish,
  norwegian,
  danish,
  finnish,
  chinese,
  japanese,
  korean,
  hungarian,
  romanian,
  greek,
  vietnamese,
  hebrew,
];

describe.each(LANGUAGES)('$language', ({ words, old, heads, taglines }) => {
  it.each(heads)('drops what $client puts above the old letter', ({ head, old: shown }) => {
    const below = shown === 'marked' ? marked(old) : old;
    expect(newWords({ text: `${words}\n\n${head}\n${below}\n`, html: null }).reply).toBe(words);
  });

  it.each(taglines)('drops the tag line «%s»', (tagline) => {
    expect(newWords({ text: `${words}\n\n${tagline}\n`, html: null }).reply).toBe(words);
  });

  it.each(taglines)('drops the tag line «%s» with an old letter below', (tagline) => {
    const head = heads[0]?.head ?? '';
    expect(
      newWords({ text: `${words}\r\n\r\n${tagline}\r\n\r\n${head}\r\n${marked(old)}`, html: null }).reply,
    ).toBe(words);
  });

  it.each(heads)('keeps what stands below the quote of $client', ({ head }) => {
    const letter = `${words}\n\n${head}\n${marked(old)}\n\nP. S. 40-118.`;
    const kept = isFinal(head) ? words : `${words}\n\nP. S. 40-118.`;
    expect(newWords({ text: letter, html: null }).reply).toBe(kept);
  });
});

it.each(letters)('$name', ({ letter, words, knownNames = [] }) => {
  expect(newWords({ text: letter, html: null, knownNames }).reply).toBe(words);
});

describe('programs in their rarer shapes', () => {
  const words = 'Спасибо, подошло.\nЖду счёт.';
  const old = 'Старое письмо.\nЕщё строка.';

  it.each(assortedHeads)('drops %j', (head, shown) => {
    const below = shown === 'marked' ? marked(old) : old;
    expect(newWords({ text: `${words}\n\n${head}\n${below}\n`, html: null }).reply).toBe(words);
    expect(newWords({ text: `${words}\n${head}\n${below}\n`, html: null }).reply).toBe(words);
  });

  it.each(wrappedHeads)('drops %j', (head) => {
    for (const below of [old, marked(old)])
      expect(newWords({ text: `${words}\n\n${head}\n\n${below}\n`, html: null }).reply).toBe(words);
  });

  it.each(lastLinesAboveHeads)('keeps «%s» above %j', (last, head) => {
    const text = `${words}\n${last}\n${head}\n\n${marked(old)}\n`;
    expect(newWords({ text, html: null }).reply).toBe(`${words}\n${last}`);
  });

  it.each(assortedTaglines)('drops «%s»', (tagline) => {
    expect(newWords({ text: `${words}\n\n${tagline}\n`, html: null }).reply).toBe(words);
  });

  it.each(noTaglines)('keeps «%s»', (line) => {
    const text = `${words}\n\n${line}`;
    expect(newWords({ text, html: null, knownNames: ['Ann Bell', 'ann@b.example'] }).reply).toBe(text);
  });
});

/** Below a line that says «reply above» nothing is new. */
function isFinal(head: string): boolean {
  return head.startsWith('##');
}

function marked(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}
