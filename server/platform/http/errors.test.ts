import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../../testing/client.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';

let desk: TestDesk;
let oleg: Client;
beforeAll(async () => {
  desk = await openTestDesk();
  oleg = await desk.as('oleg');
});
afterAll(() => desk.close());

const json = { 'content-type': 'application/json' };

test.each([
  [
    'a body that is no JSON',
    json,
    '{"subject',
    400,
    'badRequest',
    'тело не разбирается как JSON',
    'not valid JSON',
  ],
  ['an empty body', json, '', 400, 'badRequest', 'тело пустое', 'the body is empty'],
  [
    'a type that nobody takes',
    { 'content-type': 'text/csv' },
    'a;b',
    400,
    'badRequest',
    'Content-Type',
    'Content-Type',
  ],
  ['more than is taken', json, `"${'x'.repeat(2_200_000)}"`, 413, 'tooLarge', 'до 2 МБ.', 'at most 2 MB.'],
])('%s is named in the language of the reader', async (_name, type, body, status, code, ru, en) => {
  for (const [language, words] of [
    ['ru', ru],
    ['en', en],
  ] as const) {
    const headers = { ...type, 'accept-language': language };
    const answer = await oleg.ask({ method: 'POST', path: '/tickets', body, headers });
    expect(answer).toMatchObject({ status, code });
    expect(answer.text).toContain(words);
  }
});

test.each(['garbage', '--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nx'])(
  'half a form is the sender’s mistake and not ours: %j',
  async (body) => {
    const headers = { 'content-type': 'multipart/form-data; boundary=b', 'accept-language': 'ru' };
    const answer = await oleg.ask({ method: 'POST', path: '/uploads', body, headers });
    expect(answer).toMatchObject({ status: 400, code: 'badRequest' });
    expect(answer.text).toContain('тело не разбирается как multipart/form-data');
  },
);

test('a malformed address is an error like all others', async () => {
  const answer = await oleg.ask({
    method: 'GET',
    path: '/tickets/%E0%A4%A',
    headers: { 'accept-language': 'ru' },
  });
  expect(answer).toMatchObject({ status: 400, code: 'badRequest' });
  expect(answer.text).toContain('адрес записан неверно');
});

test('what a person reads out to find a failure in the log does not come again', async () => {
  const ids = [];
  for (let i = 0; i < 3; i += 1)
    ids.push((await oleg.ask({ method: 'GET', path: '/tickets/K-999999' })).text);
  const found = ids.map((text) => /"requestId":"([^"]{12,})"/.exec(text)?.[1]);
  expect(new Set(found).size).toBe(3);
  expect(found).not.toContain(undefined);
});
