import { expect, test } from 'vitest';
import { Repairs } from '../repairs.ts';
import { parameterText, parseParameters } from './parameters.ts';

const fileName = (header: string): string =>
  parameterText(parseParameters(Buffer.from(header, 'utf8').toString('latin1')).raw, 'filename', {
    hints: [],
    repairs: new Repairs(),
  });

test.each<[string, string]>([
  ['attachment; filename=a.txt', 'a.txt'],
  ['attachment; filename="a; b.txt"', 'a; b.txt'],
  ['attachment; filename="a \\"b\\".txt"', 'a "b".txt'],
  ['attachment; filename=a b.txt', 'a b.txt'],
  ['attachment; FileName = "a.txt" ; size=1', 'a.txt'],
  ['attachment; filename="=?utf-8?B?0KHRh9GR0YI=?=.pdf"', 'Счёт.pdf'],
  ['attachment; filename==?utf-8?Q?=D0=A1=D1=87.pdf?=', 'Сч.pdf'],
  ["attachment; filename*=utf-8''%D0%A1%D1%87%D1%91%D1%82.pdf", 'Счёт.pdf'],
  ["attachment; filename*0*=utf-8''%D0%A1%D1; filename*1*=%87%D1%91%D1%82; filename*2=.pdf", 'Счёт.pdf'],
  ["attachment; filename*1*=%87.pdf; filename*0*=utf-8''%D0%A1%D1", 'Сч.pdf'],
  ['attachment; filename*0="long "; filename*1="name.pdf"', 'long name.pdf'],
  ['attachment; filename*=%D0%A1%D1%87.pdf', 'Сч.pdf'],
  ["attachment; filename*='ru'%D0%A1%D1%87.pdf", 'Сч.pdf'],
  ['attachment; filename="%D0%A1%D1%87.pdf"', 'Сч.pdf'],
  ['attachment; filename="100%25.txt"', '100%25.txt'],
  ['attachment; filename="Счёт.pdf"', 'Счёт.pdf'],
  ["attachment; filename*=utf-8''a.txt; filename=b.txt", 'a.txt'],
  ['attachment; filename="unclosed.txt', 'unclosed.txt'],
  ['attachment filename=a.txt', 'a.txt'],
  ["attachment; filename*=windows-1251''%D1%F7.pdf", 'Сч.pdf'],
])('%s', (header, name) => {
  expect(fileName(header)).toBe(name);
});
