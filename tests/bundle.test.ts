import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
/** Makes all of it anew on a machine that may be busy. */
const SLOW_MS = 120_000;
vi.setConfig({ testTimeout: SLOW_MS });

let clone = '';

/** A clone with sources that say what they are, and the few files that were made of them. */
beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'kvitok-bundle-'));
  cpSync(join(ROOT, 'bin'), join(clone, 'bin'), { recursive: true });
  write('server/cli/main.ts', `export const main = async () => console.log('sources');\n`);
  write('dist/server/made/main.js', `export const main = async () => console.log('bundle');\n`);
  write('package.json', JSON.stringify({ type: 'module' }));
  for (const lock of ['package-lock.json', 'node_modules/.package-lock.json'])
    write(lock, JSON.stringify({ packages: {} }));
  const sources = Object.fromEntries(
    ['server/cli/main.ts', 'node_modules/.package-lock.json'].map((path) => [path, sha256(path)]),
  );
  write('dist/server/current.json', JSON.stringify({ root: clone, entry: 'made/main.js', sources }));
});

afterEach(() => rmSync(clone, { recursive: true, force: true }));

test('what was made of these very sources is run', async () => {
  expect(await saidBy(clone, 'anything')).toBe('bundle\n');
});

test.each([
  ['a source has changed', () => write('server/cli/main.ts', `${ours()}// changed\n`)],
  ['other packages are installed', () => write('node_modules/.package-lock.json', '{"packages":{"a":{}}}')],
  ['a source is gone', () => write('dist/server/current.json', described({ 'server/gone.ts': 'x' }))],
  ['it was made elsewhere', () => write('dist/server/current.json', described({}, '/elsewhere'))],
  ['its files are gone', () => rmSync(join(clone, 'dist/server/made'), { recursive: true })],
  ['it was not made', () => rmSync(join(clone, 'dist'), { recursive: true })],
])('the sources are run when %s', async (_name, change) => {
  change();
  expect(await saidBy(clone, 'anything')).toContain('sources\n');
});

test('the sources are run when something is loaded before them', async () => {
  const preload = ['--import', 'data:text/javascript,'];
  expect(await said([...preload, join(clone, 'bin/run.mjs'), 'anything'])).toBe('sources\n');
});

test('the server is made into a few files, which read a letter as the sources do', async () => {
  expect(await saidBy(ROOT, 'build')).toContain('dist/server: built');
  const { entry } = JSON.parse(readFileSync(join(ROOT, 'dist/server/current.json'), 'utf8')) as {
    entry: string;
  };
  const letter = join(clone, 'letter.eml');
  writeFileSync(letter, 'From: Anna <anna@mail.example>\nSubject: =?utf-8?B?0JHQsNCz0LDQtg==?=\n\nWhere?\n');
  const parse = (path: string) =>
    said([
      '-e',
      `import(${JSON.stringify(path)}).then(({ main }) => main(['mail', 'parse', ${JSON.stringify(letter)}]))`,
    ]);
  const byBundle = await parse(join(ROOT, 'dist/server', entry));
  expect(byBundle).toContain('Багаж');
  expect(byBundle).toBe(await parse(join(ROOT, 'server/cli/main.ts')));
});

function write(path: string, content: string): void {
  mkdirSync(join(clone, path, '..'), { recursive: true });
  writeFileSync(join(clone, path), content);
}

function ours(): string {
  return readFileSync(join(clone, 'server/cli/main.ts'), 'utf8');
}

function described(sources: Record<string, string>, root = clone): string {
  return JSON.stringify({ root, entry: 'made/main.js', sources });
}

function sha256(path: string): string {
  return createHash('sha256')
    .update(readFileSync(join(clone, path)))
    .digest('hex');
}

function saidBy(root: string, command: string): Promise<string> {
  return said([join(root, 'bin/run.mjs'), command]);
}

async function said(args: string[]): Promise<string> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  return text(child.stdout);
}
