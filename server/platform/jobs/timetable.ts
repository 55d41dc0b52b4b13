/** One timetable for all periodic work, kept by graphile-worker: each tick runs once, however many nodes there are. */
import { Logger as WorkerLogger, parseCronItems, run, type Runner } from 'graphile-worker';
import { Pool } from 'pg';
import type { World } from '../world.ts';

export interface PeriodicJob {
  readonly name: string;
  /** Crontab notation, UTC. */
  readonly at: string;
  readonly run: (world: World, accounts: readonly string[]) => Promise<void>;
}

const CONNECTIONS = 2;

export async function startTimetable(
  world: World,
  directUrl: string,
  jobs: readonly PeriodicJob[],
  accounts: () => Promise<string[]>,
): Promise<Runner> {
  const pool = new Pool({
    connectionString: directUrl,
    max: CONNECTIONS + 1,
    application_name: 'kvitok-timetable',
  });
  const ignore = () => undefined;
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  const runner = await run({
    pgPool: pool,
    concurrency: CONNECTIONS,
    noHandleSignals: true,
    logger: new WorkerLogger(() => (level, message) => {
      if (level === 'error') world.log.error({ worker: message }, 'a periodic job failed');
    }),
    taskList: Object.fromEntries(jobs.map((job) => [job.name, async () => job.run(world, await accounts())])),
    parsedCronItems: parseCronItems(
      jobs.map((job) => ({
        task: job.name,
        match: job.at,
        identifier: job.name,
        options: { backfillPeriod: 0 },
      })),
    ),
  });
  const end = () => pool.end().catch(ignore);
  void runner.promise.then(end, end);
  return runner;
}
