/** A desk that was started from its sources gets its few files made beside its work, for the next start. */
import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { join } from 'node:path';

const RUN = join(import.meta.dirname, '../bin/run.mjs');
const MODEST = 15;

/** Comes back at once; where the files cannot be made, the next start is from the sources again. */
export function bundleBeside(): void {
  if (!import.meta.filename.endsWith('.ts')) return;
  const child = spawn(process.execPath, [RUN, 'build'], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.on('spawn', () => lower(child.pid));
  child.unref();
}

function lower(pid = 0): void {
  try {
    setPriority(pid, MODEST);
  } catch {
    // It has ended already.
  }
}
