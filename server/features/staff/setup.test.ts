import { afterAll, beforeAll, expect, test } from 'vitest';
import { getSession, getSetup, setUp } from '../../../contract/staff.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { setupLink } from './setup-key.ts';

let desk: TestDesk;
let node: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk({ empty: true });
  node = await openTestDesk({ empty: true, beside: desk });
});
afterAll(async () => {
  await node.close();
  await desk.close();
});

const company = {
  company: 'Ромашка http://evil.example',
  name: 'Роман',
  email: 'roman@romashka.example',
  password: 'длинный-пароль-1',
  language: 'ru',
  timeZone: 'Europe/Moscow',
} as const;

async function theKey(): Promise<string> {
  return new URL((await setupLink(desk.world)) ?? '').searchParams.get('key') ?? '';
}

test('O1: the desk is set up once, by the key from the console', async () => {
  const key = await theKey();
  expect(await desk.stranger().call(getSetup, {})).toEqual({ done: false });
  const refusals = [
    [{ ...company, key: `${key}x` }, 'linkExpired'],
    [{ ...company, key, password: 'короткий' }, 'badPassword'],
    [{ ...company, key, password: company.email }, 'badPassword'],
    [{ ...company, key, timeZone: 'Moon/Crater' }, 'badRequest'],
    [{ ...company, key, company: 'https://evil.example' }, 'badRequest'],
  ] as const;
  for (const [body, code] of refusals) expect((await desk.stranger().try(setUp, { body })).code).toBe(code);

  const clients = Array.from({ length: 8 }, (_, n) => (n % 2 ? desk : node).stranger());
  const answers = await Promise.all(
    clients.map((client, n) =>
      client.try(setUp, { body: { ...company, key, email: `n${n}@romashka.example` } }),
    ),
  );
  expect(answers.map((answer) => answer.status).sort((a, b) => a - b)).toEqual([
    201,
    ...Array<number>(7).fill(404),
  ]);
  const { rows } = await desk.world.db.pool.query('select role from agent');
  expect(rows).toEqual([{ role: 'owner' }]);

  const owner = clients.find((client) => client.cookies.size > 0);
  const me = await owner?.call(getSession, {});
  expect(me).toMatchObject({
    agent: { role: 'owner', name: 'Роман' },
    account: { name: 'Ромашка', timeZone: 'Europe/Moscow' },
  });

  expect((await desk.stranger().try(setUp, { body: { ...company, key } })).status).toBe(404);
  expect((await desk.stranger().try(setUp, { body: { ...company, key: 'x' } })).status).toBe(404);
  expect(await setupLink(desk.world)).toBeNull();
});

test('a new company has six statuses in its language, and one team', async () => {
  const { rows: statuses } = await desk.world.db.pool.query(
    'select name, category, customer_label from status order by position',
  );
  expect(statuses.map((status) => [status.category, status.name])).toEqual([
    ['new', 'Новый'],
    ['open', 'Открыт'],
    ['pending', 'Ждём клиента'],
    ['onHold', 'На удержании'],
    ['solved', 'Решён'],
    ['closed', 'Закрыт'],
  ]);
  const { rows: teams } = await desk.world.db.pool.query('select name from team');
  expect(teams).toEqual([{ name: 'Поддержка' }]);
});
