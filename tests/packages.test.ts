import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** Root may write anywhere, so under root another user takes its place once Node is running. */
const AS_NOBODY = process.getuid?.() === 0 ? ['--import', 'data:text/javascript,process.setuid(65534)'] : [];
/** Nobody listens there, so it stands for a machine without a network. */
const NO_REGISTRY = 'http://127.0.0.1:1/';
let clone = '';

/** A clone as npm sees it: what starts it, a list of packages, and a command line that says that it was reached. */
beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'kvitok-clone-'));
  chmodSync(clone, 0o755);
  cpSync(join(import.meta.dirname, '../bin'), join(clone, 'bin'), { recursive: true });
  mkdirSync(join(clone, 'server/cli'), { recursive: true });
  writeFileSync(
    join(clone, 'server/cli/main.ts'),
    `export const main = async () => console.log('reached');\n`,
  );
  writeFileSync(
    join(clone, 'package.json'),
    JSON.stringify({ type: 'module', dependencies: { tool: '1.0.0' } }),
  );
  writeLock('package-lock.json', {
    '': { dependencies: { tool: '1.0.0' } },
    ...TOOL,
    ...CHECKER,
    ...FOR_ANOTHER_SYSTEM,
  });
});

afterEach(() => rmSync(clone, { recursive: true, force: true }));

const TOOL = { 'node_modules/tool': { version: '1.0.0', resolved: `${NO_REGISTRY}tool-1.0.0.tgz` } };
const CHECKER = { 'node_modules/checker': { version: '2.0.0', dev: true } };
const FOR_ANOTHER_SYSTEM = { 'node_modules/only-there': { version: '3.0.0', optional: true } };

test('what is installed is not installed again', async () => {
  install(TOOL);
  expect(await run(['start'])).toEqual({ code: 0, out: 'reached\n', errors: '' });
});

test('tests need more than a start does', async () => {
  install(TOOL);
  expect((await run(['test'])).errors).toContain('Installing packages');
  install({ ...TOOL, ...CHECKER });
  expect((await run(['test'])).out).toBe('reached\n');
});

test('another version than the lock file asks for is installed anew', async () => {
  install({ 'node_modules/tool': { version: '0.9.0' } });
  expect((await run(['start'])).errors).toContain('Installing packages');
});

test('a registry out of reach is a sentence', async () => {
  const { code, errors } = await run(['start']);
  expect(errors).toContain("npm's registry cannot be reached: check the network");
  expect(errors).not.toContain('    at ');
  expect(code).toBe(1);
});

test('a clone that cannot be written to is a sentence', async () => {
  chmodSync(clone, 0o555);
  const { code, errors } = await run(['start'], AS_NOBODY);
  chmodSync(clone, 0o755);
  expect(errors).toContain(`The folder ${clone}/ cannot be written to`);
  expect(existsSync(join(clone, 'node_modules'))).toBe(false);
  expect(code).toBe(1);
});

test('a start that is stopped stops npm too, and the next one installs anew', async () => {
  const npm = slowNpm();
  const first = start({ npm_execpath: npm, npm_node_execpath: process.execPath });
  await untilThere(join(clone, 'npm.pid'));
  const pid = Number(readFileSync(join(clone, 'npm.pid'), 'utf8'));
  first.child.kill('SIGINT');
  expect(await first.outcome).toMatchObject({
    code: 130,
    errors: expect.stringContaining('Stopped: the packages are not installed yet'),
  });
  await vi.waitFor(() => expect(commandOf(pid)).toBe(''));
  expect((await run(['start'])).errors).toContain('Installing packages');
});

test('of two starts at once one installs and the other waits', async () => {
  const env = { npm_execpath: slowNpm(), npm_node_execpath: process.execPath };
  const first = start(env);
  await untilThere(join(clone, 'npm.pid'));
  const second = start(env);
  await vi.waitFor(() => expect(second.said.errors).toMatch(/Another start \(process \d+\) is installing/), {
    timeout: 10_000,
  });
  install(TOOL);
  writeFileSync(join(clone, 'go'), '');
  expect(await first.outcome).toMatchObject({ code: 0, out: 'reached\n' });
  expect(await second.outcome).toMatchObject({ code: 0, out: 'reached\n' });
  expect(second.said.errors).not.toContain('Installing');
});

/** It ignores Ctrl-C, as npm does, and ends when it is let go. */
function slowNpm(): string {
  const path = join(clone, 'npm-cli.js');
  writeFileSync(
    path,
    `import { existsSync, writeFileSync } from 'node:fs';
    process.on('SIGINT', () => undefined);
    writeFileSync(${JSON.stringify(join(clone, 'npm.pid'))}, String(process.pid));
    setInterval(() => existsSync(${JSON.stringify(join(clone, 'go'))}) && process.exit(0), 20);`,
  );
  return path;
}

/** Empty when it has ended, whether or not somebody has asked how. */
function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

async function untilThere(path: string): Promise<void> {
  await vi.waitFor(() => expect(existsSync(path) && readFileSync(path, 'utf8') !== '').toBe(true), {
    timeout: 10_000,
  });
}

function install(packages: object): void {
  mkdirSync(join(clone, 'node_modules'), { recursive: true });
  writeLock('node_modules/.package-lock.json', packages);
}

function writeLock(path: string, packages: object): void {
  writeFileSync(join(clone, path), JSON.stringify({ name: 'clone', lockfileVersion: 3, packages }));
}

async function run(args: string[], nodeOptions: string[] = []) {
  return start({}, args, nodeOptions).outcome;
}

function start(own: NodeJS.ProcessEnv, args = ['start'], nodeOptions: string[] = []) {
  const offline = {
    npm_config_registry: NO_REGISTRY,
    npm_config_fetch_retries: '0',
    npm_config_cache: join(clone, 'cache'),
    npm_config_update_notifier: 'false',
  };
  const env = { ...process.env, ...offline, KVITOK_LANG: 'en', ...own };
  const command = [...nodeOptions, join(clone, 'bin/run.mjs'), ...args];
  const child = spawn(process.execPath, command, { cwd: '/', env });
  const said = { out: '', errors: '' };
  child.stdout.on('data', (chunk) => (said.out += String(chunk)));
  child.stderr.on('data', (chunk) => (said.errors += String(chunk)));
  const outcome = once(child, 'close').then(([code]) => ({ code: code as number | null, ...said }));
  return { child, said, outcome };
}
