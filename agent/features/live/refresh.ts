/** Turns facts into fetches: the ticket that changed at once, lists and counters at most so often, hidden tabs when they are seen again. */
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { LiveFact } from '../../../contract/live.ts';
import type { Ticket } from '../../../contract/tickets.ts';

const listPauseMs = 600;
const resources: Record<string, string[]> = {
  availability: ['workers', 'absences', 'supervision'],
  queue: ['queues'],
  agent: ['agents', 'teams', 'invites', 'session', 'workers'],
  team: ['teams', 'agents', 'session', 'workers'],
  connection: ['connections', 'ticket'],
  account: ['account', 'session'],
  topic: ['topics'],
  field: ['fields', 'topicForm'],
  status: ['statuses', 'ticket', 'list'],
  subject: ['subjects'],
  tier: ['tiers'],
  customer: ['card', 'conduct'],
  letter: ['quarantine', 'counts'],
  outbox: ['undelivered'],
  calendar: ['calendars'],
  sla: ['policies', 'attainment'],
  notice: ['notices'],
  waitingSettings: ['waitingSettings'],
};

export interface Refresher {
  take: (facts: LiveFact[]) => void;
  takeAll: () => void;
  stop: () => void;
}

export function refresher(client: QueryClient): Refresher {
  let waiting: LiveFact[] = [];
  let everything = false;
  let lists: ReturnType<typeof setTimeout> | undefined;
  let lastLists = 0;
  document.addEventListener('visibilitychange', flush);

  return { take, takeAll, stop };

  function take(facts: LiveFact[]): void {
    waiting.push(...facts);
    flush();
  }

  function takeAll(): void {
    everything = true;
    flush();
  }

  function flush(): void {
    if (document.hidden) return;
    const facts = waiting;
    waiting = [];
    if (everything) {
      everything = false;
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'draft' });
    } else if (facts.length > 0) apply(facts);
  }

  function apply(facts: LiveFact[]): void {
    const tickets = new Set(facts.flatMap((fact) => fact.ticketNumber ?? numberOf(client, fact.ticketId)));
    for (const number of tickets) {
      void client.invalidateQueries({ queryKey: ['ticket', number] });
      void client.invalidateQueries({ queryKey: ['thread', number] });
    }
    for (const fact of facts)
      for (const key of resources[fact.type.split('.')[0] ?? ''] ?? [])
        void client.invalidateQueries({ queryKey: [key] });
    if (tickets.size > 0) planLists();
  }

  function planLists(): void {
    const pause = listPauseMs * Math.max(1, loadedPages(client));
    lists ??= setTimeout(refreshLists, Math.max(0, lastLists + pause - Date.now()));
  }

  function refreshLists(): void {
    lists = undefined;
    lastLists = Date.now();
    for (const key of ['list', 'counts', 'card', 'supervision'])
      void client.invalidateQueries({ queryKey: [key] });
  }

  function stop(): void {
    clearTimeout(lists);
    document.removeEventListener('visibilitychange', flush);
  }
}

/** A list that was scrolled far costs as many calls as it has pages, so it is refreshed that much more seldom. */
function loadedPages(client: QueryClient): number {
  const shown = client.getQueryCache().findAll({ queryKey: ['list'], type: 'active' });
  return Math.max(
    0,
    ...shown.map((query) => (query.state.data as InfiniteData<unknown> | undefined)?.pages.length ?? 0),
  );
}

/** Some facts name a ticket by its id alone; only a ticket that was opened here can need them. */
function numberOf(client: QueryClient, ticketId: string | null): string[] {
  const known = client.getQueriesData<Ticket>({ queryKey: ['ticket'] });
  return known.flatMap(([, ticket]) => (ticket?.id === ticketId ? ticket.number : []));
}
