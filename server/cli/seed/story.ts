/** The life of one made-up ticket: every row that the desk would have written for it. */
import { nextMoment, snippetOf, turnIn } from '../../features/tickets/rules.ts';
import { chanceFrom, type Chance } from '../../platform/chance.ts';
import { idAt } from './ids.ts';
import type { Sheets } from './sheets.ts';
import {
  moveTo,
  tell,
  writeInbound,
  writeNote,
  writeOutbound,
  writeReply,
  type Category,
  type Setting,
  type Thread,
} from './thread.ts';
import type { SeedLanguage } from './words.ts';

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
    category: 'new',
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

function finished(thread: Thread, { team, assignee, category, times }: Place): void {
  const { luck, sheets, setting, ticketId, agent } = thread;
  const at = times.at(-1) ?? setting.now;
  const place = (statusCategory: string) => ({ teamId: team, assigneeId: assignee, statusCategory });
  moveTo(thread, at, 'agent', 'solved');
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
