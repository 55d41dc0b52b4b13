/** `kvitok migrate`: upgrades the database without starting the desk. */
import { join } from 'node:path';
import { migrate } from '../platform/db/migrate.ts';
import type { Run } from './command.ts';
import { withDatabase } from './with-database.ts';

const MIGRATIONS = join(import.meta.dirname, '../migrations');

export const run: Run = async (_args, io) => {
  const { applied } = await withDatabase(io.env, ({ directUrl }) =>
    migrate(directUrl, { folder: MIGRATIONS }),
  );
  for (const name of applied) io.stdout.write(`${name}\n`);
  io.stdout.write(`${applied.length} applied\n`);
  return 0;
};
