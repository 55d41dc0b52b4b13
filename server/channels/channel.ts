/**
 * The one shape of a connector. It only translates between the outer world and the desk: it owns no table, no queue, no
 * retry. What mail taught about this shape: docs/decisions/0009-the-shape-of-a-connector.md.
 */
import type { Readable } from 'node:stream';
import type { OutgoingLetter } from '../features/outbox/letter.ts';
import type { AccessToken } from '../features/consents/actions/access-token.ts';
import type { Problem } from '../features/connections/words.ts';
import type { Logger } from '../platform/log.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export interface Connector<Settings> {
  readonly kind: string;
  /** Facts that the core and the screens read instead of asking which kind it is. */
  can(settings: Settings): Capabilities;
  /** No I/O yet. */
  open(context: Context<Settings>): Channel;
}

export interface Capabilities {
  /** `listen`: strangers bring it to a door of the house; `pull`: the desk fetches. */
  inbound: 'listen' | 'pull' | null;
  outbound: boolean;
  /** The same letter sent twice under the same id is one letter for whoever receives it. */
  sameIdSafe: boolean;
}

export interface Context<Settings> {
  settings: Settings;
  log: Logger;
  /** The bytes of an attachment. */
  file(sha256: string): Readable;
  /** What signs in without a password, renewed where needed; `rejected` is one that the other side refused. Throws Fault. */
  accessToken(rejected?: string): Promise<AccessToken>;
  /** The desk's own mark against loops, to be put into everything that leaves. */
  loopMark(messageId: string): string;
}

export interface Channel {
  /** Yields what came since the cursor. Asking for the next one says that the last is stored for good. Throws Fault. */
  pull?(cursor: Json, stop: AbortSignal): AsyncGenerator<Pulled, void>;
  send?(parcel: Parcel): Promise<Sent>;
  check(): Promise<Checked>;
  close(): Promise<void>;
}

export type Pulled =
  | { kind: 'letter'; key: string; raw: Readable; cursor: Json }
  /** The other side is there and has nothing (more); `cursor` when it has moved without a letter. */
  | { kind: 'alive'; cursor?: Json }
  /** It works, but not as configured. */
  | { kind: 'trouble'; problem: Problem }
  /** It works as configured, trouble or no trouble before. */
  | { kind: 'tidied' };

export interface Parcel {
  letter: OutgoingLetter;
  /** Addresses that still need it: a part of To and Cc when the others have it already. */
  recipients: string[];
}

export interface RefusedRecipient {
  address: string;
  said: string;
}

export type Sent =
  /** The other side has taken it; for some recipients perhaps not, for ever or for now. */
  | { kind: 'sent'; refused: RefusedRecipient[]; delayed: RefusedRecipient[] }
  /** It will never take it. */
  | { kind: 'rejected'; code: 'recipient' | 'rejected' | 'tooBig'; said: string }
  /** Not now. */
  | { kind: 'later'; said: string }
  /** Nothing can leave by this connection before somebody or something changes. */
  | { kind: 'connection'; problem: Problem; said: string }
  /** The line broke after the last byte: it may have arrived. */
  | { kind: 'maybe'; said: string };

export interface Verdict {
  ok: boolean;
  problem: Problem | null;
}

export interface Checked {
  inbound: Verdict;
  outbound: Verdict;
}

/** Something about the connection itself is wrong. */
export class Fault extends Error {
  readonly why: Problem;
  /** The other side's own words, or ''. */
  readonly said: string;

  constructor(why: Problem, said = '', options: { cause?: unknown } = {}) {
    super(`${why}${said ? `: ${said}` : ''}`, options);
    this.name = 'Fault';
    this.why = why;
    this.said = said;
  }
}
