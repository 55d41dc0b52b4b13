/** A real desk in a process of its own, on a data folder that is set up and filled once and kept for the next run. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { urlOfRunning } from '../server/platform/postgres/embedded.ts';
import {
  environmentOf,
  makeToken,
  postmasterOf,
  ROOT,
  runKvitok,
  setUpFolder,
} from '../server/testing/desk-apart.ts';
import { freePort } from '../server/testing/free-port.ts';

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
  await setUpFolder(folder);
  if (tickets > 0) {
    say(`filling ${folder} with ${tickets} tickets`);
    await runKvitok(folder, ['seed', '--tickets', String(tickets)]);
  }
  writeFileSync(mark, await makeToken(folder, 'bench'));
}

/** Starts it and waits for its first page. */
export async function startDesk(folder: string): Promise<RunningDesk> {
  const port = await freePort();
  const child = spawn(process.execPath, ['bin/run.mjs', 'start'], {
    cwd: ROOT,
    env: environmentOf(folder, { KVITOK_PORT: String(port), LOG_LEVEL: 'warn' }),
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
    postmaster: postmasterOf(folder),
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
