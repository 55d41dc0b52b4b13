/** Works off the letters that were received, on as many nodes as there are. */
import { claimLetter, nextLetter, setLettersFree } from '../../features/letters/actions/process.ts';
import type { Queue } from '../../platform/jobs/drain.ts';
import { readScope, theDesk, work } from '../../platform/scope.ts';
import type { World } from '../../platform/world.ts';
import { processLetter } from './process.ts';
import { closeRoom, readingRoomOf } from './room.ts';

const PARALLEL = 2;
/** A process that dies holds its letter back for so long. */
const LEASE_S = 60;

export function receptionQueue(world: World): Queue {
  return {
    name: 'receive',
    parallel: PARALLEL,
    takeOne: async (accountId) => {
      const row = await work(world, accountId, theDesk, (scope) => claimLetter(scope, LEASE_S));
      if (!row) return false;
      await processLetter({ world, room: readingRoomOf(world) }, accountId, row);
      return true;
    },
    setFree: (accountId) => work(world, accountId, theDesk, setLettersFree),
    nextDue: (accountId) => nextLetter(readScope(world, accountId, theDesk)),
    close: () => closeRoom(world),
  };
}
