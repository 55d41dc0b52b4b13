/** Writes down what became of a letter that was tried. */
import type { Scope } from '../../platform/scope.ts';
import { noteOutboundOk, noteOutboundProblem } from '../../features/connections/actions/note-health.ts';
import { findConnection } from '../../features/connections/questions.ts';
import type { Problem } from '../../features/connections/words.ts';
import { endDelivery, putBack } from '../../features/outbox/actions/deliver.ts';
import type { OutboxProblem, OutboxRow } from '../../features/outbox/letter.ts';
import type { RefusedRecipient, Sent } from '../channel.ts';
import {
  MAX_MAYBE_SENT,
  PATIENCE_MS,
  PATIENCE_WITH_CONNECTION_MS,
  connectionPause,
  pauseAfter,
} from './rules.ts';

export async function settleSent(
  scope: Scope,
  row: OutboxRow,
  connectionId: string,
  sent: Sent,
): Promise<void> {
  if (sent.kind !== 'connection') await noteOutboundOk(scope, connectionId);
  switch (sent.kind) {
    case 'sent':
      return taken(scope, row, sent.refused, sent.delayed);
    case 'rejected':
      return endDelivery(scope, row, 'failed', { code: sent.code, detail: sent.said });
    case 'later':
      return again(scope, row, { code: 'waiting', detail: sent.said });
    case 'maybe':
      return maybeSent(scope, row, sent.said);
    case 'connection':
      return connectionFailed(scope, row, connectionId, sent.problem);
  }
}

/** Some recipients have it. Those who were put off get it later, those who were refused are told of. */
async function taken(
  scope: Scope,
  row: OutboxRow,
  refused: RefusedRecipient[],
  delayed: RefusedRecipient[],
): Promise<void> {
  const problem = refused.length > 0 ? { code: 'partly', detail: listed(refused) } : null;
  if (delayed.length > 0) {
    const remaining = [...delayed, ...refused].map((one) => one.address);
    return again(scope, row, { code: 'waiting', detail: listed(delayed) }, remaining);
  }
  if (!problem) return endDelivery(scope, row, 'sent', null);
  return endDelivery(
    scope,
    row,
    'bounced',
    problem,
    refused.map((one) => one.address),
  );
}

function listed(recipients: RefusedRecipient[]): string {
  return recipients.map((one) => `${one.address} (${one.said})`).join('; ');
}

async function maybeSent(scope: Scope, row: OutboxRow, said: string): Promise<void> {
  const maybes = row.maybeSent + 1;
  if (maybes >= MAX_MAYBE_SENT)
    return endDelivery(scope, row, 'uncertain', { code: 'uncertain', detail: said });
  await putBack(scope, row, {
    pauseMs: pauseAfter(row.tries, Math.random()),
    tries: row.tries,
    maybeSent: maybes,
    problem: { code: 'unanswered', detail: said },
  });
}

async function again(
  scope: Scope,
  row: OutboxRow,
  problem: OutboxProblem,
  remaining: string[] | null = null,
): Promise<void> {
  if (scope.now.getTime() - row.sendAt.getTime() > PATIENCE_MS)
    return endDelivery(scope, row, 'failed', { code: 'expired', detail: problem.detail }, remaining);
  const pauseMs = pauseAfter(row.tries, Math.random());
  await putBack(scope, row, { pauseMs, tries: row.tries, maybeSent: row.maybeSent, problem, remaining });
}

/** The letter is innocent: the try does not count, and the connection rests. */
async function connectionFailed(
  scope: Scope,
  row: OutboxRow,
  connectionId: string,
  problem: Problem,
): Promise<void> {
  const connection = await findConnection(scope, connectionId);
  const since = connection?.outProblemSince ?? scope.now;
  const pauseMs = connectionPause(problem, scope.now.getTime() - since.getTime());
  await noteOutboundProblem(scope, connectionId, problem, new Date(scope.now.getTime() + pauseMs));
  await wait(scope, row, pauseMs, { code: 'connection', detail: problem });
}

/** Until its connection works, or there is one at all; not for ever. */
export async function wait(
  scope: Scope,
  row: OutboxRow,
  pauseMs: number,
  problem: OutboxProblem,
): Promise<void> {
  if (scope.now.getTime() - row.sendAt.getTime() > PATIENCE_WITH_CONNECTION_MS)
    return endDelivery(scope, row, 'failed', problem);
  await putBack(scope, row, { pauseMs, tries: row.tries - 1, maybeSent: row.maybeSent, problem });
}
