/**
 * A transaction in a hurry: what never changes while a story is played is asked once, and nothing waits for a statement
 * that only writes. What went wrong comes to light before the commit.
 */
import type { PreparedQuery, RawResult, Tx } from '../platform/db/statement.ts';

/** The company, its people, mailboxes and customers do not change any more when the stories begin. */
const UNCHANGING = new Set([
  'accounts.find',
  'agents.find',
  'agents.findNames',
  'connections.listAll',
  'connections.find',
  'customers.find',
  'teams.find',
  'participants.ofTicket',
]);
/** Nobody looks at how many rows these have changed. */
const WRITE_ONLY = new Set([
  'attachments.insert',
  'csat.writeScore',
  'csat.markAsked',
  'demo.events',
  'demo.markSent',
  'drafts.remove',
  'messages.insert',
  'notes.insert',
  'outbox.insert',
  'tickets.insert',
  'tickets.update',
  'uploads.insert',
]);
const ONE_ROW: RawResult = { fields: [], rows: [], rowCount: 1 };

export type Remembered = Map<string, RawResult>;

export interface Hurried {
  tx: Tx;
  /** Resolves when everything is written, or throws what went wrong. */
  readonly written: () => Promise<void>;
}

export function hurried(tx: Tx, remembered: Remembered): Hurried {
  const underway = new Set<Promise<unknown>>();
  let failure: unknown;
  /** The connection keeps their order. */
  const inTurn = (query: PreparedQuery): Promise<RawResult> => {
    const sent = tx.send(query);
    const over = sent.catch((error: unknown) => (failure ??= error)).finally(() => underway.delete(over));
    underway.add(over);
    return sent;
  };
  const remember = async (query: PreparedQuery) => {
    const key = JSON.stringify([query.name, query.values]);
    const known = remembered.get(key) ?? (await inTurn(query));
    remembered.set(key, known);
    return known;
  };
  const send = async (query: PreparedQuery): Promise<RawResult> => {
    if (UNCHANGING.has(query.name)) return remember(query);
    const sent = inTurn(query);
    return WRITE_ONLY.has(query.name) ? ONE_ROW : sent;
  };
  const written = async () => {
    await Promise.all(underway);
    if (failure) throw failure;
  };
  return { tx: { ...tx, send }, written };
}
