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
