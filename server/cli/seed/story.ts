/** The life of one made-up ticket: every row that the desk would have written for it. */
import { nextMoment, snippetOf, turnIn } from '../../features/tickets/rules.ts';
import { chanceFrom, type Chance } from '../../platform/chance.ts';
import { seedAddress, type Company } from './company.ts';
import type { Customer } from './customers.ts';
import { idAt } from './ids.ts';
import type { Row, Sheets } from './sheets.ts';
import type { Letters, SeedLanguage } from './words.ts';

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

type Category = keyof Company['statuses'];

/** Every so many tickets is a long one. */
const LONG_EVERY = 500;
const LONG_MESSAGES = 20;
/** Of a hundred tickets so many have one message, two, …: two and a half on average. */
const LENGTHS = [25, 30, 25, 10, 10];
const UNFINISHED_SHARE = { lately: 0.6, before: 0.2 / 3 };
/** «Lately» is the last quarter: 0.25 × 0.6 + 0.75 × 0.0667 = 0.2. */
const LATELY = 0.75;
const SOLVED_DAYS = 7;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MOMENTS = { answerWithinHours: 24, closeAfterDays: SOLVED_DAYS };
/** Below every transaction that any desk has run: readers of the log count it as settled long ago. */
const XID = '1';

interface Thread {
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
}

/** @param at which ticket of `setting.tickets`, the oldest first; @returns where it stands now */
export function tellTicket(
  setting: Setting,
  at: number,
  sheets: Sheets,
): { team: string; assignee: string | null; category: Category } {
  const luck = chanceFrom(setting.seed * 31 + at * 7919);
  const share = at / setting.tickets;
  const created = new Date(
    setting.begin.getTime() + (setting.now.getTime() - setting.begin.getTime()) * share,
  );
  const language: SeedLanguage = luck.happens(2 / 3) ? 'ru' : 'en';
  const thread: Thread = {
    setting,
    sheets,
    luck,
    language,
    ticketId: idAt(created, luck),
    number: `${setting.company.prefix}-${setting.company.firstNumber + at}`,
    customer: luck.pick(setting.customers),
    agent: luck.pick(setting.company.agents),
    subject: setting.letters.subject(language, luck),
    isOld: share < 0.5,
    version: 1,
    lastReference: '',
  };
  const count = at % LONG_EVERY === LONG_EVERY - 1 ? LONG_MESSAGES : lengthOf(luck);
  const times = momentsFrom(created, count, setting.now, luck);
  const category = categoryOf(share, count, times.at(-1) ?? created, setting.now, luck);
  const isAnswered = count > 1 || category === 'pending' || category === 'solved' || category === 'closed';
  const assignee = isAnswered ? thread.agent.id : null;
  const team = luck.pick(setting.company.teams);
  const hasFile = luck.happens(0.2);
  const place = { team, assignee, category, times, hasFile, language };
  writeTicket(thread, place);
  writeThread(thread, place);
  return { team, assignee, category };
}

interface Place {
  team: string;
  assignee: string | null;
  category: Category;
  times: Date[];
  hasFile: boolean;
}

function lengthOf(luck: Chance): number {
  let left = luck.below(100);
  return LENGTHS.findIndex((share) => (left -= share) < 0) + 1;
}

function momentsFrom(created: Date, count: number, now: Date, luck: Chance): Date[] {
  const longest = Math.max(0, now.getTime() - created.getTime() - 1);
  let time = created.getTime();
  return Array.from({ length: count }, (_, at) => {
    if (at > 0) time += Math.min(luck.between(60_000, 8 * HOUR_MS), longest / (2 * count));
    return new Date(Math.floor(time) + 1);
  });
}

function categoryOf(share: number, count: number, last: Date, now: Date, luck: Chance): Category {
  const isUnfinished = luck.happens(share > LATELY ? UNFINISHED_SHARE.lately : UNFINISHED_SHARE.before);
  if (!isUnfinished) return now.getTime() - last.getTime() > SOLVED_DAYS * DAY_MS ? 'closed' : 'solved';
  if (count === 1) return luck.happens(0.8) ? 'new' : 'open';
  if (luck.happens(0.05)) return 'onHold';
  return count % 2 === 0 ? 'pending' : 'open';
}

