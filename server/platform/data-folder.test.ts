import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDataFolder } from './data-folder.ts';
import { StartRefused } from './start-refused.ts';

const KEY_BYTES = 32;
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kvitok-folder-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the first opening makes closed folders and a key, the second finds the same key', () => {
  const path = join(folder, 'new', 'data');
  const first = openDataFolder(path, {});
  first.close();
  const second = openDataFolder(path, {});
  second.close();
  expect(first.masterKey).toHaveLength(KEY_BYTES);
  expect(second.masterKey.equals(first.masterKey)).toBe(true);
  expect(statSync(path).mode & 0o777).toBe(0o700);
  expect(statSync(join(path, 'keys/master.key')).mode & 0o777).toBe(0o600);
  expect(existsSync(first.blobs)).toBe(true);
});

test('a folder that others may read is closed to them', () => {
  mkdirSync(join(folder, 'open'), { mode: 0o755 });
  openDataFolder(join(folder, 'open'), {}).close();
  expect(statSync(join(folder, 'open')).mode & 0o777).toBe(0o700);
});

test('a folder with things of others is left as it is', () => {
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'lost+found'));
  writeFileSync(join(folder, '.gitkeep'), '');
  writeFileSync(join(folder, 'thesis.odt'), 'x');
  expect(() => openDataFolder(folder, {})).toThrow('already holds other files (thesis.odt)');
  expect(statSync(folder).mode & 0o777).toBe(0o755);
  rmSync(join(folder, 'thesis.odt'));
  openDataFolder(folder, {}).close();
  writeFileSync(join(folder, 'notes.txt'), 'x');
  openDataFolder(folder, {}).close();
});

test('a second desk on the same folder says so', async () => {
  const other = desk(folder);
  await once(other.stdout, 'data');
  expect(() => openDataFolder(folder, {})).toThrow(`Another Kvitok (process ${other.pid})`);
  other.kill('SIGKILL');
  await once(other, 'exit');
  openDataFolder(folder, {}).close();
});

test('processes with a database of their own share a folder, and keep a desk without one out', () => {
  const web = openDataFolder(folder, {}, { shared: true });
  const worker = openDataFolder(folder, {}, { shared: true });
  expect(() => openDataFolder(folder, {})).toThrow('already works with the data folder');
  web.close();
  worker.close();
  const alone = openDataFolder(folder, {});
  expect(() => openDataFolder(folder, {}, { shared: true })).toThrow('already works with the data folder');
  alone.close();
});

test('two processes that start at once agree on the key', async () => {
  const path = join(folder, 'both');
  const keys = await Promise.all([1, 2, 3, 4].map(() => keyOfAnother(path)));
  expect(new Set(keys).size).toBe(1);
  expect(keys[0]).toMatch(/^[0-9a-f]{64}$/);
});

test('the key of the environment goes first, and must be a key', () => {
  const key = 'ab'.repeat(KEY_BYTES);
  const opened = openDataFolder(folder, { KVITOK_SECRET_KEY: key });
  opened.close();
  expect(opened.masterKey.toString('hex')).toBe(key);
  expect(existsSync(join(folder, 'keys/master.key'))).toBe(false);
  expect(() => openDataFolder(join(folder, 'other'), { KVITOK_SECRET_KEY: 'secret' })).toThrow(
    /64 hexadecimal/,
  );
});

test('a lost key beside a database is not replaced', () => {
  mkdirSync(join(folder, 'postgres/cluster'), { recursive: true });
  expect(() => openDataFolder(folder, {})).toThrow(/is missing: restore it/);
});

test('a file in place of the folder is named', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => openDataFolder(join(folder, 'file'), {})).toThrow(StartRefused);
  expect(() => openDataFolder(join(folder, 'file/data'), {})).toThrow(/a file is in its place/);
});

test('a folder that cannot be written to is named', () => {
  const closed = join(folder, 'closed');
  mkdirSync(closed, { mode: 0o555 });
  asNobody(() => {
    expect(() => openDataFolder(closed, {})).toThrow(/cannot be written to/);
    expect(() => openDataFolder(join(closed, 'data'), {})).toThrow(/cannot be written to/);
  });
});

/** Root may write anywhere, so under root another user takes its place. */
function asNobody(work: () => void): void {
  if (process.geteuid?.() !== 0) return work();
  chmodSync(folder, 0o755);
  process.seteuid?.('nobody');
  try {
    work();
  } finally {
    process.seteuid?.(0);
  }
}

/** The key that another process finds in a folder shared with this one. */
async function keyOfAnother(path: string): Promise<string> {
  const module = join(import.meta.dirname, 'data-folder.ts');
  const code = `
    const { openDataFolder } = await import(${JSON.stringify(module)});
    console.log(openDataFolder(${JSON.stringify(path)}, {}, { shared: true }).masterKey.toString('hex'));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return (await text(child.stdout)).trim();
}

/** A desk of another process that holds the folder until it is killed. */
function desk(path: string) {
  const module = join(import.meta.dirname, 'data-folder.ts');
  const code = `
    const { openDataFolder } = await import(${JSON.stringify(module)});
    globalThis.held = openDataFolder(${JSON.stringify(path)}, {});
    console.log('held');
    setInterval(() => globalThis.held, 1000);`;
  return spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
