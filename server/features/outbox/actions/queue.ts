/** Putting letters into the outbox; they leave after the commit, when their time has come. */
import { randomBytes } from 'node:crypto';
import { newId } from '../../../platform/ids.ts';
import type { MailAddress } from '../../../platform/mail/letter.ts';
import { isSendableAddress, oneLine } from '../../../platform/mail/sendable-address.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { outgoingConnection } from '../../connections/questions.ts';
import type { OutgoingLetter, Purpose } from '../letter.ts';
import { insert } from '../sql.ts';

const MAX_RECIPIENTS = 100;

export interface Order {
  ticketId: string | null;
  messageId: string | null;
  connectionId: string | null;
  purpose: Purpose;
  sendAt: Date;
  letter: OutgoingLetter;
}

/** @throws Refusal `badAddress` when a recipient is not an address that may be written to */
export async function queueLetter(scope: Scope, order: Order): Promise<{ outboxId: string }> {
  const letter = checked(order.letter);
  const outboxId = newId();
  await insert(scope.tx, {
    id: outboxId,
    ticketId: order.ticketId,
    messageId: order.messageId,
    connectionId: order.connectionId,
    purpose: order.purpose,
    letter: JSON.stringify(letter),
    mailMessageId: letter.messageId,
    sendAt: order.sendAt,
    at: scope.now,
  });
  scope.afterCommit.push(() => scope.world.doorbell.ring(scope.accountId, 'deliver'));
  return { outboxId };
}

/** A letter of the desk itself that belongs to no ticket: an invitation, a new password. */
export async function queueNotice(
  scope: Scope,
  notice: { to: string; subject: string; text: string; html: string },
): Promise<{ outboxId: string }> {
  const by = await outgoingConnection(scope, { connectionId: null, teamId: null });
  const domain = by ? domainOf(by.address) : new URL(scope.world.config.baseUrl).hostname;
  return queueLetter(scope, {
    ticketId: null,
    messageId: null,
    // Chosen anew at each try: a notice has no mailbox of its own to wait for.
    connectionId: null,
    purpose: 'notice',
    sendAt: scope.now,
    letter: {
      to: [{ name: '', address: notice.to }],
      cc: [],
      subject: notice.subject,
      messageId: newMessageId(domain),
      inReplyTo: null,
      references: [],
      replyToken: null,
      autoSubmitted: 'auto-generated',
      text: notice.text,
      html: notice.html,
      attachments: [],
      fromName: null,
    },
  });
}

/** RFC 5322 `Message-ID` without angle brackets; cannot be guessed, so knowing it proves having received the letter. */
export function newMessageId(domain: string): string {
  return `${newId()}.${randomBytes(8).toString('hex')}@${domain}`;
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

function checked(letter: OutgoingLetter): OutgoingLetter {
  const everybody = [...letter.to, ...letter.cc];
  for (const { address } of everybody)
    if (!isSendableAddress(address)) refuse('badAddress', oneLine(address));
  if (letter.to.length === 0 || everybody.length > MAX_RECIPIENTS)
    refuse('badRequest', `1–${MAX_RECIPIENTS} recipients`);
  return {
    ...letter,
    to: letter.to.map(cleanName),
    cc: letter.cc.map(cleanName),
    subject: oneLine(letter.subject),
    messageId: cleanId(letter.messageId),
    inReplyTo: letter.inReplyTo === null ? null : cleanId(letter.inReplyTo),
    references: letter.references.map(cleanId).filter(Boolean),
    fromName: letter.fromName === null ? null : oneLine(letter.fromName),
    attachments: letter.attachments.map((file) => ({ ...file, name: oneLine(file.name) })),
  };
}

function cleanName(one: MailAddress): MailAddress {
  return { name: oneLine(one.name), address: one.address };
}

function cleanId(id: string): string {
  return id.replace(/[\s<>\p{Cc}]/gu, '');
}
