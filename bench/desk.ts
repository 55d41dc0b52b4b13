/** A real desk in a process of its own, on a data folder that is set up and filled once and kept for the next run. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { urlOfRunning } from '../server/platform/postgres/embedded.ts';

const ROOT = join(import.meta.dirname, '..');
const OWNER = 'owner@polet.example';
const PASSWORD = 'снег-в-Норильске-17';
const PATIENCE_MS = 60_000;

export interface Answer {
  status: number;
  body: string;
}

export interface RunningDesk {
  pid: number;
  /** Of the embedded PostgreSQL. */
  postmaster: number;
  databaseUrl: string;
  origin: string;
  token: string;
  folder: string;
  ask(
    method: string,
    path: string,
    body?: string | Buffer,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  get<T>(path: string): Promise<T>;
  stop(): Promise<void>;
}

/** Sets a folder up and fills it unless that was done before. */
export async function prepare(folder: string, tickets: number, say: (line: string) => void): Promise<void> {
  const mark = join(folder, 'filled');
  if (existsSync(mark)) return;
  mkdirSync(folder, { recursive: true });
  await kvitok(folder, ['setup', '--company', 'Полёт', '--email', OWNER, '--time-zone', 'Europe/Moscow']);
  if (tickets > 0) {
    say(`filling ${folder} with ${tickets} tickets`);
    await kvitok(folder, ['seed', '--tickets', String(tickets)]);
  }
  const token = await kvitok(folder, [
    'token',
    'create',
    '--name',
    'bench',
    '--scopes',
    'read,write,inbound,admin',
  ]);
  writeFileSync(mark, token.trim());
}

/** Starts it and waits for its first page. */
export async function startDesk(folder: string): Promise<RunningDesk> {
  const port = await freePort();
  const child = spawn(process.execPath, ['bin/run.mjs', 'start'], {
    cwd: ROOT,
    env: environment(folder, { KVITOK_PORT: String(port), LOG_LEVEL: 'warn' }),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const origin = `http://127.0.0.1:${port}`;
  await answering(child, origin);
  const agent = new Agent({ keepAlive: true });
  const token = existsSync(join(folder, 'filled')) ? readFileSync(join(folder, 'filled'), 'utf8') : '';
  const ask: RunningDesk['ask'] = (method, path, body, headers = {}) =>
    call(agent, origin + path, method, body, {
      authorization: `Bearer ${token}`,
      ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
      ...headers,
    });
  return {
    pid: child.pid ?? 0,
    postmaster: Number(
      readFileSync(join(realpathSync(folder), 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0],
    ),
    databaseUrl: urlOfRunning(folder),
    origin,
    token,
    folder,
    ask,
    get: async <T>(path: string) => {
      const { status, body } = await ask('GET', path);
      if (status !== 200) throw new Error(`GET ${path}: ${status} ${body.slice(0, 300)}`);
      return JSON.parse(body) as T;
    },
    stop: async () => {
      agent.destroy();
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

async function kvitok(folder: string, args: string[]): Promise<string> {
  const child = spawn(process.execPath, ['bin/run.mjs', ...args], {
    cwd: ROOT,
    env: environment(folder, { KVITOK_PASSWORD: PASSWORD }),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [out, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code !== 0) throw new Error(`kvitok ${args[0]} ended with ${code}`);
  return out;
}

function environment(folder: string, more: Record<string, string>): NodeJS.ProcessEnv {
  const { DATABASE_URL: _elsewhere, DATABASE_DIRECT_URL: _too, ...rest } = process.env;
  return { ...rest, KVITOK_DATA: folder, ...more };
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

async function answering(child: ChildProcess, origin: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until && child.exitCode === null) {
    const answer = await fetch(`${origin}/`).catch(() => null);
    if (answer && answer.status < 500) return;
    await pause(10);
  }
  child.kill();
  throw new Error('The desk has not come up');
}

function call(
  agent: Agent,
  url: string,
  method: string,
  body: string | Buffer | undefined,
  headers: Record<string, string>,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const asked = request(url, { method, agent, headers: { ...headers, ...length } }, (answer) => {
      text(answer).then((whole) => resolve({ status: answer.statusCode ?? 0, body: whole }), reject);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
