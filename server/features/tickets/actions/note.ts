/** Writes an internal note. It lives in a table of its own, which no page of the customer's reads. */
import { newId } from '../../../platform/ids.ts';
import type { Scope } from '../../../platform/scope.ts';
import { takeUploads } from '../../files/actions.ts';
import { holdTicket } from '../access.ts';
import type { Because } from '../because.ts';
import { noteWritten, tell } from '../events.ts';
import { saveTicket } from '../save.ts';
import { insertNote, type NoteRecord } from '../sql/thread.ts';
import { attachFiles, storable } from '../thread.ts';
import type { TicketRecord } from '../ticket.ts';
import { dropDraft } from './draft.ts';
import { writtenBody, type Writing } from './written.ts';

export async function writeNote(
  scope: Scope,
  number: string,
  writing: Writing,
  because?: Because,
): Promise<{ ticket: TicketRecord; note: NoteRecord }> {
  const body = writtenBody(writing);
  const before = await holdTicket(scope, number);
  const uploads = await takeUploads(scope, writing.uploadIds ?? []);
  const note = {
    id: newId(),
    at: scope.now,
    agentId: scope.actor.id,
    text: storable(body.text),
    html: storable(body.html),
  };
  await insertNote(scope.tx, { ...note, ticketId: before.id });
  await attachFiles(
    scope,
    { ticketId: before.id, messageId: null, noteId: note.id },
    uploads.map(({ id: _id, ...file }) => ({ ...file, contentId: null, inline: false })),
  );
  const ticket = await saveTicket(scope, before, {
    ...before,
    hasAttachments: before.hasAttachments || uploads.length > 0,
  });
  tell(scope, ticket, noteWritten, { noteId: note.id, ...(because ? { because } : {}) });
  await dropDraft(scope, ticket.id);
  return { ticket, note };
}
