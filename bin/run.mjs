/**
 * From a clone to a running desk: what `npm start`, `npm test` and `bin/kvitok` begin with.
 * Plain JavaScript for any Node from 18 on and without packages: it fetches those, then hands over to a Node that
 * runs TypeScript.
 */
import { ensurePackages } from './packages.mjs';
import { findNode, isNewEnough, runWith } from './node.mjs';
import { Refusal, inTerminalLanguage } from './say.mjs';

/** Commands that need what developers need: tests, type checker, linter, load generator. */
const NEEDS_ALL_PACKAGES = new Set(['test', 'bench', 'faults']);

try {
  const args = process.argv.slice(2);
  await ensurePackages(NEEDS_ALL_PACKAGES.has(args[0]) ? 'full' : 'runtime');
  if (isNewEnough(process.version)) {
    const { main } = await import('../server/cli/main.ts');
    await main(args);
  } else {
    await runWith(findNode(), [process.argv[1], ...args]);
  }
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${inTerminalLanguage(error.sentence)}\n`);
  process.exitCode = 1;
}
