/** Can this agent be given work now, and who stands in for him? Pure. */
import type { Availability, Worker, WorkerRow, WorkSettings } from './worker.ts';

const MINUTE_MS = 60_000;
const MAX_SUBSTITUTES = 5;

/** What weighs most comes first: he left, he is on leave, his team sleeps, he said so himself, nobody sits there. */
export function availabilityOf(
  worker: WorkerRow,
  settings: Pick<WorkSettings, 'awayAfterMinutes'>,
  isWorkingTime: boolean,
  now: Date,
): Availability {
  if (!worker.active) return 'gone';
  if (worker.absentUntil && worker.absentUntil > now) return 'absent';
  if (!isWorkingTime) return 'offHours';
  if (worker.state === 'away') return 'away';
  return isIdle(worker, settings, now) ? 'idle' : 'online';
}

function isIdle(
  { seenAt }: Pick<WorkerRow, 'seenAt'>,
  { awayAfterMinutes }: Pick<WorkSettings, 'awayAfterMinutes'>,
  now: Date,
): boolean {
  if (awayAfterMinutes === null) return false;
  return seenAt === null || now.getTime() - seenAt.getTime() > awayAfterMinutes * MINUTE_MS;
}

/** Will not come back today: what lies in his hands must not wait for him. */
export function isGone({ availability }: Pick<Worker, 'availability'>): boolean {
  return availability === 'absent' || availability === 'gone';
}

export function worksOn(worker: Pick<WorkerRow, 'lines' | 'teamIds'>, teamId: string, line: number): boolean {
  return worker.teamIds.includes(teamId) && worker.lines.includes(line);
}

/** The one who stands in, or stands in for him who stands in; null when the chain ends with nobody who is there. */
export function substituteFor(worker: Worker, everybody: ReadonlyMap<string, Worker>): Worker | null {
  let found: Worker | undefined = worker;
  for (let hops = 0; found && hops < MAX_SUBSTITUTES; hops++) {
    if (found !== worker && !isGone(found)) return found;
    found = everybody.get(found.substituteId ?? '');
  }
  return null;
}
