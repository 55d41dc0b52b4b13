/** Letters of tests as their senders would write them, and the shortest way to bring one in. */
import { getThread, type Message } from '../../../contract/thread.ts';
import { getTicket, type Ticket } from '../../../contract/tickets.ts';
import { storeLetter } from '../../features/letters/actions/store.ts';
import { findLetter } from '../../features/letters/actions/process.ts';
import type { Envelope, LetterRow, Road } from '../../features/letters/letter.ts';
import { findTicket } from '../../features/tickets/questions.ts';
import type { TestDesk } from '../desk.ts';

export interface Written {
  from?: string;
  to?: string;
  cc?: string;
  subject?: string;
  /** Made up unless given; null leaves it out. */
  messageId?: string | null;
  inReplyTo?: string;
  references?: string[];
  date?: string | null;
  text?: string;
  headers?: Record<string, string>;
}

let count = 0;

export function rawLetter(written: Written = {}): string {
  const id = `${++count}.${process.pid}.${Date.now()}@client.example`;
  const { messageId = id, date = new Date().toUTCString() } = written;
  const headers: Record<string, string | undefined> = {
    From: written.from ?? 'Пётр Иванов <petr@client.example>',
    To: written.to ?? 'help@polet.example',
    Cc: written.cc,
    Subject: written.subject ?? `Багаж ${count}`,
    'Message-ID': messageId === null ? undefined : `<${messageId}>`,
    Date: date ?? undefined,
    'In-Reply-To': written.inReplyTo && `<${written.inReplyTo}>`,
    References: written.references?.map((one) => `<${one}>`).join(' '),
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': '8bit',
    ...written.headers,
  };
  const head = Object.entries(headers).flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));
  const text = written.text ?? `Здравствуйте! Где мой багаж, рейс ${count}?`;
  return [...head, '', ...text.split('\n')].join('\r\n');
}

export interface Arrived {
  letter: LetterRow;
  /** Null when the letter became no part of a ticket. */
  ticket: Ticket | null;
  message: Message | null;
}

/** Stores a letter, works everything off, and looks what became of it. */
export async function arrive(
  desk: TestDesk,
  written: Written | string = {},
  by: { road?: Road; connectionId?: string | null; envelope?: Partial<Envelope> } = {},
): Promise<Arrived> {
  const raw = typeof written === 'string' ? written : rawLetter(written);
  const { id } = await storeLetter(desk.world, desk.cast.accountId, {
    connectionId: by.connectionId ?? null,
    road: by.road ?? 'api',
    raw: Buffer.from(raw),
    envelope: { from: null, to: [], ...by.envelope },
  });
  await desk.settle();
  return whatBecameOf(desk, id);
}

export async function whatBecameOf(desk: TestDesk, letterId: string): Promise<Arrived> {
  const letter = await findLetter(desk.look(), letterId);
  if (!letter) throw new Error('The letter is not there');
  const record = letter.ticketId ? await findTicket(desk.look(), letter.ticketId) : null;
  if (!record) return { letter, ticket: null, message: null };
  const oleg = await desk.as('oleg');
  const params = { number: record.number };
  const ticket = await oleg.call(getTicket, { params });
  const { items } = await oleg.call(getThread, { params });
  const message = items.find((item) => item.kind === 'message' && item.id === letter.messageId);
  return { letter, ticket, message: (message as Message | undefined) ?? null };
}

/** The messages of a ticket, oldest first. */
export async function messagesOf(desk: TestDesk, number: string): Promise<Message[]> {
  const { items } = await (await desk.as('oleg')).call(getThread, { params: { number } });
  return items.filter((item): item is Message => item.kind === 'message');
}
