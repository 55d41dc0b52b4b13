import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDesk, type TestDesk } from '../server/testing/desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());

describe('O4: what lies on the disk is not served', () => {
  test.each([
    '/.git/config',
    '/.env',
    '/package.json',
    '/server/main.ts',
    '/data/keys/master',
    '/assets/../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/etc/passwd',
    '/assets/index.js.map',
    '//etc/passwd',
    '/api/v1/../../package.json',
  ])('%s', async (path) => {
    const answer = await desk.stranger().ask({ method: 'GET', path, page: true });
    expect(answer.text).not.toMatch(/"dependencies"|root:|\[core\]|KVITOK_|import .* from/);
    expect(answer.status === 200 ? answer.headers['content-type'] : 'text/html').toContain('text/html');
  });
});

test('an error says nothing of the inside', async () => {
  const { pool } = desk.world.db;
  const maria = await desk.as('maria');
  await pool.query('alter table team rename to team_hidden');
  const answer = await maria.get('/teams');
  await pool.query('alter table team_hidden rename to team');
  expect(answer).toMatchObject({ status: 500, code: 'internal' });
  expect(answer.text).not.toMatch(/team|relation|select|\.ts|node_modules|password/);
});

describe('what does not fit is named in the reader’s language, and exactly for programs', () => {
  test.each([
    [{ numberPrefix: '12!' }, 'numberPrefix: записано не так, как нужно', 'numberPrefix: is not written as'],
    [{ name: '' }, 'name: не может быть пустым', 'name: may not be empty'],
    [{ reopenDays: -1 }, 'reopenDays: нужно не меньше 0', 'reopenDays: must be at least 0'],
    [{ language: 'fr' }, 'language: такого значения нет', 'language: has no such value'],
    [{ colour: 'red' }, 'colour: такого поля нет', 'colour: there is no such field'],
  ])('%j', async (body, ru, en) => {
    const maria = await desk.as('maria');
    const ask = (language: string) =>
      maria.ask({ method: 'PATCH', path: '/account', body, headers: { 'accept-language': language } });
    const [russian, english] = [await ask('ru'), await ask('en')];
    expect(russian.body).toMatchObject({
      error: { code: 'badRequest', message: expect.stringContaining(ru) },
    });
    expect(english.body).toMatchObject({
      error: {
        message: expect.stringContaining(en),
        details: [
          { where: expect.stringMatching(/^body/), problem: expect.stringMatching(/^must|^unknown/) },
        ],
      },
    });
  });
});

describe('L5: security headers stand on every answer', () => {
  test.each(['/api/v1/session', '/api/v1/nothing', '/', '/assets/none.js', '/healthz', '/api/docs'])(
    '%s',
    async (path) => {
      const { headers } = await desk.stranger().ask({ method: 'GET', path, page: true });
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['x-frame-options']).toBe('DENY');
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(String(headers['content-security-policy'])).toContain("frame-ancestors 'none'");
    },
  );
});

test('the page of the API loads nothing from elsewhere and has no styles that its policy forbids', async () => {
  const look = (path: string) => desk.stranger().ask({ method: 'GET', path, page: true });
  const policy = String((await look('/api/docs')).headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|https?:|upgrade-insecure-requests/);
  // The other layout draws a bar whose logo brings a style of its own.
  expect((await look('/api/docs/static/swagger-initializer.js')).text).toContain('"layout":"BaseLayout"');
});
