import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyDatabase, type TestDatabase } from '../testing/database.ts';
import { dispatch } from './main.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await emptyDatabase();
  folder = await mkdtemp(join(tmpdir(), 'kvitok-cli-'));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

async function kvitok(
  args: string[],
  { input = '', env = {} }: { input?: string; env?: NodeJS.ProcessEnv } = {},
) {
  const said = { out: '', err: '' };
  const into = (name: keyof typeof said) =>
    new Writable({
      write: (chunk, _encoding, next) => {
        said[name] += String(chunk);
        next();
      },
    });
  const code = await dispatch(args, {
    stdin: Readable.from([input]),
    stdout: into('out'),
    stderr: into('err'),
    env: { KVITOK_LANG: 'ru', KVITOK_DATA: folder, DATABASE_URL: database.url, LOG_LEVEL: 'silent', ...env },
  });
  return { code, ...said };
}

const setup = ['setup', '--company', 'Ромашка', '--email', 'Roman@Romashka.example'];

test('a desk is set up and gives a token without a browser', async () => {
  expect(await kvitok(['token', 'create', '--name', 'x', '--scopes', 'read'])).toMatchObject({
    code: 1,
    err: expect.stringContaining('kvitok setup'),
  });
  expect(await kvitok(setup, { input: 'мало\n' })).toMatchObject({
    code: 1,
    err: 'Пароль слишком простой: нужно не меньше 10 знаков.\n',
  });
  expect(await kvitok(setup, { input: 'длинный-пароль-1\nлишнее\n' })).toEqual({
    code: 0,
    out: 'Готово. Можно входить.\n',
    err: '',
  });
  expect(await kvitok(setup, { env: { KVITOK_PASSWORD: 'длинный-пароль-1' } })).toMatchObject({
    code: 1,
    err: expect.stringContaining('уже настроен'),
  });
  const token = await kvitok(['token', 'create', '--name', 'учёт', '--scopes', 'read, inbound']);
  expect(token).toMatchObject({ code: 0, out: expect.stringMatching(/^kvt_\S{76}\n$/) });
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query(
    `select agent.email, agent.role, agent.name, api_token.scopes from api_token join agent on agent.id = api_token.agent_id`,
  );
  await client.end();
  expect(rows).toEqual([
    { email: 'roman@romashka.example', role: 'owner', name: 'Roman', scopes: ['read', 'inbound'] },
  ]);
});

test.each([
  [['setup', '--company', 'x'], 'Не хватает ключа --email.'],
  [[...setup, '--language', 'fr'], 'Для --language возможно: ru, en.'],
  [[...setup, '--time-zone', 'Moon/Crater'], 'Часового пояса Moon/Crater нет: нужен вид Europe/Moscow.'],
  [['setup', '--company', 'Я'.repeat(121), '--email', 'a@b.ru'], 'Значение --company не подходит'],
  [['setup', '--nonsense'], 'Ключа --nonsense нет.'],
  [['setup', 'Ромашка'], 'Лишнее слово «Ромашка».'],
  [['setup', '--company', 'x', '--email'], 'За ключом --email нужно значение.'],
  [['setup', '--company', '--email', 'a@b.ru'], 'За ключом --company нужно значение.'],
  [['token', 'create', '--name', 'x'], 'Не хватает ключа --scopes.'],
  [['token', 'create', '--name', 'x', '--scopes', 'read,all'], 'Прав «read,all» нет, есть read, write'],
  [['seed', '--tickets', '-5'], 'За ключом --tickets нужно значение.'],
  [['seed', '--tickets=-5'], 'Для --tickets нужно целое число от 1 до'],
  [['start', '--dem'], 'Ключа --dem нет.'],
  [['doctor', 'mail'], 'Лишнее слово «mail».'],
])('used wrongly, it says what is wrong and how to use it: %j', async (args, wrong) => {
  const { code, err, out } = await kvitok(args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(new RegExp(`^${RegExp.escape(wrong)}`));
  expect(err).toContain(`kvitok ${args[0]}`);
});
