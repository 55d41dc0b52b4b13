/**
 * What the server tells open screens, over `GET /api/v1/live` (WebSocket; cookie session, same origin).
 * The client sends `{ "hello": { "after": cursor | null } }` first and may send presence; the server answers with facts in the
 * order of the event sequence. It begins with the cursor of its `GET /session`, asked before all else, and after a lost
 * connection says the last one it heard, and so misses nothing; `resync` tells it to fetch anew because too much happened meanwhile.
 */
import type { HistoryItem } from './thread.ts';

export interface LiveFact {
  /** The event's name, such as `ticket.replied`. */
  type: string;
  ticketId: string | null;
  ticketNumber: string | null;
  /** The version of the ticket after the event, when it has one. */
  version: number | null;
  actor: HistoryItem['actor'];
  at: string;
}

export interface Presence {
  ticketId: string;
  agentId: string;
  name: string;
  doing: 'viewing' | 'typing';
}

export type ServerSays =
  | { welcome: { cursor: string } }
  | { facts: LiveFact[]; cursor: string }
  | { presence: Presence[]; ticketId: string }
  | { resync: true; cursor: string }
  /** The session is over: show the sign-in page. */
  | { signedOut: true };

export type ClientSays =
  | { hello: { after: string | null } }
  /** Repeated every 20 s while it holds; forgotten by the server after 45 s. `ticketNumber: null` leaves. */
  | { presence: { ticketNumber: string | null; doing: 'viewing' | 'typing' } };
