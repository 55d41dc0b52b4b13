/** The one reading room of a process: its threads are costly, and a retry by hand uses the same. */
import { ReadingRoom, type ReadingRoomLimits } from '../../platform/mail/reading-room.ts';
import type { World } from '../../platform/world.ts';

const WORKERS = 2;
const rooms = new WeakMap<World, ReadingRoom>();

/** `limits` count only for the first who asks: they are how tests try what a busy machine does. */
export function readingRoomOf(world: World, limits: ReadingRoomLimits = {}): ReadingRoom {
  const known = rooms.get(world);
  if (known) return known;
  const room = new ReadingRoom({ workers: WORKERS, ...limits });
  rooms.set(world, room);
  return room;
}

export async function closeRoom(world: World): Promise<void> {
  await rooms.get(world)?.close();
  rooms.delete(world);
}
