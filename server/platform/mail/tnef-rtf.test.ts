import { expect, test } from 'vitest';
import { rtfToText, unpackRtf } from './tnef-rtf.ts';

test('unpacks the example of the specification ([MS-OXRTFCP] 4.1.1)', () => {
  const packed =
    '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0';
  expect(unpackRtf(Buffer.from(packed, 'hex'))).toBe('{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n');
});

test('takes RTF that is not packed, and nothing from what is broken', () => {
  expect(
    unpackRtf(
      Buffer.concat([Buffer.alloc(8), Buffer.from('MELA'), Buffer.alloc(4), Buffer.from('{\\rtf1 x}')]),
    ),
  ).toBe('{\\rtf1 x}');
  expect(unpackRtf(Buffer.from('short'))).toBe('');
});

test.each<[string, string]>([
  [
    "{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0 Arial;}}\\f0 \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2\\par \\u1084?\\u1080?\\u1088?}",
    'Привет\nмир',
  ],
  [
    '{\\rtf1\\fromhtml1 {\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 Hello {\\*\\htmltag84 <b>}World}',
    'Hello World',
  ],
  ['{\\rtf1 a\\tab b\\line \\{c\\}\\~d}', 'a\tb\n{c}\u00a0d'],
])('%s', (rtf, text) => {
  expect(rtfToText(rtf)).toBe(text);
});
