/** Rules by the clock: go through the unfinished tickets in small pieces, and act once on each that has come to match. */
import { newId } from '../../../platform/ids.ts';
import type { Scope } from '../../../platform/scope.ts';
import { theAccount } from '../../accounts/account.ts';
import { changeTicket } from '../../tickets/actions/change.ts';
import { unfinishedPage } from '../../tickets/questions.ts';
import type { TicketRecord } from '../../tickets/ticket.ts';
import { matching } from '../matching.ts';
import type { Pieces, RuleRow } from '../rule.ts';
import { deleteEntries, insertEntry, knownEntries, lockDueRule, setProgress } from '../scheduled-sql.ts';
import { nextRun } from '../timing.ts';
import { actOn, noteUnasked, type Cause } from './act.ts';

const BATCH = 50;

/** One piece of one rule whose time has come; false when there is none. */
export async function runPiece(scope: Scope, pieces: Pieces): Promise<boolean> {
  const rule = await lockDueRule(scope.tx, { now: scope.now });
  if (!rule) return false;
  const tickets = await unfinishedPage(scope, rule.reachedTicketId, BATCH);
  await visit(scope, pieces, rule, tickets);
  const isWhole = tickets.length < BATCH;
  const nextRunAt = isWhole
    ? nextRun(rule.body.timing, scope.now, (await theAccount(scope)).timeZone)
    : rule.nextRunAt;
  await setProgress(scope.tx, {
    id: rule.id,
    nextRunAt,
    reachedTicketId: isWhole ? null : (tickets.at(-1)?.id ?? null),
  });
  return true;
}

async function visit(
  scope: Scope,
  pieces: Pieces,
  rule: RuleRow,
  tickets: readonly TicketRecord[],
): Promise<void> {
  const ticketIds = tickets.map(({ id }) => id);
  const known = new Set(
    (await knownEntries(scope.tx, { ruleId: rule.id, ticketIds })).map((row) => row.ticketId),
  );
  const left: string[] = [];
  let isTold = false;
  for (const ticket of tickets) {
    const { matched, unasked } = await matching(scope, pieces, [rule], { ticket, event: null });
    // One of them is enough to tell that the rule is broken.
    for (const one of isTold ? [] : unasked) await noteUnasked(scope, one, ticket, newCause());
    isTold ||= unasked.length > 0;
    if (unasked.length > 0) continue;
    if (matched.length === 0 && known.has(ticket.id)) left.push(ticket.id);
    if (matched.length > 0 && !known.has(ticket.id)) await enter(scope, pieces, rule, ticket.id);
  }
  if (left.length > 0) await deleteEntries(scope.tx, { ruleId: rule.id, ticketIds: left });
}

/** Held, and asked again: somebody may have been quicker. */
async function enter(scope: Scope, pieces: Pieces, rule: RuleRow, ticketId: string): Promise<void> {
  const held = await changeTicket(scope, ticketId, {});
  if (!held) return;
  const [match] = (await matching(scope, pieces, [rule], { ticket: held, event: null })).matched;
  if (!match) return;
  const cause = newCause();
  await insertEntry(scope.tx, { ruleId: rule.id, ticketId, id: cause.id, at: scope.now });
  await actOn(scope, pieces, match, held, cause);
}

function newCause(): Cause {
  return { id: newId(), depth: 0 };
}
