import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';

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

function install(packages: object): void {
  mkdirSync(join(clone, 'node_modules'), { recursive: true });
  writeLock('node_modules/.package-lock.json', packages);
}

function writeLock(path: string, packages: object): void {
  writeFileSync(join(clone, path), JSON.stringify({ name: 'clone', lockfileVersion: 3, packages }));
}

async function run(args: string[], nodeOptions: string[] = []) {
  const offline = {
    npm_config_registry: NO_REGISTRY,
    npm_config_fetch_retries: '0',
    npm_config_cache: join(clone, 'cache'),
    npm_config_update_notifier: 'false',
  };
  const env = { ...process.env, ...offline, KVITOK_LANG: 'en' };
  const command = [...nodeOptions, join(clone, 'bin/run.mjs'), ...args];
  const child = spawn(process.execPath, command, { cwd: '/', env });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [code, out, errors] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, out, errors };
}
