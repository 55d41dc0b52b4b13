import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';

const FRUGAL = join(import.meta.dirname, '../bin/frugal.mjs');

test.each([
  ['its own flags', {}, ['--max-semi-space-size=', '--heap-growing-percent=']],
  ['what was chosen by hand', { NODE_OPTIONS: '--max-semi-space-size=32' }, ['--heap-growing-percent=']],
])('a desk becomes frugal once, as the same process, with %s', async (_name, env, flags) => {
  const folder = mkdtempSync(join(tmpdir(), 'kvitok-frugal-'));
  const script = join(folder, 'desk.mjs');
  writeFileSync(
    script,
    `import { becomeFrugal } from ${JSON.stringify(FRUGAL)};
     becomeFrugal(process.argv[1], process.argv.slice(2));
     const { pid, execArgv, argv, env } = process;
     console.log(JSON.stringify({ pid, execArgv, args: argv.slice(2), arenas: env.MALLOC_ARENA_MAX }));`,
  );
  const child = spawn(process.execPath, [script, 'start'], { env: { ...process.env, ...env } });
  const told = JSON.parse(await text(child.stdout)) as { execArgv: string[] };
  rmSync(folder, { recursive: true });
  expect(told).toMatchObject({ pid: child.pid, args: ['start'], arenas: '2' });
  expect(told.execArgv.map((flag) => flag.replace(/=.*/, '='))).toEqual(flags);
});
