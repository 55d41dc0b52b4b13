import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { Repairs } from '../repairs.ts';
import { decodeHeaderText } from './header-text.ts';

const bytes = (text: string, charset = 'utf-8'): string => iconv.encode(text, charset).toString('latin1');
const read = (value: string, hints: string[] = []): string =>
  decodeHeaderText(value, { hints, repairs: new Repairs() });

/** [as it stands in the letter, as a person reads it] */
const CASES: [string, string][] = [
  ['=?utf-8?B?0J/RgNC40LLQtdGC?=', 'Привет'],
  ['=?UTF-8?b?0J/RgNC40LLQtdGC?= world', 'Привет world'],
  ['=?utf-8?Q?a_b=20c?=', 'a b c'],
  ['=?utf-8?B?0J/R?= =?utf-8?B?gNC40LLQtdGC?=', 'Привет'],
  ['=?utf-8?Q?=D0?= =?utf-8?Q?=9F=D1=80?=', 'Пр'],
  ['=?koi8-r?B?8NLJ18XU?= =?windows-1251?B?7Ojw?=', 'Приветмир'],
  ['"=?utf-8?Q?=D0=9F=D1=80?="', '"Пр"'],
  ['Re:=?utf-8?Q?=D0=9F?=!', 'Re:П!'],
  ['=?utf-8?Q?=D0=9F?==?utf-8?Q?=D1=80?=', 'Пр'],
  ['=?utf-8?Q?Are you there??=', 'Are you there?'],
  ['=?utf-8?Q?spaces inside the word?=', 'spaces inside the word'],
  ['=?utf-8*ru?Q?=D0=9F?=', 'П'],
  ['=?utf-8?B?0J/RgNC40LLQtdGC', 'Привет'],
  ['=?utf-8?B?PT91dGYtOD9RPz1EMD05Rj89?=', 'П'],
  ['=?unknown?Q?caf=E9?=', 'café'],
  ['=?iso-8859-1?Q?=D0=9F=D1=80=D0=B8?=', 'При'],
  ['=?utf-8?X?abc?=', '=?utf-8?X?abc?='],
  ['a =? b ?= c', 'a =? b ?= c'],
  ['=?ISO-2022-JP?B?GyRCJDMkcxsoQg==?= =?ISO-2022-JP?B?GyRCJEskQSRPGyhC?=', 'こんにちは'],
  ['=?utf-8?B? 0J/RgNC4 0LLQtdGC ?=', 'Привет'],
  ['plain subject', 'plain subject'],
  [bytes('Заявка на ремонт', 'windows-1251'), 'Заявка на ремонт'],
  [bytes('Заявка на ремонт', 'koi8-r'), 'Заявка на ремонт'],
  [bytes('Заявка на ремонт'), 'Заявка на ремонт'],
  [`=?iso-8859-1?Q?Die_Fr${bytes('ö', 'latin1')}sche?=`, 'Die Frösche'],
];

test.each(CASES)('%s → %s', (written, shown) => {
  expect(read(written)).toBe(shown);
});

test('believes the charset of the body for bytes that nobody encoded', () => {
  expect(read(bytes('ツール', 'shift_jis'), ['shift_jis'])).toBe('ツール');
});
