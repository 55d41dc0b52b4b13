/** After the fault: holds the ledger against what the desk shows, finds and tells, and against what reached the other mail server. */
import { createHash } from 'node:crypto';
import type { Caught } from '../server/testing/mail/smtp-sink.ts';
import type { Message, ThreadItem } from '../contract/thread.ts';
import type { TicketRow } from '../contract/tickets.ts';
import type { FaultyDesk } from './desk.ts';
import type { Ledger, Line } from './ledger.ts';
import { openedTimes } from './look.ts';

export interface Finding {
  mark: string;
  kind: Line['kind'];
  told: Line['told'];
  /** What is wrong, for a person. */
  what: string;
}

export interface Reckoning {
  sent: number;
  acked: number;
  unknown: number;
  /** Acknowledged, and not there whole. */
  lost: Finding[];
  /** There more than once. */
  dup: Finding[];
}

const PARALLEL = 4;

export async function reckon(
  ledger: Ledger,
  desk: FaultyDesk,
  caught: readonly Caught[],
): Promise<Reckoning> {
  const lines = ledger.lines();
  const view: View = {
    desk,
    rows: Map.groupBy(await allRows(desk), (row) => row.subject),
    opened: await openedTimes(desk),
    delivered: deliveries(caught),
  };
  const reckoning: Reckoning = { ...counted(lines), lost: [], dup: [] };
  await each(lines, async (line) => {
    const found = line.kind === 'reply' ? await reckonReply(view, line) : await reckonTicket(view, line);
    const about = { mark: line.mark, kind: line.kind, told: line.told };
    if (found.times > 1) reckoning.dup.push({ ...about, what: `${found.times} times: ${found.where}` });
    if (line.told === 'acked' && found.missing.length > 0)
      reckoning.lost.push({ ...about, what: `not in ${found.missing.join(', ')}` });
  });
  return reckoning;
}

interface View {
  desk: FaultyDesk;
  /** By subject, which is the mark. */
  rows: Map<string, TicketRow[]>;
  /** Events of opening, by ticket. */
  opened: Map<string, number>;
  /** Letters at the other server, by the marks of replies. */
  delivered: Map<string, Caught[]>;
}

interface Found {
  /** The greatest number of times it was met in one place. */
  times: number;
  where: string;
  missing: string[];
}

async function reckonTicket({ desk, rows, opened }: View, line: Line): Promise<Found> {
  const mine = rows.get(line.mark) ?? [];
  const [row] = mine;
  const found: Found = { times: mine.length, where: 'list', missing: row ? [] : ['list'] };
  if (!row) return found;
  const hits = await desk.get<{ items: { ticket: TicketRow }[] }>(`/search?q=${line.mark}`);
  note(found, 'search', hits.items.filter(({ ticket }) => ticket.subject === line.mark).length);
  note(found, 'events', opened.get(row.id) ?? 0);
  const inbound = (await messagesOf(desk, row.number)).filter((one) => one.direction === 'inbound');
  const mineAmong = inbound.filter((one) => one.text.includes(line.mark));
  note(found, 'thread', mineAmong.length);
  const [message] = mineAmong;
  if (message && normal(message.text) !== normal(line.text)) found.missing.push('text');
  if (message && line.file && !(await hasFile(desk, message, line.file))) found.missing.push('attachment');
  return found;
}

/** One Message-ID: how often the same letter came is the other server's business (RFC 5321 §6.1). */
async function reckonReply({ delivered }: View, line: Line): Promise<Found> {
  const letters = delivered.get(line.mark) ?? [];
  const ids = new Set(letters.map((one) => one.header('Message-ID')));
  return { times: ids.size, where: 'Message-IDs', missing: ids.size === 0 ? ['the other mail server'] : [] };
}

function note(found: Found, where: string, times: number): void {
  if (times === 0) found.missing.push(where);
  if (times <= found.times) return;
  found.times = times;
  found.where = where;
}

async function hasFile(desk: FaultyDesk, message: Message, sha256: string): Promise<boolean> {
  for (const { url } of message.attachments) {
    const hash = createHash('sha256')
      .update(await desk.file(url))
      .digest('hex');
    if (hash === sha256) return message.attachments.length === 1;
  }
  return false;
}

async function messagesOf(desk: FaultyDesk, number: string): Promise<Message[]> {
  const { items } = await desk.get<{ items: ThreadItem[] }>(`/tickets/${number}/thread?limit=200`);
  return items.filter((item): item is Message => item.kind === 'message');
}

async function allRows(desk: FaultyDesk): Promise<TicketRow[]> {
  const rows: TicketRow[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: { items: TicketRow[]; next: string | null } = await desk.get(
      `/tickets?view=unfinished&limit=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
    );
    rows.push(...page.items);
    cursor = page.next;
  }
  return rows;
}

function deliveries(caught: readonly Caught[]): Map<string, Caught[]> {
  const found = new Map<string, Caught[]>();
  for (const letter of caught) {
    const body = letter.raw.slice(letter.raw.indexOf('\r\n\r\n')).replaceAll('=\r\n', '');
    for (const mark of new Set(body.match(/mark[a-p]{14}/g)))
      found.set(mark, [...(found.get(mark) ?? []), letter]);
  }
  return found;
}

function counted(lines: Line[]): Pick<Reckoning, 'sent' | 'acked' | 'unknown'> {
  const told = (what: Line['told']) => lines.filter((line) => line.told === what).length;
  return { sent: lines.length, acked: told('acked'), unknown: told('unknown') };
}

function normal(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

async function each<T>(items: readonly T[], todo: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await todo(item);
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
}
