/** The append-only event log: facts are announced inside the transaction that makes them true. */
import { change, type Tx } from '../db/statement.ts';
import { newId } from '../ids.ts';

/** A kind of fact, with the shape of what it tells. */
export interface EventType<Data> {
  readonly type: string;
  /** Only for the type checker: what `data` of such an event holds. */
  readonly data?: Data;
}

/** @param type `noun.verb` in the past, such as `ticket.closed` */
export function eventType<Data extends object>(type: string): EventType<Data> {
  return { type };
}

/** What a scope has that announcing needs: who, when, in what transaction. */
export interface Announcing {
  readonly tx: Tx;
  readonly now: Date;
  readonly actor: { readonly kind: string; readonly id: string | null };
  readonly announced: PendingEvent[];
}

export interface PendingEvent {
  id: string;
  type: string;
  ticketId: string | null;
  data: object;
}

/** An event as readers of the log see it. `xid` and `id` order it. */
export interface LoggedEvent<Data extends object = object> {
  accountId: string;
  xid: string;
  id: string;
  at: Date;
  type: string;
  ticketId: string | null;
  actorKind: 'agent' | 'customer' | 'system' | 'token';
  actorId: string | null;
  data: Data;
}

export function announce<Data extends object>(
  scope: Pick<Announcing, 'announced'>,
  fact: EventType<Data>,
  ticketId: string | null,
  data: Data,
): void {
  scope.announced.push({ id: newId(), type: fact.type, ticketId, data });
}

export function isOf<Data extends object>(
  event: LoggedEvent,
  fact: EventType<Data>,
): event is LoggedEvent<Data> {
  return event.type === fact.type;
}

const insert = change<{
  at: Date;
  actorKind: string;
  actorId: string | null;
  ids: string[];
  types: string[];
  tickets: (string | null)[];
  data: string[];
}>(
  'events.insert',
  `insert into event (account_id, id, at, type, ticket_id, actor_kind, actor_id, data)
   select :account, fact.id, :at, fact.type, fact.ticket_id, :actorKind, :actorId, fact.data::jsonb
   from unnest(:ids::uuid[], :types::text[], :tickets::uuid[], :data::text[]) as fact (id, type, ticket_id, data)`,
);

export async function insertEvents(scope: Announcing): Promise<void> {
  const facts = scope.announced;
  if (facts.length === 0) return;
  await insert(scope.tx, {
    at: scope.now,
    actorKind: scope.actor.kind,
    actorId: scope.actor.id,
    ids: facts.map((fact) => fact.id),
    types: facts.map((fact) => fact.type),
    tickets: facts.map((fact) => fact.ticketId),
    data: facts.map((fact) => JSON.stringify(fact.data)),
  });
}
