/** What it takes to run a desk as a process of its own on a data folder of its own, as people run it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** Commands are started here. */
export const ROOT = join(import.meta.dirname, '../..');
export const OWNER = 'owner@polet.example';
export const PASSWORD = 'снег-в-Норильске-17';

export async function setUpFolder(folder: string): Promise<void> {
  await runKvitok(folder, ['setup', '--company', 'Полёт', '--email', OWNER, '--time-zone', 'Europe/Moscow']);
}

/** A token that may do everything. */
export async function makeToken(folder: string, name: string): Promise<string> {
  const scopes = 'read,write,inbound,admin';
  return (await runKvitok(folder, ['token', 'create', '--name', name, '--scopes', scopes])).trim();
}

/** What the command printed; throws when it failed. */
export async function runKvitok(folder: string, args: string[]): Promise<string> {
  const child = spawn(process.execPath, ['bin/run.mjs', ...args], {
    cwd: ROOT,
    env: environmentOf(folder, { KVITOK_PASSWORD: PASSWORD }),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [out, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code !== 0) throw new Error(`kvitok ${args[0]} ended with ${code}`);
  return out;
}

/** With the database of the folder, whatever this process was given. */
export function environmentOf(folder: string, more: Record<string, string>): NodeJS.ProcessEnv {
  const { DATABASE_URL: _elsewhere, DATABASE_DIRECT_URL: _too, ...rest } = process.env;
  return { ...rest, KVITOK_DATA: folder, ...more };
}

/** The process of the embedded PostgreSQL, from the file that it keeps. */
export function postmasterOf(folder: string): number {
  const path = join(realpathSync(folder), 'postgres/cluster/postmaster.pid');
  return Number(readFileSync(path, 'utf8').split('\n')[0]);
}
