/** The import lines of the repository's own files, as pairs of paths. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** `from` is a file; `to` is a file of ours, or the name of a package; `again` when it is handed on (`export … from`). */
export type Import = { from: string; to: string; isOurs: boolean; again: boolean };

const ROOT = join(import.meta.dirname, '..');
const FILES = '{contract,server,agent,widget,e2e,bench,faults,tests}/**/*.{ts,tsx}';
const IMPORT_LINE =
  /^(import|export)\b[^;'"]*?from\s+['"]([^'"]+)['"]|^(import)\s+['"]([^'"]+)['"]|\b(import)\(\s*['"]([^'"]+)['"]/gm;

/** Sorted paths from the root of the repository. */
export function ownFiles(): string[] {
  return globSync(FILES, { cwd: ROOT }).sort();
}

export function isTest(path: string): boolean {
  return /\.(test|spec)\.tsx?$/.test(path);
}

export function importsOf(file: string): Import[] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  return [...source.matchAll(IMPORT_LINE)].map((match) => {
    const to = match[2] ?? match[4] ?? match[6] ?? '';
    const isOurs = to.startsWith('.');
    const path = isOurs ? normalize(join(dirname(file), to)) : to;
    return { from: file, to: path, isOurs, again: match[1] === 'export' };
  });
}

/** Every ring of files that import each other, each named once, by its members in order. */
export function rings(imports: Import[]): string[] {
  const edges = Map.groupBy(
    imports.filter(({ isOurs }) => isOurs),
    ({ from }) => from,
  );
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, trail: string[]): void => {
    const at = trail.indexOf(file);
    if (at >= 0) return void found.push(trail.slice(at).sort().join(' ↔ '));
    if (done.has(file)) return;
    for (const { to } of edges.get(file) ?? []) walk(to, [...trail, file]);
    done.add(file);
  };
  for (const file of edges.keys()) walk(file, []);
  return [...new Set(found)].sort();
}
