import { expect, test } from 'vitest';
import { unflow } from './flowed.ts';

test.each<[string, boolean, string]>([
  ['one \ntwo\nthree', false, 'one two\nthree'],
  ['one \ntwo', true, 'onetwo'],
  ['> quoted \n> on\nnew', false, '> quoted on\nnew'],
  ['>> deep \n> less', false, '>> deep \n> less'],
  ['-- \nAnna', false, '-- \nAnna'],
  [' >not a quote', false, '>not a quote'],
])('%j delsp=%s', (flowed, delSp, text) => {
  expect(unflow(flowed, delSp)).toBe(text);
});