function writeTicket(thread: Thread, { team, assignee, category, times, hasFile }: Place): void {
  const { setting, luck, ticketId, customer } = thread;
  const [created, last] = [times[0] ?? setting.now, times.at(-1) ?? setting.now];
  const isFinished = category === 'solved' || category === 'closed';
  const waitingOn = turnIn(category);
  const moment = new Date(setting.now.getTime() + luck.between(2, 96) * HOUR_MS);
  const next = category === 'solved' ? nextMoment('solved', last, MOMENTS) : isFinished ? null : moment;
  const isBurning = waitingOn === 'us' && setting.now.getTime() - last.getTime() > DAY_MS;
  const agentTimes = times.filter((_, at) => at % 2 === 1);
  const customerTimes = times.filter((_, at) => at % 2 === 0);
  thread.sheets.put('ticket', {
    id: ticketId,
    number: thread.number,
    subject: thread.subject,
    snippet: snippetOf(setting.letters.subject(thread.language, luck)),
    status_id: setting.company.statuses[category],
    status_category: category,
    priority: luck.happens(0.1) ? 'high' : 'normal',
    team_id: team,
    assignee_id: assignee,
    requester_id: customer.id,
    waiting_on: waitingOn,
    channel: 'email',
    connection_id: setting.company.connectionId,
    language: thread.language,
    tags: luck.happens(0.2) ? ['vip'] : [],
    urgency: isBurning ? 100 : 0,
    next_action_at: next,
    own_action_at: next,
    waiting_since: last,
    version: times.length + 1,
    created_at: created,
    updated_at: last,
    last_message_at: last,
    first_customer_at: created,
    last_customer_at: customerTimes.at(-1) ?? null,
    first_agent_at: agentTimes[0] ?? null,
    last_agent_at: agentTimes.at(-1) ?? null,
    solved_at: isFinished ? last : null,
    closed_at: category === 'closed' ? last : null,
    message_count: times.length,
    has_attachments: hasFile,
  });
}

function writeThread(thread: Thread, place: Place): void {
  const { luck, sheets, setting } = thread;
  const [first = setting.now] = place.times;
  for (const [at, time] of place.times.entries()) {
    if (at % 2 === 0) writeInbound(thread, time, { isFirst: at === 0, hasFile: at === 0 && place.hasFile });
    else writeReply(thread, time, at === 1);
    if (at === 0) opened(thread, place, time);
  }
  if (luck.happens(0.3)) writeNote(thread, new Date(first.getTime() + 5));
  if (luck.happens(0.1)) {
    const other = luck.pick(setting.customers);
    sheets.put('participant', { ticket_id: thread.ticketId, customer_id: other.id, state: 'confirmed' });
  }
  if (place.category === 'solved' || place.category === 'closed') finished(thread, place);
}

function opened(thread: Thread, { team }: Place, time: Date): void {
  const place = { teamId: team, assigneeId: null, statusCategory: 'new' };
  tell(thread, time, 'ticket.opened', 'system', { channel: 'email', messageId: null, followUpOf: null });
  tell(thread, time, 'ticket.placed', 'system', { from: null, to: place });
  const text = `Обращение ${thread.number} принято. Ответим в течение рабочего дня.`;
  writeOutbound(thread, new Date(time.getTime() + 2), { purpose: 'acknowledgement', text, by: null });
  tell(thread, time, 'ticket.acknowledged', 'system', { messageId: thread.ticketId });
}

function writeInbound(
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
    tell(thread, at, 'ticket.statusChanged', 'customer', { from: null, to: null, category: 'open' });
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

function writeReply(thread: Thread, at: Date, isFirst: boolean): void {
  const { setting, luck, agent } = thread;
  const text = setting.letters.body(thread.language, luck, thread.isOld);
  const messageId = writeOutbound(thread, at, { purpose: 'message', text, by: agent });
  tell(thread, at, 'ticket.replied', 'agent', { messageId, before: {} });
  tell(thread, at, 'ticket.statusChanged', 'agent', { from: null, to: null, category: 'pending' });
  if (isFirst) tell(thread, at, 'ticket.assigned', 'agent', { from: null, to: agent.id });
  tell(thread, at, 'outbox.sent', 'system', { messageId, purpose: 'message', problem: null });
}

function writeOutbound(
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

function writeNote(thread: Thread, at: Date): void {
  const { sheets, luck, agent, setting, ticketId } = thread;
  const id = idAt(at, luck);
  const text = setting.letters.body(thread.language, luck, thread.isOld).slice(0, 400);
  sheets.put('note', { ticket_id: ticketId, id, at, agent_id: agent.id, text });
  tell(thread, at, 'ticket.noted', 'agent', { noteId: id });
}

function finished(thread: Thread, { team, assignee, category, times }: Place): void {
  const { luck, sheets, setting, ticketId, agent } = thread;
  const at = times.at(-1) ?? setting.now;
  const place = (statusCategory: string) => ({ teamId: team, assigneeId: assignee, statusCategory });
  tell(thread, at, 'ticket.statusChanged', 'agent', { from: null, to: null, category: 'solved' });
  tell(thread, at, 'ticket.placed', 'agent', { from: place('open'), to: place('solved') });
  tell(thread, at, 'ticket.solved', 'agent', {});
  if (category === 'closed') {
    tell(thread, at, 'ticket.placed', 'system', { from: place('solved'), to: place('closed') });
    tell(thread, at, 'ticket.closed', 'system', {});
  }
  const score = luck.happens(0.3) ? luck.between(1, 5) : null;
  const rated = score === null ? null : at;
  if (luck.happens(0.5))
    sheets.put('csat', {
      ticket_id: ticketId,
      asked_at: at,
      agent_id: agent.id,
      team_id: team,
      score,
      rated_at: rated,
    });
}

function tell(
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
