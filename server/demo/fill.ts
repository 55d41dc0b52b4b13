/** Fills an empty desk with the demo: a company, its people and customers, and three months of work. */
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
import { onStage } from './stage.ts';
import type { Remembered } from './hurry.ts';

/** So many of the newest answered tickets are about letters that came back. */
const BOUNCED = 3;

export type Filled = 'filled' | 'wasThere' | 'foreign';

/** `foreign`: the desk is set up, and it is not the demo. */
export async function fillDemo(world: World, password: string): Promise<Filled> {
  if (await isSetUp(world)) return (await isDemo(world)) ? 'wasThere' : 'foreign';
  const now = timeOf(world);
  const passwordHash = await hashPassword(password);
  const accountId = newId();
  const founded = await work(world, accountId, theDesk, (scope) => foundCompany(scope, passwordHash));
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
  await leaveOddLetters(world, accountId, founded.mailboxIds.care);
  return 'filled';
}
