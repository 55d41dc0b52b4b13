/** An agent's unsent words on a ticket: kept on the server, untouched by whatever others do to the ticket. */
import type { Draft } from '../../../../contract/drafts.ts';
import { sanitise } from '../../../platform/mail/sanitise.ts';
import type { ReadScope, Scope } from '../../../platform/scope.ts';
import { takeUploads } from '../../files/actions.ts';
import { accessTicket } from '../access.ts';
import { findDraft, putDraft, removeDraft } from '../sql/draft.ts';

export interface Unsent {
  kind: 'reply' | 'note';
  html: string;
  cc?: string[];
  uploadIds?: string[];
  seenMessageId?: string | null;
}

export async function saveDraft(scope: Scope, number: string, unsent: Unsent): Promise<void> {
  const ticket = await accessTicket(scope, number);
  await takeUploads(scope, unsent.uploadIds ?? []);
  await putDraft(scope.tx, {
    ticketId: ticket.id,
    agentId: scope.actor.id ?? '',
    kind: unsent.kind,
    html: sanitise(unsent.html),
    cc: unsent.cc ?? [],
    uploadIds: unsent.uploadIds ?? [],
    seenMessageId: unsent.seenMessageId ?? null,
    at: scope.now,
  });
}

export async function showDraft(scope: ReadScope, number: string): Promise<Draft | null> {
  const ticket = await accessTicket(scope, number);
  const draft = await findDraft(scope.tx, { ticketId: ticket.id, agentId: scope.actor.id ?? '' });
  return draft && { ...draft, updatedAt: draft.updatedAt.toISOString() };
}

export async function dropDraft(scope: Scope, ticketId: string): Promise<void> {
  if (scope.actor.id) await removeDraft(scope.tx, { ticketId, agentId: scope.actor.id });
}
