/** Keeps the counters of the lists: every move of a ticket is taken off one place and added to another, exactly once. */
import { isOf, type LoggedEvent } from '../../platform/events/log.ts';
import type { Projection } from '../../platform/events/relay.ts';
import { nilId } from '../../platform/ids.ts';
import { ticketPlaced, type Place } from '../tickets/events.ts';
import { addToTally } from './sql.ts';

interface Move {
  place: Place;
  delta: number;
}

export const tallyProjection: Projection = {
  name: 'tally',
  apply: async (tx, events) => {
    const moves = summed(events);
    if (moves.length === 0) return;
    await addToTally(tx, {
      teams: moves.map((move) => move.place.teamId),
      assignees: moves.map((move) => move.place.assigneeId ?? nilId),
      categories: moves.map((move) => move.place.statusCategory),
      deltas: moves.map((move) => move.delta),
    });
  },
};

/** Places in a fixed order, so that two batches at once cannot wait for each other's rows. */
export function summed(events: readonly LoggedEvent[]): Move[] {
  const byPlace = new Map<string, Move>();
  const add = (place: Place, delta: number) => {
    const key = `${place.teamId} ${place.assigneeId ?? nilId} ${place.statusCategory}`;
    byPlace.set(key, { place, delta: (byPlace.get(key)?.delta ?? 0) + delta });
  };
  for (const event of events) {
    if (!isOf(event, ticketPlaced)) continue;
    if (event.data.from) add(event.data.from, -1);
    add(event.data.to, 1);
  }
  return [...byPlace.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, move]) => move)
    .filter((move) => move.delta !== 0);
}
