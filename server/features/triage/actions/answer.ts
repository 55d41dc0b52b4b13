/** An agent accepts a suggestion or puts it right: it goes into the ticket in his name, and teaches: a nudge at once, the whole of it at the next training. */
import { sentiments, spamLabels, type VerdictHead } from '../../../../contract/triage.ts';
import { priorities, type Priority } from '../../../../contract/terms.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { theAccount } from '../../accounts/account.ts';
import { teamOf } from '../../staff/questions.ts';
import { changeTicket, type TicketChanges } from '../../tickets/actions/change.ts';
import { holdTicket } from '../../tickets/access.ts';
import type { TicketRecord } from '../../tickets/ticket.ts';
import { topicOf } from '../../topics/questions.ts';
import { lookForCorrections } from '../models.ts';
import { confirmVerdict } from '../sql/verdicts.ts';
import { words } from '../words.ts';

export async function answerVerdict(
  scope: Scope,
  number: string,
  { head, value }: { head: VerdictHead; value: string },
): Promise<TicketRecord> {
  const ticket = await holdTicket(scope, number);
  const changes = await changesFor(scope, head, value);
  await confirmVerdict(scope.tx, {
    ticketId: ticket.id,
    head,
    value,
    agentId: scope.actor.id,
    now: scope.now,
  });
  scope.afterCommit.push(() => lookForCorrections(scope));
  return (await changeTicket(scope, ticket.id, changes)) ?? ticket;
}

/** Refuses a value that the head does not have. */
async function changesFor(scope: Scope, head: VerdictHead, value: string): Promise<TicketChanges> {
  if (head === 'topic') return { topicId: (await topicOf(scope, uuid(value))).id };
  if (head === 'team') return { teamId: (await teamOf(scope, uuid(value))).id };
  if (head === 'priority') return { priority: among<Priority>(priorities, value) };
  if (head === 'language') return { language: among(['ru', 'en'] as const, value) };
  if (head === 'spam') return spamChanges(scope, among(spamLabels, value) === 'spam');
  among(sentiments, value);
  return {};
}

async function spamChanges(scope: Scope, isSpam: boolean): Promise<TicketChanges> {
  const tag = words[(await theAccount(scope)).language].spamTag;
  return isSpam ? { addTags: [tag], priority: 'low' } : { removeTags: [tag] };
}

function among<V extends string>(values: readonly V[], value: string): V {
  return values.find((one) => one === value) ?? refuse('badRequest', value);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function uuid(value: string): string {
  return UUID.test(value) ? value : refuse('badRequest', value);
}
