import { expect, test } from 'vitest';
import { toneHints } from './tone.ts';

test.each([
  ['Вы должны прислать чек.', ['Вы должны']],
  ['Успокойтесь. Это не наша проблема.', ['Успокойтесь', 'Это не наша проблема']],
  ['As I already said, you must wait', ['As I already said', 'you must']],
  ['ПРИШЛИТЕ НАМ НОМЕР ЗАКАЗА', ['ПРИШЛИТЕ НАМ НОМЕР ЗАКАЗА']],
  ['Сколько можно!!!', ['!!!']],
  ['Здравствуйте! Вернём деньги до пятницы.', []],
  ['Рейс SU 1234 из SVO в LED перенесён', []],
  ['переуспокойтесь', []],
  ['', []],
])('%s', (text, found) => {
  expect(toneHints(text).map((hint) => hint.found)).toEqual(found);
});

test('three hints are enough, and a long text is read quickly', () => {
  const text = 'Вы должны ждать. Успокойтесь. Вы ошибаетесь. Это невозможно. '.repeat(2000);
  expect(toneHints(text)).toHaveLength(3);
});
