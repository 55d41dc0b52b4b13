import { expect, test } from 'vitest';
import { linkify } from './linkify.ts';

const hrefs = (text: string) => linkify(text).flatMap((piece) => piece.href ?? []);

test.each([
  ['смотрите https://track.ru/?id=1&x=2.', ['https://track.ru/?id=1&x=2']],
  ['(см. https://a.ru/b)', ['https://a.ru/b']],
  ['https://ru.wikipedia.org/wiki/Квиток_(город)', ['https://ru.wikipedia.org/wiki/Квиток_(город)']],
  ['пишите на ivanova@example.ru, спасибо', ['mailto:ivanova@example.ru']],
  ['www.shop.ru!', ['https://www.shop.ru']],
  ['«https://почта.рф»', ['https://почта.рф']],
  ['javascript:alert(1) и просто текст', []],
])('%s', (text, expected) => {
  expect(hrefs(text)).toEqual(expected);
});

test('no letter of the text is lost', () => {
  const text = 'a https://b.ru/c, d@e.ru. конец';
  expect(
    linkify(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});

test('a long line without addresses takes no time', () => {
  const start = performance.now();
  linkify('a.'.repeat(50_000) + '@');
  expect(performance.now() - start).toBeLessThan(1000);
});
