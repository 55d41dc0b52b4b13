/** Learns from the desk's history, beside the work, and keeps the new model. One training an account at a time. */
import { readScope, theDesk, work, type Scope } from '../../../platform/scope.ts';
import type { World } from '../../../platform/world.ts';
import { bytesOf, type LearnedModel } from '../known-model.ts';
import { learnApart } from '../learn-apart.ts';
import { forgetModel } from '../models.ts';
import { lessonsOf } from '../rules.ts';
import { pastTickets } from '../sql/history.ts';
import { deleteModelsBefore, insertHead, insertModel, newestModel } from '../sql/models.ts';
import { beginTraining, endTraining } from '../sql/settings.ts';

/** The newest; what is older speaks of other times. */
const LEARN_FROM_TICKETS = 8_000;
/** A training that has not ended by then died with its process. */
const STALE_MS = 15 * 60_000;

/** False when another training runs. The promise of the end is handed to `follow`; it never rejects. */
export async function startTraining(
  scope: Scope,
  follow: (ended: Promise<void>) => void = () => undefined,
): Promise<boolean> {
  const stale = new Date(scope.now.getTime() - STALE_MS);
  if ((await beginTraining(scope.tx, { now: scope.now, stale })) === 0) return false;
  scope.afterCommit.push(() => follow(learnAndKeep(scope.world, scope.accountId)));
  return true;
}

/** Waits for the end; for the timetable and the demo. */
export async function trainAccount(world: World, accountId: string): Promise<void> {
  let ended = Promise.resolve();
  await work(world, accountId, theDesk, (scope) =>
    startTraining(scope, (promise) => {
      ended = promise;
    }),
  );
  await ended;
}

async function learnAndKeep(world: World, accountId: string): Promise<void> {
  try {
    const tickets = await pastTickets(readScope(world, accountId, theDesk).tx, { limit: LEARN_FROM_TICKETS });
    const model = await learnApart(lessonsOf(tickets));
    await work(world, accountId, theDesk, (scope) => keep(scope, model));
    forgetModel({ world, accountId });
  } catch (error) {
    world.log.warn({ err: error }, 'triage could not learn');
    const problem = error instanceof Error ? error.message : String(error);
    await work(world, accountId, theDesk, (scope) =>
      endTraining(scope.tx, { now: scope.now, problem }),
    ).catch(() => undefined);
  }
}

async function keep(scope: Scope, model: LearnedModel | null): Promise<void> {
  await endTraining(scope.tx, { now: scope.now, problem: null });
  const version = ((await newestModel(scope.tx))?.version ?? 0) + 1;
  await deleteModelsBefore(scope.tx, { version: model ? version - 1 : version });
  if (model) await write(scope, version, model);
}

async function write(scope: Scope, version: number, model: LearnedModel): Promise<void> {
  const { texts, seconds, keys, idf } = model;
  await insertModel(scope.tx, {
    version,
    trainedAt: scope.now,
    seconds,
    texts,
    keys: bytesOf(keys),
    idf: bytesOf(idf),
  });
  for (const { name, head, texts: ofLabel, trials } of model.heads) {
    await insertHead(scope.tx, {
      version,
      head: name,
      labels: [...head.labels],
      texts: [...ofLabel],
      weights: bytesOf(head.weights),
      scales: bytesOf(head.scales),
      bias: bytesOf(head.bias),
      slope: head.calibration.slope,
      shift: head.calibration.shift,
      trials: JSON.stringify(trials),
    });
  }
}
