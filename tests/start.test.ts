import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { freePort } from '../server/testing/free-port.ts';

const RUN = join(import.meta.dirname, '../bin/run.mjs');
/** Several whole processes one after another, each of which takes seconds on a busy machine. */
const SLOW_MS = 120_000;
vi.setConfig({ testTimeout: SLOW_MS });

const started: ChildProcess[] = [];
let folder = '';
let port = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kvitok-start-'));
  port = await freePort();
});

afterAll(async () => {
  for (const child of started) child.kill('SIGTERM');
  await Promise.all(started.map(outcome));
  rmSync(folder, { recursive: true, force: true });
});

test('from nothing to a desk that answers, is found by the doctor, and stops when it is told to', async () => {
  const desk = kvitok(['start']);
  await untilItAnswers();
  expect(await outcome(kvitok(['doctor']))).toMatchObject({ code: 0 });
  expect(await outcome(kvitok(['start']))).toMatchObject({
    code: 1,
    errors: `Another Kvitok (process ${desk.pid}) already works with the data folder ${folder}: stop it, or name another folder in KVITOK_DATA.\n`,
  });
  desk.kill('SIGTERM');
  expect((await outcome(desk)).code).toBe(0);
});

test('a start that is interrupted says so, and the next one goes on', async () => {
  const own = { KVITOK_DATA: join(folder, 'interrupted') };
  const first = kvitok(['start'], own);
  while (!existsSync(join(folder, 'interrupted/desk.pid'))) await pause(5);
  first.kill('SIGTERM');
  expect(await outcome(first)).toEqual({ code: 130, errors: '' });
  const next = kvitok(['start'], own);
  await untilItAnswers();
  next.kill('SIGTERM');
  expect((await outcome(next)).code).toBe(0);
});

test('a killed desk starts again on what it had', async () => {
  const killed = kvitok(['start']);
  await untilItAnswers();
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  const next = kvitok(['start']);
  await untilItAnswers();
  next.kill('SIGINT');
  expect((await outcome(next)).code).toBe(0);
});

test('a taken port of the SMTP listener is refused with its own variable', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const taken = String(typeof address === 'object' ? address?.port : 0);
  const { code, errors } = await outcome(kvitok(['start'], { KVITOK_SMTP_PORT: taken }));
  other.close();
  expect(errors).toContain(`Port ${taken} is taken by another program`);
  expect(errors).toContain('KVITOK_SMTP_PORT=');
  expect(code).toBe(1);
});

test('a taken port is refused before anything slow is done', async () => {
  const other = createServer().listen(port, '127.0.0.1');
  await once(other, 'listening');
  const { code, errors } = await outcome(kvitok(['start'], { KVITOK_LANG: 'ru' }));
  other.close();
  expect(errors).toBe(
    `Порт ${port} занят другой программой: остановите её или задайте другой порт, KVITOK_PORT=${port + 1}.\n`,
  );
  expect(code).toBe(1);
});

test('a database of a newer Kvitok is refused', async () => {
  const script = `
    const { withDatabase } = await import(${JSON.stringify(join(import.meta.dirname, '../server/cli/with-database.ts'))});
    const { Client } = await import('pg');
    await withDatabase(process.env, async ({ url }) => {
      const client = new Client(url);
      await client.connect();
      await client.query("INSERT INTO kvitok_migration VALUES ('9999-future', 'x')");
      await client.end();
    });`;
  const writer = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, KVITOK_DATA: folder },
  });
  expect((await outcome(writer)).code).toBe(0);
  const { code, errors } = await outcome(kvitok(['start']));
  expect(errors).toContain('This database was made by a newer Kvitok (migration 9999-future)');
  expect(code).toBe(1);
});

test('a desk that cannot start leaves no server behind', () => {
  const recorded = () => readFileSync(join(folder, 'postgres/cluster/postmaster.pid'));
  expect(recorded).toThrow('ENOENT');
});

test('an unknown command lists those there are', async () => {
  const { code, errors } = await outcome(kvitok(['nonsense']));
  expect(errors).toContain('There is no command "nonsense"');
  expect(errors).toContain('doctor');
  expect(code).toBe(2);
});

function kvitok(args: string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  const own = { KVITOK_DATA: folder, KVITOK_PORT: String(port), KVITOK_LANG: 'en', LOG_LEVEL: 'silent' };
  const child = spawn(process.execPath, [RUN, ...args], { env: { ...process.env, ...own, ...env } });
  started.push(child);
  return child;
}

async function outcome(child: ChildProcess): Promise<{ code: number | null; errors: string }> {
  const errors = child.stderr && !child.stderr.destroyed ? text(child.stderr) : '';
  const hasEnded = child.exitCode !== null || child.signalCode !== null;
  if (!hasEnded) await once(child, 'exit');
  return { code: child.exitCode, errors: await errors };
}

async function untilItAnswers(): Promise<void> {
  for (;;) {
    const answers = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (answers) return;
    await pause(50);
  }
}
