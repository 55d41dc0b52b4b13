/** `kvitok migrate`: upgrades the database without starting the desk. */
import { join } from 'node:path';
import { migrate } from '../platform/db/migrate.ts';
import { inTerminalLanguage, type Sentence } from '../platform/start-refused.ts';
import type { Run } from './command.ts';
import { withDatabase } from './with-database.ts';

const MIGRATIONS = join(import.meta.dirname, '../migrations');

export const run: Run = async (_args, io) => {
  const { applied } = await withDatabase(io.env, ({ directUrl }) =>
    migrate(directUrl, { folder: MIGRATIONS }),
  );
  for (const name of applied) io.stdout.write(`${name}\n`);
  io.stdout.write(`${inTerminalLanguage(told(applied.length), io.env)}\n`);
  return 0;
};

function told(count: number): Sentence {
  return count === 0
    ? { ru: 'База данных уже этой версии.', en: 'The database is of this version already.' }
    : { ru: `Применено миграций: ${count}.`, en: `Migrations applied: ${count}.` };
}
