/** A letter of ours came back. */
import { announce } from '../../../platform/events/log.ts';
import type { ReadScope, Scope } from '../../../platform/scope.ts';
import { outboxBounced } from '../events.ts';
import { markBounced } from '../delivery-sql.ts';
import type { OutboxRow } from '../letter.ts';
import { findByMailMessageIds, findSentTo } from '../sql.ts';

/** Our letter with one of these Message-IDs, the newest first. */
export async function findOurLetter(
  scope: Pick<ReadScope, 'tx'>,
  mailMessageIds: readonly string[],
): Promise<OutboxRow | null> {
  if (mailMessageIds.length === 0) return null;
  return (await findByMailMessageIds(scope.tx, { mailMessageIds: [...mailMessageIds] }))[0] ?? null;
}

/** The newest letter of the ticket that went to this address. */
export function findLetterTo(
  scope: Pick<ReadScope, 'tx'>,
  ticketId: string,
  address: string,
): Promise<OutboxRow | null> {
  return findSentTo(scope.tx, { ticketId, address: address.toLowerCase() });
}

/** `recipients`: whom it did not reach; trying again goes to them alone. */
export async function letterBounced(
  scope: Scope,
  row: OutboxRow,
  bounce: { recipients: string[]; said: string },
): Promise<void> {
  const problem = { code: 'bounced', detail: bounce.said };
  const remaining = [...new Set([...(row.letter.remaining ?? []), ...ownRecipients(row, bounce.recipients)])];
  await markBounced(scope.tx, {
    id: row.id,
    problem: JSON.stringify(problem),
    remaining: JSON.stringify(remaining),
  });
  const { id: outboxId, messageId, purpose } = row;
  announce(scope, outboxBounced, row.ticketId, { outboxId, messageId, purpose, problem });
}

/** A report may name an address behind a forwarding; then everybody is meant. */
function ownRecipients(row: OutboxRow, named: string[]): string[] {
  const all = [...row.letter.to, ...row.letter.cc].map((one) => one.address);
  const wanted = new Set(named.map((one) => one.toLowerCase()));
  const found = all.filter((one) => wanted.has(one.toLowerCase()));
  return found.length > 0 ? found : all;
}
