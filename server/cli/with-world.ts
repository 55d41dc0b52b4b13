/** What a command needs to do things in the desk: its database at this version, its keys, its clock. */
import { join } from 'node:path';
import { openWorld } from '../desk.ts';
import { migrate } from '../platform/db/migrate.ts';
import type { World } from '../platform/world.ts';
import { withDatabase } from './with-database.ts';

const MIGRATIONS = join(import.meta.dirname, '../migrations');

/** @throws StartRefused as `kvitok start` would */
export async function withWorld<Result>(
  env: NodeJS.ProcessEnv,
  work: (world: World) => Promise<Result>,
): Promise<Result> {
  return withDatabase(env, async ({ url, ...options }) => {
    await migrate(options.directUrl, { folder: MIGRATIONS });
    const world = openWorld({ ...options, databaseUrl: url });
    try {
      return await work(world);
    } finally {
      await world.doorbell.close();
      await world.db.close();
    }
  });
}
