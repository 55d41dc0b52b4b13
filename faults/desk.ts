/** A real desk in a process of its own on a data folder of its own, that can be killed and started again on the same ports. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { urlOfRunning } from '../server/platform/postgres/embedded.ts';
import { environmentOf, makeToken, postmasterOf, ROOT, setUpFolder } from '../server/testing/desk-apart.ts';
import { freePort } from '../server/testing/free-port.ts';

const PATIENCE_MS = 90_000;
const ASK_TIMEOUT_MS = 15_000;

export interface Answer {
  status: number;
  body: Record<string, unknown>;
}

export interface StartOptions {
  /** Modules that the desk loads before its own: how a control or a crash point gets into it without a line of it. */
  preload?: string[];
  env?: Record<string, string>;
  /** It is meant to die, perhaps before it answers. */
  mayEnd?: boolean;
}

/** Sets a desk up once; {@link FaultyDesk.in} begins with a copy. */
export async function prepareFolder(folder: string): Promise<void> {
  await setUpFolder(folder);
  writeFileSync(join(folder, 'token'), await makeToken(folder, 'faults'));
}

export class FaultyDesk {
  readonly folder: string;
  readonly smtpPort: number;
  readonly #port: number;
  readonly #token: string;
  #child: ChildProcess | undefined;

  private constructor(folder: string, port: number, smtpPort: number) {
    this.folder = folder;
    this.smtpPort = smtpPort;
    this.#port = port;
    this.#token = readFileSync(join(folder, 'token'), 'utf8');
  }

  /** On a copy of the prepared folder, unless the folder is there already. */
  static async in(folder: string, prepared: string): Promise<FaultyDesk> {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!existsSync(join(folder, 'token'))) await copy(prepared, folder);
    return new FaultyDesk(folder, await freePort(), await freePort());
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get databaseUrl(): string {
    return urlOfRunning(this.folder);
  }

  get postmaster(): number {
    return postmasterOf(this.folder);
  }

  get hasEnded(): boolean {
    return this.#child === undefined || this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** Comes back when it answers. */
  async start(options: StartOptions = {}): Promise<void> {
    const preloads = (options.preload ?? []).flatMap((path) => ['--import', pathToFileURL(path).href]);
    this.#child = spawn(process.execPath, [...preloads, 'bin/run.mjs', 'start'], {
      cwd: ROOT,
      env: environmentOf(this.folder, {
        KVITOK_PORT: String(this.#port),
        KVITOK_SMTP_PORT: String(this.smtpPort),
        LOG_LEVEL: process.env.FAULTS_LOG ?? 'silent',
        ...options.env,
      }),
      stdio: ['ignore', 'ignore', process.env.FAULTS_LOG ? 'inherit' : 'ignore'],
    });
    await this.untilReady(options.mayEnd);
  }

  async untilReady(mayEnd = false): Promise<void> {
    const until = performance.now() + PATIENCE_MS;
    while (performance.now() < until && !this.hasEnded) {
      const answer = await this.ask('GET', '/account').catch(() => null);
      if (answer?.status === 200) return;
      await pause(50);
    }
    if (mayEnd && this.hasEnded) return;
    throw new Error(`The desk in ${this.folder} has ${this.hasEnded ? 'ended' : 'not come up'}`);
  }

  /** The whole machine goes on, only the desk is gone, as with `kill -9` or the kernel short of memory. */
  async kill(): Promise<void> {
    if (this.hasEnded) return;
    this.#child?.kill('SIGKILL');
    await this.untilEnded();
  }

  async stop(): Promise<void> {
    if (this.hasEnded) return;
    this.#child?.kill('SIGTERM');
    await this.untilEnded();
  }

  async untilEnded(): Promise<void> {
    if (this.#child && !this.hasEnded) await once(this.#child, 'exit');
  }

  /** Throws when the line breaks. */
  async ask(
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const answer = await fetch(`${this.origin}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.#token}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      signal: AbortSignal.timeout(ASK_TIMEOUT_MS),
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const type = answer.headers.get('content-type') ?? '';
    const said = type.includes('json') ? await answer.json() : { text: await answer.text() };
    return { status: answer.status, body: said as Record<string, unknown> };
  }

  /** What must not fail: the way by which the campaigns prepare and look. */
  async get<T>(path: string): Promise<T> {
    const { status, body } = await this.ask('GET', path);
    if (status !== 200) throw new Error(`GET ${path}: ${status} ${JSON.stringify(body).slice(0, 300)}`);
    return body as T;
  }

  async file(url: string): Promise<Buffer> {
    return Buffer.from(await (await fetch(this.origin + url)).arrayBuffer());
  }
}

async function copy(from: string, to: string): Promise<void> {
  // Keeps the owners, which `cpSync` does not: PostgreSQL does not start on files of another.
  const child = spawn('cp', ['-a', `${from}/.`, to], { stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) cpSync(from, to, { recursive: true });
}
