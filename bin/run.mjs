/**
 * From a clone to a running desk: what `npm start`, `npm test` and `bin/kvitok` begin with.
 * Plain JavaScript for any Node from 18 on and without packages: it fetches those, then hands over to a Node that
 * runs TypeScript.
 */
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { findBundle } from './bundle.mjs';
import { ensurePackages } from './packages.mjs';
import { becomeFrugal, frugalEnvironment, frugalFlags } from './frugal.mjs';
import { findNode, isNewEnough, runWith } from './node.mjs';
import { whenAbandoned } from './parent.mjs';
import { Refusal, inTerminalLanguage } from './say.mjs';

/** Commands that need what developers need: tests, type checker, linter, load generator. */
const NEEDS_ALL_PACKAGES = new Set(['test', 'bench', 'faults']);

/** What was stripped of its types and compiled once is not again on the next start. */
function enableCompileCache() {
  const folder = fileURLToPath(new URL('../.cache/compiled', import.meta.url));
  module.enableCompileCache?.(folder);
}

try {
  const args = process.argv.slice(2);
  whenAbandoned(() => process.kill(process.pid, 'SIGTERM'));
  const isDesk = args[0] === 'start' || args[0] === 'demo';
  if (isDesk && isNewEnough(process.version)) becomeFrugal(process.argv[1], args);
  await ensurePackages(NEEDS_ALL_PACKAGES.has(args[0]) ? 'full' : 'runtime');
  if (isNewEnough(process.version)) {
    enableCompileCache();
    const { main } = await import(findBundle() ?? '../server/cli/main.ts');
    await main(args);
  } else {
    const flags = isDesk ? frugalFlags() : [];
    await runWith(findNode(), [...flags, process.argv[1], ...args], frugalEnvironment());
  }
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${inTerminalLanguage(error.sentence)}\n`);
  process.exitCode = 1;
}
