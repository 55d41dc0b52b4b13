/** What doors report about a connection: it worked, it failed, a letter came. News is announced, repetition is not. */
import { announce } from '../../../platform/events/log.ts';
import type { Scope } from '../../../platform/scope.ts';
import { connectionHealth } from '../events.ts';
import {
  markInboundOk,
  markInboundProblem,
  markLetter,
  markOutboundOk,
  markOutboundProblem,
  markSilent,
  pauseOutbound,
} from '../health-sql.ts';
import type { Problem } from '../words.ts';

export async function noteInboundOk(scope: Scope, id: string): Promise<void> {
  const [changed] = await markInboundOk(scope.tx, { id, at: scope.now });
  if (changed?.problem)
    announce(scope, connectionHealth, null, { connectionId: id, direction: 'inbound', problem: null });
}

export async function noteInboundProblem(scope: Scope, id: string, problem: Problem): Promise<void> {
  const [fresh] = await markInboundProblem(scope.tx, { id, at: scope.now, problem });
  if (fresh) announce(scope, connectionHealth, null, { connectionId: id, direction: 'inbound', problem });
}

export async function noteOutboundOk(scope: Scope, id: string): Promise<void> {
  const [changed] = await markOutboundOk(scope.tx, { id, at: scope.now });
  if (changed?.problem)
    announce(scope, connectionHealth, null, { connectionId: id, direction: 'outbound', problem: null });
}

/** Until `retryAt` nothing more is tried by this connection. */
export async function noteOutboundProblem(
  scope: Scope,
  id: string,
  problem: Problem,
  retryAt: Date,
): Promise<void> {
  await pauseOutbound(scope.tx, { id, retryAt });
  const [fresh] = await markOutboundProblem(scope.tx, { id, at: scope.now, problem });
  if (fresh) announce(scope, connectionHealth, null, { connectionId: id, direction: 'outbound', problem });
}

export async function noteLetter(scope: Scope, id: string): Promise<void> {
  const [changed] = await markLetter(scope.tx, { id, at: scope.now });
  if (changed?.wasSilent)
    announce(scope, connectionHealth, null, { connectionId: id, direction: 'inbound', problem: null });
}

/** Marks every connection that has been without a letter for longer than its settings allow. */
export async function noteSilence(scope: Scope): Promise<void> {
  for (const { id } of await markSilent(scope.tx, { at: scope.now }))
    announce(scope, connectionHealth, null, { connectionId: id, direction: 'inbound', problem: 'silent' });
}
