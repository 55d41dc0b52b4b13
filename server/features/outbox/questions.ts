/** What became of letters, for those who show them. */
import type { ReadScope } from '../../platform/scope.ts';
import type { OutboxRow, OutboxState } from './letter.ts';
import { findUndeliveredOf, listDeliveredTo, listStatesOf } from './sql.ts';
import { outboxProblemWords } from './words.ts';

export interface DeliveryOfMessage {
  state: OutboxState;
  sendAt: Date;
  sentAt: Date | null;
  /** Plain words in the reader's language. */
  problem: string | null;
}

/** By message id; a message that never was a letter is absent. */
export async function deliveriesOf(
  scope: Pick<ReadScope, 'tx' | 'actor'>,
  messageIds: string[],
): Promise<Map<string, DeliveryOfMessage>> {
  if (messageIds.length === 0) return new Map();
  const rows = await listStatesOf(scope.tx, { messageIds });
  return new Map(rows.map((row) => [row.messageId ?? '', asDelivery(row, scope.actor.language)]));
}

function asDelivery(
  row: Pick<OutboxRow, 'state' | 'sendAt' | 'sentAt' | 'problem'>,
  language: 'ru' | 'en',
): DeliveryOfMessage {
  const problem = row.problem ? outboxProblemWords(row.problem, language) : null;
  return { state: row.state, sendAt: row.sendAt, sentAt: row.sentAt, problem };
}

/** Letters that have reached this address by one of the connections, newest first. */
export function deliveredTo(
  scope: Pick<ReadScope, 'tx'>,
  address: string,
  connectionIds: string[],
): Promise<OutboxRow[]> {
  return listDeliveredTo(scope.tx, { address: address.toLowerCase(), connectionIds });
}

/** Whether a letter of the ticket did not arrive and nobody has dealt with it yet. */
export async function hasUndelivered(scope: Pick<ReadScope, 'tx'>, ticketId: string): Promise<boolean> {
  return (await findUndeliveredOf(scope.tx, { ticketId })) !== null;
}
