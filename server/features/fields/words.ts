/** Why a value or a definition does not fit, in words. */
import type { Flaw } from './definition.ts';
import type { Problem } from './rules.ts';

const ru: Record<Problem, (limit: number) => string> = {
  unknownField: () => 'такого поля нет',
  required: () => 'нужно заполнить',
  notText: () => 'нужен текст',
  tooShort: (limit) => `нужно не меньше знаков: ${limit}`,
  tooLong: (limit) => `можно не больше знаков: ${limit}`,
  wrongShape: () => 'написано не так, как нужно для этого поля; посмотрите подсказку',
  notNumber: () => 'нужно число',
  tooSmall: (limit) => `нужно не меньше ${limit}`,
  tooLarge: (limit) => `можно не больше ${limit}`,
  tooPrecise: (limit) =>
    limit === 0 ? 'нужно целое число' : `можно не больше знаков после запятой: ${limit}`,
  notMoney: () => 'нужна сумма, например 1250,50',
  wrongCurrency: () => 'эта валюта не подходит',
  notDate: () => 'нужна дата, например 2026-11-22',
  notChoice: () => 'такого варианта нет',
  notYesNo: () => 'нужно «да» или «нет»',
  notLink: () => 'нужна ссылка, которая начинается с https://',
  notFile: () => 'файл не найден; загрузите его ещё раз',
  notObject: () => 'такого объекта нет; проверьте номер',
};

const en = {
  unknownField: () => 'there is no such field',
  required: () => 'it must be filled in',
  notText: () => 'a text is needed',
  tooShort: (limit) => `at least ${limit} characters are needed`,
  tooLong: (limit) => `at most ${limit} characters`,
  wrongShape: () => 'it is not written the way this field needs; see its hint',
  notNumber: () => 'a number is needed',
  tooSmall: (limit) => `at least ${limit}`,
  tooLarge: (limit) => `at most ${limit}`,
  tooPrecise: (limit) =>
    limit === 0 ? 'a whole number is needed' : `at most ${limit} digits after the point`,
  notMoney: () => 'a sum is needed, such as 1250.50',
  wrongCurrency: () => 'this currency does not fit',
  notDate: () => 'a date is needed, such as 2026-11-22',
  notChoice: () => 'there is no such choice',
  notYesNo: () => 'yes or no is needed',
  notLink: () => 'a link that begins with https:// is needed',
  notFile: () => 'the file was not found; upload it again',
  notObject: () => 'there is no such object; check its number',
} satisfies typeof ru;

export const problemWords = { ru, en };

const ruFlaws: Record<Flaw, string> = {
  noName: 'нет названия',
  noChoices: 'нет ни одного варианта',
  doubleChoice: 'два одинаковых варианта',
  minAboveMax: 'наименьшее больше наибольшего',
  badExpression: 'выражение не понято; пишите его по правилам RE2, без заглядывания вперёд и обратных ссылок',
  secretOfWrongKind: 'скрывать можно только текст, число, сумму и дату',
  expressionNeedsPattern: 'выражение задают вместе с образцом «своё выражение»',
};
const enFlaws = {
  noName: 'there is no name',
  noChoices: 'there is not a single choice',
  doubleChoice: 'two choices are the same',
  minAboveMax: 'the least is above the greatest',
  badExpression:
    'the expression is not understood; write it by the rules of RE2, without look-ahead and back-references',
  secretOfWrongKind: 'only texts, numbers, sums and dates can be hidden',
  expressionNeedsPattern: 'an expression comes with the pattern “custom”',
} satisfies typeof ruFlaws;

export const flawWords = { ru: ruFlaws, en: enFlaws };
