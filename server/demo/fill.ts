/** Fills an empty desk with the demo: a company, its people and customers, and three months of work. */
import { hashPassword } from '../features/staff/passwords.ts';
import { trainAccount } from '../features/triage/actions/train.ts';
import { isSetUp } from '../features/staff/actions/finish-setup.ts';
import { newId } from '../platform/ids.ts';
import { theDesk, work } from '../platform/scope.ts';
import { timeOf, type World } from '../platform/world.ts';
import { clearUnfinished } from './clear.ts';
import { foundCompany } from './found.ts';
import { bounceAnswer, leaveOddLetters } from './oddities.ts';
import { planStories, type Story } from './plan.ts';
import { playStory } from './play.ts';
import { isDemo } from './sign-in.ts';
import { holdReactions, markRead, releaseReactions } from './sql.ts';
import { settleCompany } from './settle.ts';
import { onStage } from './stage.ts';
import type { Remembered } from './hurry.ts';

/** So many of the newest answered tickets are about letters that came back. */
const BOUNCED = 3;
/** While the database writes one story, another is thought out. */
const LANES = 3;
const DAY_MS = 86_400_000;
/** What is younger nobody has read yet. */
const UNREAD_MS = DAY_MS / 4;
/** So many of the newest are sorted by what was learned from the others. */
const AFTER_LEARNING = 60;

export type Filled = 'filled' | 'wasThere' | 'foreign';

/** `foreign`: the desk is set up, and it is not the demo. `goOn` throws when there is no need to any more. */
export async function fillDemo(
  world: World,
  password: string,
  goOn: () => void = () => undefined,
): Promise<Filled> {
  if (await isSetUp(world)) {
    if (!(await isDemo(world))) return 'foreign';
    if (!(await clearUnfinished(world))) return 'wasThere';
  }
  const now = timeOf(world);
  const passwordHash = await hashPassword(password);
  const accountId = newId();
  const founded = await work(world, accountId, theDesk, async (scope) => {
    await holdReactions(scope.tx);
    return foundCompany(scope, passwordHash);
  });
  const remembered: Remembered = new Map();
  const stories = planStories(now);
  const first = stories[0]?.createdAt ?? now;
  await settleCompany(world, accountId, founded, new Date(first.getTime() - DAY_MS));
  const play = (some: readonly Story[]) =>
    inLanes(some, async (story, begun) => {
      goOn();
      return onStage(world, accountId, remembered, (stage) => playStory(stage, founded, story, now, begun));
    });
  const earlier = await play(stories.slice(0, -AFTER_LEARNING));
  await trainAccount(world, accountId);
  const ticketIds = [...earlier, ...(await play(stories.slice(-AFTER_LEARNING)))];
  const answered = ticketIds.filter((_, at) => stories[at]?.steps.at(-1)?.do === 'reply');
  for (const ticketId of answered.slice(-BOUNCED))
    await onStage(world, accountId, remembered, (stage) => bounceAnswer(stage, ticketId, now));
  await world.db.transaction(accountId, async (tx) => {
    await markRead(tx, { before: new Date(now.getTime() - UNREAD_MS) });
    await releaseReactions(tx);
  });
  await leaveOddLetters(world, accountId, founded.mailboxIds.care);
  return 'filled';
}

/** Some at a time; each begins after the one before it has begun, so that their numbers follow their dates. */
async function inLanes<T, R>(
  all: readonly T[],
  play: (one: T, begun: () => void) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  let mayBegin = Promise.resolve();
  const lane = async () => {
    while (next < all.length) {
      const at = next++;
      const before = mayBegin;
      const { promise, resolve } = Promise.withResolvers<void>();
      mayBegin = promise;
      await before;
      results[at] = await play(all[at] as T, resolve).finally(resolve);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return results;
}
