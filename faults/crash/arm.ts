/**
 * Loaded into a desk before its own modules: it dies by SIGKILL at the step that FAULTS_CRASH_AT names (see `points.ts`).
 * The desk itself has no line of this: flushes, renames, statements and lines on the wire are watched from below.
 */
import { readlinkSync } from 'node:fs';
import files, { open, type FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { Socket } from 'node:net';
import { Client } from 'pg';

const [kind = '', which = '', when = ''] = (process.env.FAULTS_CRASH_AT ?? '').split(' ');

type Call = (...args: never[]) => unknown;

function dies(of: string, about: string, at: 'before' | 'after'): void {
  if (kind === of && when === at && about.includes(which)) process.kill(process.pid, 'SIGKILL');
}

/** Puts a watch around a method of everything that has this prototype. */
function watch<Owner extends object>(
  prototype: Owner,
  name: keyof Owner,
  around: (self: Owner, args: unknown[], go: () => unknown) => unknown,
): void {
  const truly = prototype[name] as Call;
  const watched = function watched(this: Owner, ...args: never[]): unknown {
    return around(this, args, () => truly.apply(this, args));
  };
  prototype[name] = watched as Owner[keyof Owner];
}

async function watchFlushes(): Promise<void> {
  const any = await open('/dev/null');
  const prototype = Object.getPrototypeOf(any) as FileHandle;
  await any.close();
  watch(prototype, 'sync', async (file, _args, go) => {
    const path = readlinkSync(`/proc/self/fd/${file.fd}`);
    const about = path.endsWith('.tmp') ? (path.includes('/arriving/') ? '/arriving/' : path) : '';
    dies('flush', about, 'before');
    await go();
    dies('flush', about, 'after');
  });
}

function watchRenames(): void {
  watch(files, 'rename', async (_files, [from], go) => {
    dies('rename', String(from), 'before');
    await go();
    dies('rename', String(from), 'after');
  });
  syncBuiltinESMExports();
}

/** By connection: what its transaction has done so far. */
const done = new WeakMap<Client, string>();

function watchStatements(): void {
  watch(Client.prototype as Client & { query: Call }, 'query', (client, [asked], go) => {
    const text = typeof asked === 'string' ? asked : '';
    const name = nameOf(asked);
    if (text.startsWith('begin')) done.set(client, '');
    if (name) done.set(client, `${done.get(client) ?? ''} ${name}`);
    const [of, about] = text === 'commit' ? ['commit', done.get(client) ?? ''] : ['statement', name];
    dies(of, about, 'before');
    const going = go();
    if (going instanceof Promise)
      return going.then((result: unknown) => {
        dies(of, about, 'after');
        return result;
      });
    return going;
  });
}

function nameOf(asked: unknown): string {
  const named = typeof asked === 'object' && asked !== null && 'name' in asked ? asked.name : '';
  return typeof named === 'string' ? named : '';
}

function watchLines(): void {
  watch(Socket.prototype, 'write', (_socket, [piece], go) => {
    const line = typeof piece === 'string' ? piece : Buffer.isBuffer(piece) ? piece.toString('latin1') : '';
    dies('line', line, 'before');
    const written = go();
    dies('line', line, 'after');
    return written;
  });
}

if (kind === 'flush') await watchFlushes();
if (kind === 'rename') watchRenames();
if (kind === 'statement' || kind === 'commit') watchStatements();
if (kind === 'line') watchLines();
