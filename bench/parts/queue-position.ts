/** The place in the queue, asked for each of 5,000 that wait; against the same question where fifty wait. */
import { getWait } from '../../contract/waits.ts';
import { measure } from '../measure.ts';
import type { Bench, Part } from '../part.ts';
import { waitingTeam } from '../waiting-tickets.ts';

const WAITING = 5_000;
const FEW = 50;
const PLAN = { warmUp: 100, times: 2_000, seconds: 30 };

export const queuePosition: Part = {
  name: 'queue-position',
  run: async (bench) => [
    {
      part: 'queue position, 5,000 waiting',
      tickets: bench.tickets,
      cost: await costWith(bench, WAITING),
      limit: await costWith(bench, FEW),
      note: 'the limit: the same with 50 waiting',
    },
  ],
};

async function costWith(bench: Bench, tickets: number) {
  const team = await waitingTeam(bench, { tickets, agents: 2, capacity: 10 });
  const cost = await measure(bench.meter, PLAN, async (at) => {
    const number = team.numbers[(at * 7) % team.numbers.length] ?? '';
    const path = `/api/v1${getWait.path.replace(':number', encodeURIComponent(number))}`;
    const { wait } = await bench.desk.get<{ wait: { ahead: number } | null }>(path);
    if (!wait) throw new Error(`${number} does not wait`);
  });
  await team.clear();
  return cost;
}
