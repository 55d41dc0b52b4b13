/** The server in a few files, where those were made of what lies here now: see server/bundle.ts. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = join(ROOT, 'dist/server');

/** What is loaded before the desk, such as the breaker of `npm run faults`, holds on to modules as they lie there. */
const PRELOADS = ['--import', '--require', '-r', '--loader', '--experimental-loader'];

/** Its address, or undefined when a source has changed since, or something else is loaded first. */
export function findBundle(flags = process.execArgv) {
  if (flags.some((flag) => PRELOADS.includes(flag.split('=')[0]))) return undefined;
  try {
    const { root, entry, sources } = JSON.parse(readFileSync(join(FOLDER, 'current.json'), 'utf8'));
    const isOfHere = join(root, '/') === join(ROOT, '/');
    if (!isOfHere || !Object.entries(sources).every(([path, hash]) => hashOf(path) === hash))
      return undefined;
    const file = join(FOLDER, entry);
    return existsSync(file) ? pathToFileURL(file).href : undefined;
  } catch {
    return undefined;
  }
}

function hashOf(path) {
  return createHash('sha256')
    .update(readFileSync(join(ROOT, path)))
    .digest('hex');
}
