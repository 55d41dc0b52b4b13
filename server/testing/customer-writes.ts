/** A customer's next message, as a channel brings it. */
import { receiveMessage } from '../features/tickets/actions/receive-message.ts';
import type { IncomingMessage } from '../features/tickets/ticket.ts';
import type { TestDesk } from './desk.ts';

export async function customerWrites(
  desk: Pick<TestDesk, 'act'>,
  ticket: { id: string; requesterId: string },
  words: Partial<IncomingMessage> = {},
  options: { quietly?: boolean } = {},
): Promise<void> {
  await desk.act((scope) =>
    receiveMessage(
      scope,
      ticket.id,
      { ...plainMessage(scope.now, ticket.requesterId), text: 'Ну что там?', ...words },
      options,
    ),
  );
}

/** Without a word in it. */
export function plainMessage(at: Date, authorId: string): IncomingMessage {
  return {
    at,
    authorId,
    authorName: 'Пётр',
    authorAddress: 'petr@example.com',
    to: [],
    cc: [],
    subject: 'Re',
    text: '',
    html: null,
    fullText: null,
    fullHtml: null,
    channel: 'email',
    connectionId: null,
    mailMessageId: null,
    letterId: null,
    threadReason: null,
    unverified: false,
    attachments: [],
  };
}
