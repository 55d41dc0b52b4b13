/** Mailboxes and letters of tests. */
import { createConnection, type EmailSettings } from '../../../contract/mail.ts';
import { newMessageId, queueLetter } from '../../features/outbox/actions/queue.ts';
import type { OutgoingLetter } from '../../features/outbox/letter.ts';
import type { TestDesk } from '../desk.ts';

/** Connects a mailbox as the admin would; gives its id. */
export async function connectMailbox(
  desk: TestDesk,
  settings: Partial<EmailSettings> = {},
  teamId: string = desk.cast.teams.support,
): Promise<string> {
  const admin = await desk.as('vera');
  const address = settings.address ?? 'help@polet.example';
  const { id } = await admin.call(createConnection, {
    body: {
      name: address,
      teamId,
      settings: { address, inbound: 'none', outbound: 'none', ...settings },
    },
  });
  return id;
}

export function smtpAt(port: number, password?: string): Pick<EmailSettings, 'outbound' | 'smtp'> {
  const user = password === undefined ? '' : 'help';
  return {
    outbound: 'smtp',
    smtp: {
      host: '127.0.0.1',
      port,
      security: 'none',
      user,
      ...(password === undefined ? {} : { password }),
    },
  };
}

export function outgoing(change: Partial<OutgoingLetter> = {}): OutgoingLetter {
  return {
    to: [{ name: 'Пётр', address: 'petr@client.example' }],
    cc: [],
    subject: 'Ваш багаж [K-1]',
    messageId: newMessageId('polet.example'),
    inReplyTo: null,
    references: [],
    replyToken: null,
    autoSubmitted: 'no',
    text: 'Багаж найден.',
    html: '<p>Багаж найден.</p>',
    attachments: [],
    fromName: null,
    ...change,
  };
}

/** Puts a letter into the outbox; gives its id. */
export async function post(
  desk: TestDesk,
  connectionId: string | null,
  letter: OutgoingLetter = outgoing(),
  messageId: string | null = null,
): Promise<string> {
  const { outboxId } = await desk.act((scope) =>
    queueLetter(scope, {
      ticketId: null,
      messageId,
      connectionId,
      purpose: 'message',
      sendAt: scope.now,
      letter,
    }),
  );
  return outboxId;
}
