/** `kvitok test`: types, linter, format, then every test; the last line counts them all. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Io, Run } from './command.ts';

type Count = { passed: number; failed: number; skipped: string[] };
type Check = { title: string; command: string[] };

/** What vitest's JSON reporter writes, as far as it is read here. */
type Report = {
  testResults: { status: string; name: string; assertionResults: { status: string; fullName: string }[] }[];
};

const ROOT = join(import.meta.dirname, '../..');
const REPORT = join(ROOT, '.cache/tests.json');

const CHECKS: readonly Check[] = [
  { title: 'types of the server', command: ['tsc', '-p', 'tsconfig.server.json'] },
  { title: 'types of the browser', command: ['tsc', '-p', 'tsconfig.browser.json'] },
  { title: 'linter', command: ['oxlint', '--type-aware', '--quiet'] },
  { title: 'format', command: ['oxfmt', '--check', '.'] },
];

/** @param args go to vitest: a path, a project, a name of a test; with any, the other checks are left out */
export const run: Run = async (args, io) => {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const counts: Count[] = [];
  if (args.length === 0) counts.push(...(await Promise.all(CHECKS.map((check) => runCheck(check, io)))));
  counts.push(await runTests(args));
  const passed = sum(counts, (count) => count.passed);
  const failed = sum(counts, (count) => count.failed);
  const skipped = counts.flatMap((count) => count.skipped);
  for (const name of skipped) io.stdout.write(`skipped: ${name}\n`);
  io.stdout.write(
    `${passed} passed, ${failed} failed${skipped.length ? `, ${skipped.length} skipped` : ''}\n`,
  );
  return failed === 0 ? 0 : 1;
};

async function runCheck({ title, command }: Check, io: Io): Promise<Count> {
  const code = await execute(command);
  io.stdout.write(`${code === 0 ? 'ok' : 'FAILED'}: ${title}\n`);
  return code === 0 ? { passed: 1, failed: 0, skipped: [] } : { passed: 0, failed: 1, skipped: [] };
}

async function runTests(args: string[]): Promise<Count> {
  rmSync(REPORT, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  const code = await execute(['vitest', 'run', ...reporters, ...args]);
  const count = existsSync(REPORT) ? readReport() : { passed: 0, failed: 0, skipped: [] };
  const failedUnseen = code !== 0 && count.failed === 0;
  return failedUnseen ? { ...count, failed: 1 } : count;
}

/** A file that could not even be loaded has no tests in the report, and counts as one that failed. */
function readReport(): Count {
  const { testResults }: Report = JSON.parse(readFileSync(REPORT, 'utf8'));
  const tests = testResults.flatMap((file) => file.assertionResults);
  const broken = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(({ status }) => status === 'failed').length + broken.length,
    skipped: tests
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName }) => fullName),
  };
}

function execute([program = '', ...args]: string[]): Promise<number> {
  const path = `${join(ROOT, 'node_modules/.bin')}${delimiter}${process.env.PATH}`;
  const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, PATH: path } });
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

function sum(counts: Count[], of: (count: Count) => number): number {
  return counts.reduce((total, count) => total + of(count), 0);
}
