/** Fills an empty desk with the demo: a company, its people and customers, and three months of work. */
import { allAccounts } from '../features/accounts/account.ts';
import { hashPassword } from '../features/staff/passwords.ts';
import { isSetUp } from '../features/staff/actions/finish-setup.ts';
import { newId } from '../platform/ids.ts';
import { theDesk, work } from '../platform/scope.ts';
import { timeOf, type World } from '../platform/world.ts';
import { foundCompany } from './found.ts';
import { bounceAnswer, leaveOddLetters } from './oddities.ts';
import { planStories } from './plan.ts';
import { playStory } from './play.ts';
import { isDemo } from './sign-in.ts';
import { holdReactions, releaseReactions } from './sql.ts';
import { onStage } from './stage.ts';
import type { Remembered } from './hurry.ts';

/** So many of the newest answered tickets are about letters that came back. */
const BOUNCED = 3;

export type Filled = 'filled' | 'wasThere' | 'foreign';

/** `foreign`: the desk is set up, and it is not the demo. */
export async function fillDemo(world: World, password: string): Promise<Filled> {
  if (await isSetUp(world)) return (await isDemo(world)) ? goOn(world) : 'foreign';
  const now = timeOf(world);
  const passwordHash = await hashPassword(password);
  const accountId = newId();
  const founded = await work(world, accountId, theDesk, async (scope) => {
    await holdReactions(scope.tx);
    return foundCompany(scope, passwordHash);
  });
  const remembered: Remembered = new Map();
  const bounced: string[] = [];
  for (const story of planStories(now)) {
    const ticketId = await onStage(world, accountId, remembered, (stage) =>
      playStory(stage, founded, story, now),
    );
    if (story.steps.at(-1)?.do === 'reply') bounced.push(ticketId);
  }
  for (const ticketId of bounced.slice(-BOUNCED))
    await onStage(world, accountId, remembered, (stage) => bounceAnswer(stage, ticketId, now));
  await world.db.transaction(accountId, (tx) => releaseReactions(tx));
  await leaveOddLetters(world, accountId, founded.mailboxIds.care);
  return 'filled';
}

/** A fill that was killed has left fewer tickets, and a desk that works with them. */
async function goOn(world: World): Promise<'wasThere'> {
  for (const accountId of await allAccounts(world))
    await world.db.transaction(accountId, (tx) => releaseReactions(tx));
  return 'wasThere';
}
