import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import { openBlobs } from './blobs.ts';

const folder = mkdtempSync(join(tmpdir(), 'kvitok-blobs-'));
const blobs = openBlobs(folder);
const account = '0198b2a0-0000-7000-8000-000000000001';
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');

test('bytes come back as they were, whichever way they went in', async () => {
  const content = Buffer.from('Здравствуйте!\r\n'.repeat(10_000));
  const streamed = await blobs.putStream(
    account,
    Readable.from([content.subarray(0, 7), content.subarray(7)]),
  );
  const put = await blobs.put(account, content);
  expect(streamed).toEqual({ sha256: sha256(content), size: content.length });
  expect(put).toEqual(streamed);
  expect((await blobs.get(account, put.sha256)).equals(content)).toBe(true);
});

test('a stream that breaks leaves nothing behind', async () => {
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('half');
      throw new Error('gone');
    })(),
  );
  await expect(blobs.putStream(account, broken)).rejects.toThrow('gone');
  expect(readdirSync(join(folder, account, 'arriving'))).toEqual([]);
});

test('an address outside of the store is refused', async () => {
  expect(() => blobs.get(account, '../../../etc/passwd')).toThrow('Not the address of a blob');
  expect(() => blobs.get('../other', sha256(Buffer.from('')))).toThrow('Not the address of a blob');
});
