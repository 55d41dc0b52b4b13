/** Letters damaged at random (THREATS.md, T28): whatever comes, the reading ends with a letter. */
import { readdir, readFile } from 'node:fs/promises';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLetter } from './read.ts';

const RUNS = 400;
const folder = new URL('./fixtures/', import.meta.url);
const fixtures = await Promise.all((await readdir(folder)).map((name) => readFile(new URL(name, folder))));

/** Pieces that mean something to one of the readers. */
const PIECES =
  '\r\n|\n|\r|--|=?utf-8?B?|?=|"|<|>|(|%|=|\0|;|boundary=|Content-Type: multipart/mixed; boundary=b\n|charset=utf-7|charset=hz|' +
  'Content-Transfer-Encoding: base64\n|\u00ff|\u001b$B|<style>|<![CDATA[|&#x|begin 644 x\n|=\n|charset=iso-2022-kr|charset=utf-16';

const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.nat({ max: 60 }),
  inserted: fc.oneof(fc.constantFrom(...PIECES.split('|')), fc.string({ maxLength: 20 })),
});

test('a damaged letter is read all the same, and its HTML stays harmless', async () => {
  const damaged = fc.record({
    raw: fc.constantFrom(...fixtures),
    damages: fc.array(damage, { minLength: 1, maxLength: 10 }),
  });
  await fc.assert(
    fc.asyncProperty(damaged, async ({ raw, damages }) => {
      const letter = await readLetter(damages.reduce(damageAt, raw));
      expect((letter.html ?? '').match(/<(?:script|style|iframe|object|form)\b|<[^>]*\son\w+=/i)).toBeNull();
      expect(letter.text.isWellFormed() && letter.subject.isWellFormed()).toBe(true);
    }),
    { numRuns: RUNS },
  );
});

function damageAt(
  raw: Buffer,
  { at, removed, inserted }: { at: number; removed: number; inserted: string },
): Buffer {
  const start = Math.floor(at * raw.length);
  return Buffer.concat([
    raw.subarray(0, start),
    Buffer.from(inserted, 'latin1'),
    raw.subarray(start + removed),
  ]);
}
