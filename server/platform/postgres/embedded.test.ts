import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEmbedded, type EmbeddedPostgres } from './embedded.ts';

const QUICK = { settings: { fsync: 'off' } };
const OWNER_ONLY = 0o700;
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kvitok-pg-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the desk owns its database, sorts by code points, and nobody else gets in', async () => {
  const server = await startEmbedded(folder, QUICK);
  const answer = await ask(
    server.url,
    `SELECT rolsuper, current_database() AS database, datlocprovider AS provider, datlocale AS locale,
       current_setting('listen_addresses') AS addresses, lower('ЁЖ') AS lowered, to_tsvector('russian', 'Возвраты')::text AS words
     FROM pg_roles, pg_database WHERE rolname = current_user AND datname = current_database()`,
  );
  expect(answer).toEqual({
    rolsuper: false,
    database: 'kvitok',
    provider: 'b',
    locale: 'C.UTF-8',
    addresses: '',
    lowered: 'ёж',
    words: "'возврат':1",
  });
  expect(modeOf('postgres/socket')).toBe(OWNER_ONLY);
  expect(modeOf('postgres/cluster')).toBe(OWNER_ONLY);
  await server.stop();
  expect(existsSync(join(folder, 'postgres/cluster/postmaster.pid'))).toBe(false);
});

test('a server that falls over is up again by itself', async () => {
  const news: string[] = [];
  const server = await startEmbedded(folder, { ...QUICK, onNews: ({ en }) => news.push(en) });
  const fallen = server.pid;
  process.kill(fallen, 'SIGKILL');
  await until(() => news.some((line) => line.includes('up again')));
  expect(server.pid).not.toBe(fallen);
  expect(await ask(server.url, 'SELECT 1 AS one')).toEqual({ one: 1 });
  await server.stop();
});

test('a killed desk leaves a folder that the next one can start from', async () => {
  const killed = desk(folder);
  await once(killed.stdout, 'data');
  const orphan = Number(readFileSync(join(folder, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]);
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  const server = await startEmbedded(folder, QUICK);
  expect(server.pid).not.toBe(orphan);
  expect(isRunning(orphan)).toBe(false);
  await server.stop();
});

test('a stale number that now belongs to another program is not in the way', async () => {
  const stale = [process.pid, join(folder, 'postgres/cluster'), 0, 5432, '', '', '', 'ready'].join('\n');
  writeFileSync(join(folder, 'postgres/cluster/postmaster.pid'), stale);
  const server = await startEmbedded(folder, QUICK);
  expect(server.pid).not.toBe(process.pid);
  await server.stop();
});

test('a first boot killed half-way begins anew', async () => {
  const fresh = join(folder, 'fresh');
  mkdirSync(join(fresh, 'postgres/cluster.unfinished/base'), { recursive: true });
  const server = await startEmbedded(fresh, QUICK);
  expect(await ask(server.url, 'SELECT current_user AS user')).toEqual({ user: 'kvitok' });
  await server.stop();
});

test('a path too long for a socket gets a short one', async () => {
  const long = join(folder, 'long'.repeat(30));
  mkdirSync(long);
  const server: EmbeddedPostgres = await startEmbedded(long, QUICK);
  expect(await ask(server.url, 'SELECT 1 AS one')).toEqual({ one: 1 });
  await server.stop();
});

test('files of another PostgreSQL are refused with a sentence', async () => {
  const version = join(folder, 'postgres/cluster/PG_VERSION');
  writeFileSync(version, '17\n');
  await expect(startEmbedded(folder, QUICK)).rejects.toThrow('was made by PostgreSQL 17');
});

async function ask(url: string, statement: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(statement);
  await client.end();
  return rows[0];
}

function modeOf(path: string): number {
  return statSync(join(folder, path)).mode & 0o777;
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(20);
}

function isRunning(pid: number): boolean {
  try {
    return !/^State:\s*Z/m.test(
      execFileSync('cat', [`/proc/${pid}/status`], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  } catch {
    return false;
  }
}

/** Another process that starts the server and waits to be killed. */
function desk(path: string) {
  const module = join(import.meta.dirname, 'embedded.ts');
  const code = `
    const { startEmbedded } = await import(${JSON.stringify(module)});
    await startEmbedded(${JSON.stringify(path)}, ${JSON.stringify(QUICK)});
    console.log('up');
    setInterval(() => 0, 1000);`;
  return spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
