import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());

test('the desk says that it lives, that it is ready, and how it fares', async () => {
  expect((await desk.app.inject('/livez')).json()).toEqual({ ok: true });
  expect((await desk.app.inject('/readyz')).json()).toEqual({ ok: true });
  await (await desk.as('oleg')).get('/views');
  const { headers, body } = await desk.app.inject('/metrics');
  expect(headers['content-type']).toContain('text/plain; version=0.0.4');
  expect(body).toMatch(/_count\{endpoint="views\.count",status="200"\} 1/);
});

test('a database that hangs is told within seconds, as one that is not there; the desk lives on', async () => {
  const { pool } = desk.world.db;
  const taken = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()));
  try {
    const asked = performance.now();
    const answer = await desk.app.inject('/readyz');
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toEqual({ ok: false });
    expect(performance.now() - asked).toBeLessThan(4000);
    expect((await desk.app.inject('/livez')).statusCode).toBe(200);
  } finally {
    for (const client of taken) client.release();
  }
  await expect.poll(async () => (await desk.app.inject('/readyz')).statusCode).toBe(200);
});
