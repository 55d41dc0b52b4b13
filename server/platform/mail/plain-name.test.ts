import { expect, test } from 'vitest';
import { plainName } from './plain-name.ts';

test.each([
  ['Иван Петров', 'Иван Петров'],
  ['  Иван \t Петров\r\nBcc: x ', 'Иван Петров Bcc: x'],
  ['"Иван Петров"', 'Иван Петров'],
  ['ООО «Ромашка»', 'ООО «Ромашка»'],
  ['Click http://evil.example/login now', 'Click now'],
  ['Click HTTPS://evil', 'Click'],
  ['Приз на www.evil.example', 'Приз на'],
  ['evil.com/win', 'evil com/win'],
  ['t.me/evil', 't me/evil'],
  ['(evil.com,evil.co.uk)', '(evil com,evil co uk)'],
  ['Смотри evil.com!', 'Смотри evil com!'],
  ['приз.рф ждёт', 'приз рф ждёт'],
  ['ivan@mail.ru', ''],
  ['А.С.Пушкин', 'А.С.Пушкин'],
  ['J.R.R. Tolkien', 'J.R.R. Tolkien'],
  ['a\u202Eb\u200Bc', 'a b c'],
  ['', ''],
])('%j becomes %j', (given, plain) => {
  expect(plainName(given)).toBe(plain);
});

test('a name is cut after a hundred characters, none of them in half', () => {
  expect(plainName('😀'.repeat(300))).toBe('😀'.repeat(100));
});
