/** Reads the event log once a node and account, and hands each batch to whoever listens on this node. */
import type { LiveFact } from '../../../contract/live.ts';
import type { LoggedEvent } from '../../platform/events/log.ts';
import { countBehind, type Position, readBatch } from '../../platform/events/relay-sql.ts';
import type { World } from '../../platform/world.ts';
import { agentNames } from '../staff/questions.ts';
import { unseen } from '../tickets/events.ts';
import { whereabouts, type Whereabouts } from './sql.ts';

const BATCH = 200;
const SETTLE_MS = 15;
/** A screen that missed more than this fetches its lists anew instead. */
export const MAX_CATCH_UP = 500;

export interface NewsItem {
  fact: LiveFact;
  /** Where the ticket stands now; null when the event is of no ticket. */
  where: Whereabouts | null;
  /** Whose screens alone are told; null for everybody's. */
  onlyFor: readonly string[] | null;
}

export interface News {
  items: NewsItem[];
  position: Position;
}

/** Null when too much has happened since. */
export async function newsSince(world: World, accountId: string, since: Position): Promise<News | null> {
  const events = await readBatch(world.db.reader(accountId), { ...since, limit: MAX_CATCH_UP + 1 });
  return events.length > MAX_CATCH_UP ? null : toNews(world, accountId, events, since);
}

/** Follows the log of an account from `start` on; `more` is called for every doorbell ring. */
export function follow(
  world: World,
  accountId: string,
  start: Position,
  hear: (news: News) => void,
): { more: () => void } {
  let position = start;
  let running = false;
  let again = false;
  const step = async (): Promise<boolean> => {
    const reader = world.db.reader(accountId);
    const events = await readBatch(reader, { ...position, limit: BATCH });
    const news = await toNews(world, accountId, events, position);
    position = news.position;
    if (events.length > 0) hear(news);
    if (events.length === BATCH) return true;
    if (!(await countBehind(reader, position))) return false;
    await new Promise((wake) => setTimeout(wake, SETTLE_MS));
    return true;
  };
  const run = async (): Promise<void> => {
    running = true;
    do {
      again = false;
      while (await step());
    } while (again);
  };
  const more = () => {
    again = true;
    if (running) return;
    run()
      .catch((error: unknown) => world.log.warn({ err: error }, 'live updates are late'))
      .finally(() => (running = false));
  };
  return { more };
}

async function toNews(
  world: World,
  accountId: string,
  events: readonly LoggedEvent[],
  since: Position,
): Promise<News> {
  const spoken = events.filter((event) => !unseen.has(event.type));
  const tx = world.db.reader(accountId);
  const ticketIds = [...new Set(spoken.flatMap((event) => event.ticketId ?? []))];
  const [places, names] = await Promise.all([
    ticketIds.length > 0 ? whereabouts(tx, { ids: ticketIds }) : [],
    agentNames(
      { tx },
      spoken.flatMap((event) => (event.actorKind === 'agent' && event.actorId ? [event.actorId] : [])),
    ),
  ]);
  const byId = new Map(places.map((place) => [place.id, place]));
  const last = events.at(-1);
  return {
    items: spoken.map((event) => ({
      fact: toFact(event, names),
      where: byId.get(event.ticketId ?? '') ?? null,
      onlyFor: addressees(event),
    })),
    position: last ? { xid: last.xid, id: last.id } : since,
  };
}

/** News for single agents, such as a notice, says so in its data. */
function addressees(event: LoggedEvent): readonly string[] | null {
  const { agentIds } = event.data as { agentIds?: unknown };
  return event.type.startsWith('notice.') && Array.isArray(agentIds) ? (agentIds as string[]) : null;
}

function toFact(event: LoggedEvent, names: ReadonlyMap<string, string>): LiveFact {
  const data = event.data as { number?: string; version?: number };
  return {
    type: event.type,
    ticketId: event.ticketId,
    ticketNumber: data.number ?? null,
    version: data.version ?? null,
    actor: { kind: event.actorKind, id: event.actorId, name: names.get(event.actorId ?? '') ?? '' },
    at: event.at.toISOString(),
  };
}
