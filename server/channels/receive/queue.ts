/** Works off the letters that were received, on as many nodes as there are. */
import { claimLetter, nextLetter, setLettersFree } from '../../features/letters/actions/process.ts';
import { lettersAtHand } from '../../features/letters/hand-over.ts';
import type { LetterRow } from '../../features/letters/letter.ts';
import type { Queue } from '../../platform/jobs/drain.ts';
import { readScope, theDesk, work } from '../../platform/scope.ts';
import type { World } from '../../platform/world.ts';
import { processLetter } from './process.ts';
import { closeRoom, readingRoomOf } from './room.ts';

const PARALLEL = 2;
/** A process that dies holds its letter back for so long. */
const LEASE_S = 60;
/** Letters in hand: more than these are waiting in their table, where others find them too. */
const AT_HAND = { leaseSeconds: LEASE_S, parallel: 4, most: 16 };

export function receptionQueue(world: World): Queue {
  const take = (accountId: string, row: LetterRow) =>
    processLetter({ world, room: readingRoomOf(world) }, accountId, row);
  lettersAtHand.open(world, {
    ...AT_HAND,
    work: async (accountId, row) => {
      if ((await take(accountId, row)) === 'later') world.doorbell.ring(accountId, 'receive');
    },
  });
  return {
    name: 'receive',
    parallel: PARALLEL,
    takeOne: async (accountId) => {
      const row = await work(world, accountId, theDesk, (scope) => claimLetter(scope, LEASE_S));
      if (row) await take(accountId, row);
      return row !== null;
    },
    setFree: (accountId) => work(world, accountId, theDesk, setLettersFree),
    nextDue: (accountId) => nextLetter(readScope(world, accountId, theDesk)),
    settle: () => lettersAtHand.settle(world),
    close: async () => {
      await lettersAtHand.close(world);
      await closeRoom(world);
    },
  };
}
