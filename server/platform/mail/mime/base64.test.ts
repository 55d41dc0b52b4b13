import { expect, test } from 'vitest';
import { decodeBase64 } from './base64.ts';

test.each<[string, string]>([
  ['SGVsbG8=', 'Hello'],
  ['SGVs\r\nbG8=\r\n', 'Hello'],
  ['SGVsbG8', 'Hello'],
  ['SGVs!bG8=', 'Hello'],
  ['SGVsbG8=\r\nSGVsbG8=\r\n', 'HelloHello'],
  ['SGVsbG8= ignored', 'Hello'],
  ['SGVsbG8gd29ybGQ=\n_______________\nlist mailing list\nhttp://x.test', 'Hello world'],
  ['<html>never base64</html>', '<html>never base64</html>'],
  ['words of a person\nwho forgot', 'words of a person\nwho forgot'],
  ['', ''],
])('%j', (encoded, decoded) => {
  expect(decodeBase64(Buffer.from(encoded, 'latin1')).toString('latin1')).toBe(decoded);
});
