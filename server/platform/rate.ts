/** Limits that hold for all nodes together: hits are counted in the database before anything else is done. */
import { across } from './db/statement.ts';
import { refuse } from './refusal.ts';
import { waitingLine } from './waiting-line.ts';
import { timeOf, type World } from './world.ts';

export interface Limit {
  /** What is counted, such as `signIn.address:ivan@example.ru`. */
  key: string;
  most: number;
  windowSeconds: number;
  /** What one call counts for; 1 unless told. */
  weight?: number;
}

interface Counted {
  key: string;
  hits: number;
  slot: number;
  now: number;
}

/** Rows are taken in the order of their keys, so that no two bursts wait for each other in a ring. */
const count = across<{ keys: string[]; windows: number[]; weights: number[]; shift: number }, Counted>(
  'rate.count',
  `insert into relay.rate as rate (key, slot, hits)
   select wanted.key, floor((extract(epoch from now()) + :shift::float8) / wanted.seconds)::bigint * wanted.seconds, wanted.weight
   from unnest(:keys::text[], :windows::int[], :weights::int[]) as wanted (key, seconds, weight)
   order by wanted.key
   on conflict (key, slot) do update set hits = rate.hits + excluded.hits
   returning key, hits, slot, (extract(epoch from now()) + :shift::float8)::float8 as now`,
);

const uncount = across<{ keys: string[]; windows: number[]; weights: number[]; shift: number }, never>(
  'rate.uncount',
  `update relay.rate set hits = greatest(0, rate.hits - wanted.weight)
   from unnest(:keys::text[], :windows::int[], :weights::int[]) as wanted (key, seconds, weight)
   where rate.key = wanted.key and rate.hits > 0
     and rate.slot = floor((extract(epoch from now()) + :shift::float8) / wanted.seconds)::bigint * wanted.seconds`,
);

const sweep = across<{ seconds: number }, never>(
  'rate.sweep',
  'delete from relay.rate where slot < extract(epoch from now()) - :seconds::int',
);

/** Counting a flood must not take the connections that others work by. */
const MOST_AT_ONCE = 2;
/** A limit that was found passed is passed for so long without counting; short, for hits may be taken back. */
const PASSED_MS = 5_000;

interface Gate {
  inLine: ReturnType<typeof waitingLine>;
  /** By key, in the desk's time: until when it is not counted anew, and when its window ends. */
  passed: Map<string, { until: number; end: number }>;
}

const gates = new WeakMap<World, Gate>();

/** Counts one call on each limit. Refuses `tooManyRequests`, with the seconds to wait, when one of them is passed. */
export async function refuseTooMany(world: World, limits: readonly Limit[]): Promise<void> {
  const wait = await gateOf(world).inLine(() => waitNow(world, limits));
  if (wait > 0) refuse('tooManyRequests', String(wait), { retryAfterSeconds: wait });
}

async function waitNow(world: World, limits: readonly Limit[]): Promise<number> {
  const { passed } = gateOf(world);
  const now = timeOf(world).getTime();
  for (const [key, { until }] of passed) if (until <= now) passed.delete(key);
  const end = Math.max(0, ...limits.map((limit) => passed.get(limit.key)?.end ?? 0));
  if (end > 0) return Math.max(1, Math.ceil((end - now) / 1000));
  const counted = await count(world.db.reader(''), bound(world, limits));
  const waits = limits.map((limit) => ({ key: limit.key, ms: waitFor(limit, counted) * 1000 }));
  for (const { key, ms } of waits)
    if (ms > 0) passed.set(key, { until: now + Math.min(ms, PASSED_MS), end: now + ms });
  return Math.max(...waits.map(({ ms }) => ms)) / 1000;
}

function gateOf(world: World): Gate {
  const known = gates.get(world);
  if (known) return known;
  const fresh: Gate = { inLine: waitingLine(MOST_AT_ONCE), passed: new Map() };
  gates.set(world, fresh);
  return fresh;
}

/** Takes one call back: the right ones do not use up what is meant for the wrong ones. */
export async function forgive(world: World, limits: readonly Limit[]): Promise<void> {
  await uncount(world.db.reader(''), bound(world, limits));
}

const LONGEST_WINDOW_SECONDS = 24 * 60 * 60;

/** Windows that ended long ago are of no use to anybody. */
export async function sweepRates(world: World): Promise<void> {
  await sweep(world.db.reader(''), { seconds: 2 * LONGEST_WINDOW_SECONDS });
}

function bound(world: World, limits: readonly Limit[]) {
  return {
    keys: limits.map((limit) => limit.key),
    windows: limits.map((limit) => limit.windowSeconds),
    weights: limits.map((limit) => limit.weight ?? 1),
    shift: world.clock.shift / 1000,
  };
}

/** Seconds to the end of the window, or 0 when the limit is kept. */
function waitFor(limit: Limit, counted: readonly Counted[]): number {
  const row = counted.find((one) => one.key === limit.key);
  if (!row || row.hits <= limit.most) return 0;
  return Math.max(1, Math.ceil(row.slot + limit.windowSeconds - row.now));
}
