/** What the rest of the desk may ask of connections: which addresses are ours, and by which one a letter leaves. */
import { onceIn } from '../../platform/db/once.ts';
import { keptFor } from '../../platform/kept-for.ts';
import type { ReadScope, Scope } from '../../platform/scope.ts';
import { sends, type ConnectionRow } from './connection.ts';
import { find, listAll } from './sql.ts';
import { connectionWords, problemWords } from './words.ts';

const kept = keptFor((scope) => listAll(scope.tx));

export interface Outgoing {
  id: string;
  address: string;
  senderName: string;
  plusAddressing: boolean;
  canSend: boolean;
  /** Plain words in the reader's language: why nothing leaves; null when all is well. */
  problem: string | null;
}

/**
 * By which connection a letter leaves: the ticket's own, else one of the team's, else any that can send.
 * Null when the account has no connection at all.
 */
export async function outgoingConnection(
  scope: Pick<ReadScope, 'tx' | 'actor'>,
  wish: { connectionId: string | null; teamId: string | null },
): Promise<Outgoing | null> {
  const all = await onceIn(scope.tx, 'connections', () => listAll(scope.tx));
  const best = all.toSorted((a, b) => preference(a, wish) - preference(b, wish))[0];
  return best ? asOutgoing(best, scope.actor.language) : null;
}

/** Why a letter of this ticket would not leave now, in plain words; null when it would. */
export function whyNothingLeaves(outgoing: Outgoing | null, language: 'ru' | 'en'): string | null {
  return outgoing ? outgoing.problem : connectionWords(language).outbound.none;
}

/** Every address at which the account receives, in lower case. */
export async function ownAddresses(scope: Pick<ReadScope, 'tx'>): Promise<Set<string>> {
  const all = await listAll(scope.tx);
  return new Set(all.flatMap((connection) => connection.addresses));
}

/**
 * Where letters come in: addresses, teams and settings, which hardly ever change. Remembered for some seconds; what the letter's
 * road already knows of must be among them.
 */
export async function receivingConnections(
  scope: ReadScope,
  among: string | null = null,
): Promise<ConnectionRow[]> {
  const known = await kept.of(scope);
  if (among === null || known.some((one) => one.id === among)) return known;
  kept.forget(scope);
  return kept.of(scope);
}

/** After a change, once it is committed. */
export function forgetConnections(scope: Scope): void {
  scope.afterCommit.push(() => kept.forget(scope));
}

export function allConnections(scope: Pick<ReadScope, 'tx'>): Promise<ConnectionRow[]> {
  return listAll(scope.tx);
}

export function findConnection(scope: Pick<ReadScope, 'tx'>, id: string): Promise<ConnectionRow | null> {
  return find(scope.tx, { id });
}

const UNFIT = 100;

function preference(
  connection: ConnectionRow,
  wish: { connectionId: string | null; teamId: string | null },
): number {
  const unfit = sends(connection) ? 0 : UNFIT;
  if (connection.id === wish.connectionId) return unfit;
  const troubled = connection.outProblem ? 1 : 0;
  return unfit + (connection.teamId === wish.teamId ? 2 : 4) + troubled;
}

function asOutgoing(connection: ConnectionRow, language: 'ru' | 'en'): Outgoing {
  const { settings } = connection;
  return {
    id: connection.id,
    address: settings.address,
    senderName: settings.senderName ?? '',
    plusAddressing: settings.plusAddressing ?? false,
    canSend: sends(connection),
    problem: outboundProblem(connection, language),
  };
}

function outboundProblem(connection: ConnectionRow, language: 'ru' | 'en'): string | null {
  const words = connectionWords(language);
  if (!sends(connection)) return words.outbound.none;
  if (!connection.outProblem) return null;
  return words.outbound.waiting(connection.settings.address, problemWords(connection.outProblem, language));
}
