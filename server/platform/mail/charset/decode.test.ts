import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { Repairs } from '../repairs.ts';
import { decodeBytes } from './decode.ts';

const RUSSIAN = 'Здравствуйте! Не приходит код подтверждения, помогите войти.';
const CHINESE = '您好，我的订单什么时候到？';
const JAPANESE = 'こんにちは、注文について質問があります。';
const KOREAN = '안녕하세요, 주문에 대해 문의드립니다.';
const GERMAN = 'Schöne Grüße aus München, das Paket fehlt noch für Müller.';

/** [what is written, how it is encoded, what the letter declares] */
const CASES: [string, string, string | null][] = [
  [RUSSIAN, 'windows-1251', 'windows-1251'],
  [RUSSIAN, 'windows-1251', 'cp1251'],
  [RUSSIAN, 'windows-1251', 'Windows-1251"'],
  [RUSSIAN, 'windows-1251', 'ansi_1251'],
  [RUSSIAN, 'windows-1251', null],
  [RUSSIAN, 'windows-1251', 'us-ascii'],
  [RUSSIAN, 'windows-1251', 'iso-8859-1'],
  [RUSSIAN, 'windows-1251', 'koi8-r'],
  [RUSSIAN, 'windows-1251', 'utf-8'],
  [RUSSIAN, 'windows-1251', 'unknown-8bit'],
  [RUSSIAN, 'koi8-r', 'KOI8-R'],
  [RUSSIAN, 'koi8-r', 'koi8r'],
  [RUSSIAN, 'koi8-r', null],
  [RUSSIAN, 'koi8-r', 'windows-1251'],
  [RUSSIAN, 'koi8-r', 'windows-1252'],
  ['Підкажіть, будь ласка, коли чекати?', 'koi8-u', null],
  [RUSSIAN, 'cp866', 'ibm866'],
  [RUSSIAN, 'cp866', null],
  [RUSSIAN, 'maccyrillic', 'x-mac-cyrillic'],
  [RUSSIAN, 'iso-8859-5', null],
  [RUSSIAN, 'utf-8', 'utf8mb4'],
  [RUSSIAN, 'utf-8', 'windows-1251'],
  [RUSSIAN, 'utf-8', 'us-ascii'],
  [RUSSIAN, 'utf-8', 'x-unknown'],
  [RUSSIAN, 'utf-7', 'utf-7'],
  [RUSSIAN, 'utf-16le', 'utf-16'],
  ['Привет', 'utf-16le', 'utf-16le'],
  ['Привет', 'utf-8', 'utf-16'],
  [CHINESE, 'gb18030', 'gb2312'],
  [CHINESE, 'gbk', 'GBK'],
  [CHINESE, 'gbk', null],
  [CHINESE, 'gbk', 'iso-8859-1'],
  ['請問這個訂單什麼時候會到', 'big5', 'big5'],
  ['請問這個訂單什麼時候會到', 'big5', null],
  [JAPANESE, 'shift_jis', 'Shift_JIS'],
  [JAPANESE, 'shift_jis', 'iso-2022-jp'],
  [JAPANESE, 'shift_jis', null],
  [JAPANESE, 'euc-jp', null],
  [KOREAN, 'euc-kr', 'ks_c_5601-1987'],
  [KOREAN, 'euc-kr', null],
  [GERMAN, 'latin1', 'iso-8859-1'],
  [GERMAN, 'latin1', null],
  [GERMAN, 'latin1', 'utf-8'],
  ['Più tardi vi chiamerò, così sarà più facile.', 'latin1', 'iso-8859-1'],
  ['¿Dónde está mi pedido?', 'latin1', 'iso-8859-1'],
  ['Où est mon colis ?', 'win1252', 'windows-1252'],
  ['Příliš žluťoučký kůň úpěl', 'win1250', 'windows-1250'],
  ['Καλημέρα σας', 'iso-8859-7', 'iso-8859-7'],
  ['שלום רב', 'win1255', 'windows-1255'],
];

test.each(CASES)('reads “%.12s…” in %s declared as %s', (text, encoding, declared) => {
  const bytes = iconv.encode(text, encoding);
  expect(decodeBytes(bytes, { declared, hints: [], repairs: new Repairs() })).toBe(text);
});

test.each(['Заявка', 'Иван', 'ПРОВЕРКА', 'Re: Счёт №15', 'ОТВЕТ'])(
  'tells short undeclared Windows-1251: %s',
  (text) => {
    const bytes = iconv.encode(text, 'windows-1251');
    expect(decodeBytes(bytes, { declared: null, hints: [], repairs: new Repairs() })).toBe(text);
  },
);

test('reads ISO-2022-JP, ISO-2022-KR and HZ by their escapes', () => {
  const decode = (bytes: string, declared: string | null): string =>
    decodeBytes(Buffer.from(bytes, 'latin1'), { declared, hints: [], repairs: new Repairs() });
  expect(decode('\u001b$B$3$s\u001b(B!', 'iso-2022-jp')).toBe('こん!');
  expect(decode('\u001b$B$3$s\u001b(B!', null)).toBe('こん!');
  expect(decode('\u001b$)C\u000e1W\u000f!', 'iso-2022-kr')).toBe('그!');
  expect(decode('~{<:Ky2;~}. ~~', 'hz-gb-2312')).toBe('己所不. ~');
});

test('reads UTF-8 with a Western footer glued to it', () => {
  const bytes = Buffer.concat([
    Buffer.from('Schöne Grüße – 差出人. '),
    Buffer.from('Gesendet für Sie', 'latin1'),
  ]);
  const read = decodeBytes(bytes, { declared: 'us-ascii', hints: [], repairs: new Repairs() });
  expect(read).toBe('Schöne Grüße – 差出人. Gesendet für Sie');
});

test('says what it overruled', () => {
  const repairs = new Repairs();
  decodeBytes(iconv.encode(RUSSIAN, 'windows-1251'), { declared: 'iso-8859-1', hints: [], repairs });
  expect(repairs.list()).toEqual(['charset iso-8859-1 read as windows-1251']);
});
