/** THREATS B1, B3, B5, B6: whatever a file is called and claims to be, it is bytes to be saved, for whoever has its address. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { replyToTicket, type Attachment } from '../../../contract/thread.ts';
import type { Answer } from '../../testing/client.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { arrive } from '../../testing/mail/letters.ts';
import { connectMailbox } from '../../testing/mail/mailbox.ts';

let desk: TestDesk;

beforeAll(async () => {
  desk = await openTestDesk();
  await connectMailbox(desk, { address: 'help@polet.example', inbound: 'listener', outbound: 'sandbox' });
});
afterAll(() => desk.close());

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>';

/** A letter with one file, as it stands in the thread. */
async function attached(name: string, type: string, content: string | Buffer): Promise<Attachment> {
  const encoded = `=?utf-8?B?${Buffer.from(name).toString('base64')}?=`;
  const raw = [
    'From: petr@client.example',
    'To: help@polet.example',
    `Message-ID: <${crypto.randomUUID()}@client.example>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'See the file.',
    '--b',
    `Content-Type: ${type}`,
    `Content-Disposition: attachment; filename="${encoded}"`,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(content).toString('base64'),
    '--b--',
  ].join('\r\n');
  const { message } = await arrive(desk, raw);
  const [file] = message?.attachments ?? [];
  if (!file) throw new Error('The letter has no file');
  return file;
}

function fetchFile(url: string): Promise<Answer> {
  return desk.stranger().ask({ method: 'GET', path: url, page: true });
}

function expectHarmless({ headers }: Answer): void {
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['content-security-policy']).toBe("sandbox; default-src 'none'");
  expect(headers['cross-origin-resource-policy']).toBe('same-origin');
}

describe('B1: nothing that is attached can run on our site', () => {
  test.each([
    ['x.svg', 'image/svg+xml', SVG],
    ['x.html', 'text/html', '<script>alert(1)</script>'],
    ['x.xml', 'text/xml', '<?xml-stylesheet href="x.xsl"?><x/>'],
    ['x.png', 'image/svg+xml', SVG],
    ['x.js', 'text/javascript', 'alert(1)'],
    ['x.pdf', 'application/pdf', '%PDF-1.7'],
  ])('%s of %s is a download, asked for in place or not', async (name, type, content) => {
    const file = await attached(name, type, content);
    expect(file.previewable).toBe(false);
    for (const url of [file.url, `${file.url}&inline=1`]) {
      const answer = await fetchFile(url);
      expectHarmless(answer);
      expect(answer.headers['content-disposition']).toMatch(/^attachment;/);
      expect(answer.headers['content-type']).toBe('application/octet-stream');
    }
  });

  test.each([
    ['x.jpg', 'image/jpeg', SVG],
    ['x.gif', 'image/gif', 'GIF89a=alert(1)//'],
  ])('%s with foreign bytes stays a picture to the browser', async (name, type, content) => {
    const file = await attached(name, type, content);
    const answer = await fetchFile(`${file.url}&inline=1`);
    expectHarmless(answer);
    expect(answer.headers['content-type']).toBe(type);
  });
});

describe('B3: a name is data and never a path', () => {
  test.each([
    ['../../../x.txt', 'x.txt'],
    ['..\\..\\x.txt', 'x.txt'],
    ['/etc/passwd', 'passwd'],
    ['C:\\Windows\\x.txt', 'x.txt'],
    ['\u200b.htaccess', '.htaccess'],
    ['CON', 'CON'],
    ['x\u0007.txt', 'x.txt'],
    ['счёт\u202etxt.exe', 'счётtxt.exe'],
    ['"; filename="evil.html', '"; filename="evil.html'],
  ])('%j is shown as %j', async (name, shown) => {
    const file = await attached(name, 'text/plain', `file of ${name}`);
    expect(file.name).toBe(shown);
    const answer = await fetchFile(file.url);
    expect(answer.text).toBe(`file of ${name}`);
    expect(answer.headers['content-disposition']).toMatch(
      /^attachment; filename="[^"\\]*"; filename\*=UTF-8''[\w.~%!$&+^`|-]*$/,
    );
  });

  test('a name of 4 KB is cut, and the file can be had', async () => {
    const file = await attached(`${'ы'.repeat(4_000)}.txt`, 'text/plain', 'long');
    expect(file.name.length).toBeLessThanOrEqual(200);
    expect(file.name).toMatch(/^ы+(\.txt)?$/);
    expect((await fetchFile(file.url)).text).toBe('long');
  });

  test('in the store there is nothing but accounts, prefixes and hashes', async () => {
    await attached('../../../escaped.txt', 'text/plain', 'escaped');
    const paths = await readdir(desk.blobsFolder, { recursive: true });
    const strange = paths.filter(
      (path) => !/^[0-9a-f-]{36}(\/(arriving|[0-9a-f]{2}(\/[0-9a-f]{64})?))?$/.test(path),
    );
    expect(strange).toEqual([]);
    expect(await readdir(join(desk.blobsFolder, '..'))).not.toContain('escaped.txt');
  });
});

describe('B5: without the signed address there is no file', () => {
  test('another hash, name, type, time, account or no signature at all', async () => {
    const file = await attached('one.txt', 'text/plain', 'secret bytes');
    const other = await attached('two.txt', 'text/plain', 'other bytes');
    const [url, otherUrl] = [new URL(file.url, desk.world.config.baseUrl), new URL(other.url, 'http://x')];
    const changed = (change: (to: URL) => void): string => {
      const to = new URL(url);
      change(to);
      return to.pathname + to.search;
    };
    const guesses = [
      changed((to) => (to.pathname = otherUrl.pathname)),
      changed((to) => (to.pathname = to.pathname.replace(desk.cast.accountId, desk.cast.otherAccountId))),
      changed((to) => to.searchParams.set('n', 'two.txt')),
      changed((to) => to.searchParams.set('t', 'text/html')),
      changed((to) => to.searchParams.set('u', '99999999999')),
      changed((to) => to.searchParams.set('s', '')),
      changed((to) => to.searchParams.delete('s')),
      `/files/${file.id}`,
      `/api/v1/uploads/${file.id}`,
    ];
    for (const guess of guesses) {
      const { status, text } = await fetchFile(guess);
      expect([400, 404]).toContain(status);
      expect(text).not.toContain('bytes');
    }
  });

  test('an address ends after a day', async () => {
    const file = await attached('three.txt', 'text/plain', 'for a day');
    desk.travel(25 * 3_600_000);
    expect((await fetchFile(file.url)).code).toBe('linkExpired');
  });
});

test('B6: an upload of somebody else cannot be attached', async () => {
  const [oleg, maria] = [await desk.as('oleg'), await desk.as('maria')];
  const { ticket } = await arrive(desk);
  const form = [
    '--b',
    'Content-Disposition: form-data; name="file"; filename="a.txt"',
    'Content-Type: text/plain',
    '',
    'of Maria',
    '--b--',
    '',
  ].join('\r\n');
  const headers = { 'content-type': 'multipart/form-data; boundary=b' };
  const upload = await maria.ask({ method: 'POST', path: '/uploads', body: form, headers });
  expect(upload.status).toBe(201);
  const body = { text: 'Смотрите файл', uploadIds: [String(upload.body.id)] };
  const params = { number: ticket?.number ?? '' };
  expect(await oleg.try(replyToTicket, { params, body })).toMatchObject({ status: 404 });
  expect(await maria.try(replyToTicket, { params, body })).toMatchObject({ status: 201 });
});
