/** Letters made to cost time (THREATS.md, K2 and K3): each is read within two seconds of the processor, and something of it is there. */
import { expect, test } from 'vitest';
import type { Letter } from './letter.ts';
import { readLetter } from './read.ts';

const MAX_CPU_MS = 2_000;

function letter(...lines: string[]): Buffer {
  return Buffer.from(['From: a@x.test', ...lines].join('\r\n'), 'latin1');
}

function html(body: string): Buffer {
  return letter('Content-Type: text/html', '', body);
}

function nested(levels: number): Buffer {
  const lines: string[] = [];
  for (let level = 0; level < levels; level++) {
    lines.push(`Content-Type: multipart/mixed; boundary=b${level}`, '', `--b${level}`);
  }
  return letter(...lines, '', 'deep');
}

const many = (count: number, make: (index: number) => string, glue = '\r\n'): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(glue);
const mixed = 'Content-Type: multipart/mixed; boundary=b';
const hasNote = (phrase: string) => (read: Letter) => read.repairs.some((repair) => repair.includes(phrase));

const CASES: [string, () => Buffer, (read: Letter) => boolean][] = [
  ['3,000 nested multiparts', () => nested(3_000), hasNote('nested too deep')],
  [
    '50,000 parts',
    () =>
      letter(
        mixed,
        '',
        many(50_000, (i) => `--b\r\n\r\npart ${i}`),
      ),
    hasNote('parts over the cap'),
  ],
  ['200,000 empty parts', () => letter(mixed, '', '--b\r\n'.repeat(200_000)), hasNote('parts over the cap')],
  [
    '500 nested message/rfc822',
    () =>
      letter(
        many(500, () => 'Content-Type: message/rfc822\r\n\r\nSubject: in'),
        '',
        'deep',
      ),
    (read) => read.attachments[0]?.name === 'in.eml',
  ],
  [
    'a header of 5 MB',
    () => letter(`Subject: ${'x'.repeat(5e6)}`, '', 'body'),
    hasNote('headers over the cap'),
  ],
  [
    'a header of 500,000 lines',
    () => letter(`Subject: y${'\r\n x'.repeat(5e5)}`, '', 'body'),
    (read) => read.text === 'body',
  ],
  [
    '100,000 headers',
    () =>
      letter(
        many(100_000, (i) => `X-H${i}: v`),
        '',
        'body',
      ),
    (read) => read.text === 'body',
  ],
  [
    '100,000 recipients',
    () => letter(`To: ${many(100_000, (i) => `"U ${i}" <u${i}@x.test>`, ', ')}`, '', 'body'),
    (read) => read.to.length === 1_000,
  ],
  [
    '100,000 encoded words',
    () => letter(`Subject: ${'=?utf-8?Q?=D0=B0?= '.repeat(100_000)}`, '', 'b'),
    (read) => read.subject.startsWith('аа'),
  ],
  [
    'unfinished encoded words',
    () => letter(`Subject: ${'=?utf-8?Q?x'.repeat(30_000)}`, '', 'b'),
    (read) => read.text === 'b',
  ],
  ['open quotes', () => letter(`To: ${'"a'.repeat(32_000)}`, '', 'b'), (read) => read.text === 'b'],
  ['open comments', () => letter(`To: ${'('.repeat(64_000)}`, '', 'b'), (read) => read.text === 'b'],
  ['open angles', () => letter(`To: ${'<'.repeat(64_000)}`, '', 'b'), (read) => read.text === 'b'],
  ['colons', () => letter(`To: ${'a:'.repeat(32_000)}`, '', 'b'), (read) => read.text === 'b'],
  [
    'open parameters',
    () => letter(`Content-Type: text/plain; ${'a="'.repeat(20_000)}`, '', 'b'),
    (read) => read.text === 'b',
  ],
  [
    'References of 65 KB',
    () => letter(`References: ${'<'.repeat(65_000)}`, '', 'b'),
    (read) => read.references.length === 0,
  ],
  [
    '100,000 nested div',
    () => html(`${'<div>'.repeat(1e5)}x${'</div>'.repeat(1e5)}`),
    (read) => read.text === 'x',
  ],
  [
    'closing tags of nothing',
    () => html(`${'<div>'.repeat(1e5)}x${'</b>'.repeat(1e5)}`),
    (read) => read.text === 'x',
  ],
  ['2,000 <b><i><u>', () => html(`${'<b><i><u>'.repeat(2_000)}x`), (read) => read.text === 'x'],
  [
    '20,000 attributes',
    () => html(`<p ${many(20_000, (i) => `a${i}="v"`, ' ')}>x</p>`),
    (read) => read.text === 'x',
  ],
  [
    'a style of 1 MB',
    () => html(`<p style="${'color:red;'.repeat(1e5)}">x</p>`),
    (read) => read.text === 'x',
  ],
  ['5,000 nested tables', () => html(`${'<table><tr><td>'.repeat(5_000)}x`), (read) => read.text === 'x'],
  ['a million <', () => html('<'.repeat(1e6)), hasNote('HTML')],
  ['open comments of HTML', () => html('<!--'.repeat(3e5)), (read) => read.text === ''],
  [
    'padded base64 without end',
    () => letter('Content-Type: a/b', 'Content-Transfer-Encoding: base64', '', 'QQ==\r\n'.repeat(4e5)),
    (read) => read.attachments[0]?.size === 4e5,
  ],
  [
    'uuencoded beginnings',
    () => letter('', 'begin 644 x\n'.repeat(20_000)),
    (read) => read.attachments.length === 0,
  ],
  ['5 MB of dashes', () => letter(mixed, '', '-'.repeat(5e6)), (read) => read.text.startsWith('---')],
  ['a million delimiters', () => letter(mixed, '', '--\n'.repeat(1e6)), (read) => read.text.startsWith('--')],
  ['5 MB of one high byte', () => letter('', '\u00e1'.repeat(5e6)), hasNote('text over the cap')],
  ['30 MB', () => Buffer.concat([letter('', ''), Buffer.alloc(30e6, 0x41)]), hasNote('letter over the cap')],
];

test.each(CASES)('%s', async (_, make, holds) => {
  const raw = make();
  const before = process.threadCpuUsage();
  const read = await readLetter(raw);
  const used = process.threadCpuUsage(before);
  expect((used.user + used.system) / 1_000).toBeLessThan(MAX_CPU_MS);
  expect(read.from?.address).toBe('a@x.test');
  expect(holds(read)).toBe(true);
});
