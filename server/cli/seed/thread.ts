/** What is written in one made-up ticket: letters, answers, notes and the facts about them. */
import type { Chance } from '../../platform/chance.ts';
import { seedAddress, type Company } from './company.ts';
import type { Customer } from './customers.ts';
import { idAt } from './ids.ts';
import type { Row, Sheets } from './sheets.ts';
import type { Letters, SeedLanguage } from './words.ts';

/** Below every transaction that any desk has run: readers of the log count it as settled long ago. */
const XID = '1';

export interface Setting {
  company: Company;
  customers: readonly Customer[];
  letters: Letters;
  begin: Date;
  now: Date;
  tickets: number;
  seed: number;
  blob: { sha256: string; size: number };
}

export type Category = keyof Company['statuses'];

export interface Thread {
  setting: Setting;
  sheets: Sheets;
  luck: Chance;
  ticketId: string;
  number: string;
  language: SeedLanguage;
  customer: Customer;
  agent: { id: string; name: string };
  subject: string;
  isOld: boolean;
  version: number;
  lastReference: string;
  /** So far; what it is in the end may differ. */
  category: Category;
}

export function writeInbound(
  thread: Thread,
  at: Date,
  { isFirst, hasFile }: { isFirst: boolean; hasFile: boolean },
): void {
  const { setting, sheets, luck, customer, ticketId } = thread;
  const { blob, company } = setting;
  const [id, letterId] = [idAt(at, luck), idAt(at, luck)];
  const mailMessageId = `${letterId}@mail.example`;
  sheets.put('message', {
    ...messageOf(thread, id, at),
    direction: 'inbound',
    purpose: 'message',
    author_kind: 'customer',
    author_id: customer.id,
    author_name: customer.name,
    author_address: customer.email,
    recipients: { to: [{ name: '', address: seedAddress }], cc: [] },
    text: setting.letters.body(thread.language, luck, thread.isOld),
    mail_message_id: mailMessageId,
    letter_id: letterId,
    thread_reason: isFirst ? 'opened' : 'reference',
  });
  sheets.put('message_reference', {
    mail_message_id: mailMessageId,
    ticket_id: ticketId,
    message_id: id,
    ours: false,
  });
  sheets.put('letter', {
    id: letterId,
    connection_id: company.connectionId,
    road: 'imap',
    received_at: at,
    ...blob,
    state: 'done',
    outcome: isFirst ? 'opened' : 'continued',
    tries: 1,
    next_try_at: at,
    mail_from: customer.email,
    subject: thread.subject,
    ticket_id: ticketId,
    message_id: id,
  });
  sheets.put('letter_key', { key: `said ${letterId}`, letter_id: letterId });
  if (!isFirst) {
    tell(thread, at, 'ticket.customerWrote', 'customer', { messageId: id, reason: 'reference' });
    moveTo(thread, at, 'customer', 'open');
  }
  if (hasFile)
    sheets.put('attachment', {
      ticket_id: ticketId,
      id: idAt(at, luck),
      message_id: id,
      name: 'снимок экрана.png',
      type: 'image/png',
      ...blob,
      created_at: at,
    });
  thread.lastReference = mailMessageId;
}

export function writeReply(thread: Thread, at: Date, isFirst: boolean): void {
  const { setting, luck, agent } = thread;
  const text = setting.letters.body(thread.language, luck, thread.isOld);
  const messageId = writeOutbound(thread, at, { purpose: 'message', text, by: agent });
  tell(thread, at, 'ticket.replied', 'agent', { messageId, before: {} });
  moveTo(thread, at, 'agent', 'pending');
  if (isFirst) tell(thread, at, 'ticket.assigned', 'agent', { from: null, to: agent.id });
  tell(thread, at, 'outbox.sent', 'system', { messageId, purpose: 'message', problem: null });
}

export function writeOutbound(
  thread: Thread,
  at: Date,
  { purpose, text, by }: { purpose: string; text: string; by: Thread['agent'] | null },
): string {
  const { setting, sheets, luck, customer, ticketId } = thread;
  const connectionId = setting.company.connectionId;
  const id = idAt(at, luck);
  const mailMessageId = `${id}@polet.example`;
  const to = [{ name: customer.name, address: customer.email }];
  sheets.put('message', {
    ...messageOf(thread, id, at),
    direction: 'outbound',
    purpose,
    author_kind: by ? 'agent' : 'system',
    author_id: by?.id ?? null,
    author_name: by?.name ?? '',
    author_address: seedAddress,
    recipients: { to, cc: [] },
    text,
    mail_message_id: mailMessageId,
  });
  sheets.put('message_reference', {
    mail_message_id: mailMessageId,
    ticket_id: ticketId,
    message_id: id,
    ours: true,
  });
  sheets.put('outbox', {
    id: idAt(at, luck),
    ticket_id: ticketId,
    message_id: id,
    connection_id: connectionId,
    purpose,
    letter: letterOf(thread, { to, text, mailMessageId }),
    mail_message_id: mailMessageId,
    state: 'sent',
    send_at: at,
    tries: 1,
    next_try_at: at,
    sent_at: at,
    created_at: at,
  });
  return id;
}

function letterOf(
  thread: Thread,
  { to, text, mailMessageId }: { to: object[]; text: string; mailMessageId: string },
): Row {
  return {
    to,
    cc: [],
    subject: `Re: ${thread.subject}`,
    messageId: mailMessageId,
    inReplyTo: thread.lastReference || null,
    references: [thread.lastReference],
    replyToken: thread.number.toLowerCase(),
    autoSubmitted: 'no',
    text,
    html: `<p>${text}</p>`,
    attachments: [],
    fromName: thread.agent.name,
  } as unknown as Row;
}

function messageOf({ ticketId, subject, setting }: Thread, id: string, at: Date): Row {
  return {
    ticket_id: ticketId,
    id,
    at,
    subject,
    channel: 'email',
    connection_id: setting.company.connectionId,
  };
}

export function writeNote(thread: Thread, at: Date): void {
  const { sheets, luck, agent, setting, ticketId } = thread;
  const id = idAt(at, luck);
  const text = setting.letters.body(thread.language, luck, thread.isOld).slice(0, 400);
  sheets.put('note', { ticket_id: ticketId, id, at, agent_id: agent.id, text });
  tell(thread, at, 'ticket.noted', 'agent', { noteId: id });
}

export function moveTo(thread: Thread, at: Date, actor: 'agent' | 'customer', category: Category): void {
  const { statuses } = thread.setting.company;
  const from = statuses[thread.category];
  thread.category = category;
  tell(thread, at, 'ticket.statusChanged', actor, { from, to: statuses[category], category });
}

export function tell(
  thread: Thread,
  at: Date,
  type: string,
  actor: 'system' | 'agent' | 'customer',
  facts: object,
): void {
  const { luck, sheets, ticketId, agent, customer, number } = thread;
  thread.version += 1;
  sheets.put('event', {
    xid: XID,
    id: idAt(at, luck),
    at,
    type,
    ticket_id: ticketId,
    actor_kind: actor,
    actor_id: actor === 'agent' ? agent.id : actor === 'customer' ? customer.id : null,
    data: { ...facts, number, version: thread.version },
  });
}
