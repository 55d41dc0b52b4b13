/** The ticket's endpoints. */
import * as contract from '../../../contract/tickets.ts';
import * as draftContract from '../../../contract/drafts.ts';
import * as statusContract from '../../../contract/statuses.ts';
import * as threadContract from '../../../contract/thread.ts';
import { callerOf, read, visit, write, type Route } from '../../platform/http/route.ts';
import { refuse } from '../../platform/refusal.ts';
import { work } from '../../platform/scope.ts';
import { revealValue } from '../fields/actions/reveal.ts';
import { shownHeaders } from '../letters/headers.ts';
import { retryOutbox } from '../outbox/actions/retry.ts';
import { accessTicket, holdTicket } from './access.ts';
import { createTicket } from './actions/create.ts';
import { dropDraft, saveDraft, showDraft } from './actions/draft.ts';
import { closeTicket, reopenTicket } from './actions/finish.ts';
import { joinTicket } from './actions/join.ts';
import { writeNote } from './actions/note.ts';
import { setParticipants } from './actions/participants.ts';
import { replyToTicket } from './actions/reply.ts';
import * as statusActions from './actions/statuses.ts';
import { undoSend } from './actions/undo-send.ts';
import { updateTicket } from './actions/update.ts';
import { readMessage, readThread } from './read-thread.ts';
import { saveTicket } from './save.ts';
import { shapeNote, shapeTicket } from './shape.ts';
import { attachmentsOf, findMessage } from './sql/thread.ts';
import { tagsInUse } from './sql/ticket.ts';
import { allStatuses, removedStatuses } from './statuses.ts';
import { agentNames } from '../staff/questions.ts';

const done = { ok: true } as const;

export const ticketRoutes: Route[] = [
  read(contract.getTicket, async (scope, { params }) =>
    shapeTicket(scope, await accessTicket(scope, params.number)),
  ),
  read(threadContract.getThread, (scope, { params, query }) => readThread(scope, params.number, query)),
  read(threadContract.getFullMessage, async (scope, { params }) => {
    const ticket = await accessTicket(scope, params.number);
    const message =
      (await findMessage(scope.tx, { ticketId: ticket.id, id: params.id })) ?? refuse('notFound');
    const headers = message.letterId ? await shownHeaders(scope, message.letterId) : [];
    return { text: message.fullText ?? message.text, html: message.fullHtml ?? message.html, headers };
  }),
  write(contract.createTicket, async (scope, { body }) =>
    shapeTicket(scope, await createTicket(scope, body)),
  ),
  write(contract.updateTicket, async (scope, { params, body }) =>
    shapeTicket(scope, await updateTicket(scope, params.number, body)),
  ),
  write(threadContract.replyToTicket, async (scope, { params, body }) => {
    const { ticket, messageId } = await replyToTicket(scope, params.number, body);
    return { message: await readMessage(scope, ticket, messageId), ticket: await shapeTicket(scope, ticket) };
  }),
  write(threadContract.undoSend, async (scope, { params }) => {
    await undoSend(scope, params.number, params.id);
    return done;
  }),
  write(threadContract.resend, async (scope, { params }) => {
    const ticket = await holdTicket(scope, params.number);
    if (!(await findMessage(scope.tx, { ticketId: ticket.id, id: params.id }))) refuse('notFound');
    await retryOutbox(scope, params.id);
    return done;
  }),
  write(threadContract.writeNote, async (scope, { params, body }) => {
    const { ticket, note } = await writeNote(scope, params.number, body);
    const files = await attachmentsOf(scope.tx, { ticketId: ticket.id });
    return shapeNote(scope, note, {
      files,
      names: await agentNames(scope, note.agentId ? [note.agentId] : []),
    });
  }),
  write(contract.closeTicket, async (scope, { params, body }) =>
    shapeTicket(scope, await closeTicket(scope, params.number, body)),
  ),
  write(contract.reopenTicket, async (scope, { params, body }) =>
    shapeTicket(scope, await reopenTicket(scope, params.number, body)),
  ),
  // No write: an answer that is remembered for its Idempotency-Key would keep the secret.
  visit(contract.revealTicketField, (calling, { params }) => {
    const { accountId, actor } = callerOf(calling);
    return work(calling.world, accountId, actor, async (scope) => {
      const ticket = await accessTicket(scope, params.number);
      return { value: await revealValue(scope, ticket.fields, params.fieldId, { ticket: ticket.number }) };
    });
  }),
  write(contract.setParticipants, async (scope, { params, body }) => {
    const before = await holdTicket(scope, params.number, body.version);
    await setParticipants(scope, before, body);
    return shapeTicket(scope, await saveTicket(scope, before, before));
  }),
  write(contract.joinTicket, async (scope, { params, body }) =>
    shapeTicket(scope, await joinTicket(scope, params.number, body)),
  ),
  read(draftContract.getDraft, async (scope, { params }) => ({
    draft: await showDraft(scope, params.number),
  })),
  write(draftContract.saveDraft, async (scope, { params, body }) => {
    await saveDraft(scope, params.number, body);
    return done;
  }),
  write(draftContract.dropDraft, async (scope, { params }) => {
    await dropDraft(scope, (await accessTicket(scope, params.number)).id);
    return done;
  }),
  read(statusContract.listStatuses, async (scope) => ({
    items: await allStatuses(scope),
    removed: await removedStatuses(scope),
  })),
  write(statusContract.createStatus, (scope, { body }) => statusActions.createStatus(scope, body)),
  write(statusContract.updateStatus, (scope, { params, body }) =>
    statusActions.updateStatus(scope, params.id, body),
  ),
  write(statusContract.orderStatuses, async (scope, { body }) => {
    await statusActions.orderStatuses(scope, body.ids);
    return done;
  }),
  write(statusContract.barSteps, (scope, { params, body }) =>
    statusActions.barSteps(scope, params.id, body.ids),
  ),
  write(statusContract.removeStatus, async (scope, { params, body }) => {
    await statusActions.removeStatus(scope, params.id, body.successorId);
    return done;
  }),
  read(contract.listTags, async (scope, { query }) => {
    const rows = await tagsInUse(scope.tx, {
      starts: `${(query.starts ?? '').toLowerCase().replace(/[\\%_]/g, '\\$&')}%`,
    });
    return { items: rows.map((row) => row.tag) };
  }),
];
