import { expect, test } from 'vitest';
import type { LoggedEvent } from '../../platform/events/log.ts';
import type { TicketRecord } from '../tickets/ticket.ts';
import { asItWas, asItWasAt } from './past.ts';

const MINUTE_MS = 60_000;
const begun = new Date('2026-11-01T10:00:00Z');
const at = (minutes: number) => new Date(begun.getTime() + minutes * MINUTE_MS);
const categories = new Map([
  ['s-new', 'new'],
  ['s-open', 'open'],
  ['s-pending', 'pending'],
  ['s-solved', 'solved'],
] as const);

/** One transaction a minute. */
function fact(minute: number, type: string, data: object = {}): LoggedEvent {
  return {
    accountId: 'a',
    xid: String(1000 + minute),
    id: `e${minute}${type}`,
    at: at(minute),
    type,
    ticketId: 't',
    actorKind: 'system',
    actorId: null,
    data,
  };
}

const now = {
  id: 't',
  subject: 'Багаж найден',
  statusId: 's-solved',
  statusCategory: 'solved',
  waitingOn: null,
  priority: 'urgent',
  teamId: 'baggage',
  assigneeId: 'anna',
  tags: ['багаж', 'вип'],
  topicId: 'lost',
  line: 2,
  stage: 'solve',
  neededBy: at(5000),
  waitingReason: null,
  incidentId: null,
  messageCount: 4,
  createdAt: begun,
  firstCustomerAt: begun,
  lastCustomerAt: at(6),
  firstAgentAt: at(5),
  lastAgentAt: at(8),
  lastMessageAt: at(8),
  waitingSince: at(8),
  solvedAt: at(9),
  closedAt: null,
} as unknown as TicketRecord;

const turnBefore = (statusId: string, statusCategory: string, assigneeId: string | null) => ({
  before: { statusId, statusCategory, assigneeId, waitingOn: 'us' },
});
const facts = [
  fact(0, 'ticket.opened'),
  fact(1, 'ticket.teamChanged', { from: 'support', to: 'baggage' }),
  fact(1, 'ticket.topicChanged', { from: null, to: 'lost' }),
  fact(2, 'ticket.priorityChanged', { from: 'normal', to: 'urgent' }),
  fact(3, 'ticket.tagsChanged', { added: ['вип'], removed: ['новый'] }),
  fact(4, 'ticket.assigned', { from: null, to: 'anna' }),
  fact(4, 'ticket.statusChanged', { from: 's-new', to: 's-open', category: 'open' }),
  fact(5, 'ticket.statusChanged', { from: 's-open', to: 's-pending', category: 'pending' }),
  fact(5, 'ticket.replied', turnBefore('s-open', 'open', 'anna')),
  fact(6, 'ticket.statusChanged', { from: 's-pending', to: 's-open', category: 'open' }),
  fact(6, 'ticket.customerWrote'),
  fact(7, 'ticket.lineChanged', { from: 1, to: 2 }),
  fact(7, 'ticket.stageChanged', { from: null, to: 'solve' }),
  fact(7, 'ticket.neededByChanged', { from: null, to: at(5000).toISOString() }),
  fact(7, 'ticket.renamed', { from: 'Пропал багаж', to: 'Багаж найден' }),
  fact(8, 'ticket.replied', turnBefore('s-open', 'open', 'anna')),
  fact(9, 'ticket.statusChanged', { from: 's-pending', to: 's-solved', category: 'solved' }),
  fact(9, 'ticket.solved'),
];

const fresh = {
  subject: 'Пропал багаж',
  statusId: 's-new',
  statusCategory: 'new',
  waitingOn: 'us',
  priority: 'normal',
  teamId: 'support',
  assigneeId: null,
  tags: ['багаж', 'новый'],
  topicId: null,
  line: 1,
  stage: null,
  neededBy: null,
  messageCount: 1,
  firstAgentAt: null,
  lastMessageAt: begun,
  solvedAt: null,
};

const cases: [name: string, minute: number, was: object][] = [
  ['as it came', 0, fresh],
  [
    'after the first rule, all of one transaction at once',
    1,
    { ...fresh, teamId: 'baggage', topicId: 'lost' },
  ],
  ['urgent', 2, { priority: 'urgent', tags: ['багаж', 'новый'], assigneeId: null }],
  ['tagged', 3, { tags: ['багаж', 'вип'], assigneeId: null, statusId: 's-new' }],
  ['taken', 4, { assigneeId: 'anna', statusId: 's-open', messageCount: 1, firstAgentAt: null }],
  [
    'answered',
    5,
    {
      statusCategory: 'pending',
      waitingOn: 'customer',
      messageCount: 2,
      firstAgentAt: at(5),
      lastMessageAt: at(5),
    },
  ],
  [
    'written to again',
    6,
    { statusCategory: 'open', waitingOn: 'us', messageCount: 3, line: 1, subject: 'Пропал багаж' },
  ],
  ['moved up', 7, { line: 2, stage: 'solve', neededBy: at(5000), subject: 'Багаж найден', messageCount: 3 }],
  ['solved', 9, { statusCategory: 'solved', messageCount: 4, solvedAt: at(9) }],
];

test.each(cases)('%s', (_name, minute, was) => {
  const last = facts.find((one) => one.at.getTime() === at(minute).getTime());
  if (!last) throw new Error('no such minute');
  expect(asItWas(now, facts, last, categories)).toMatchObject(was);
  expect(asItWasAt(now, facts, new Date(at(minute).getTime() + 1), categories)).toMatchObject(was);
});

test('the ticket of today is not touched', () => {
  const before = structuredClone(now);
  const [first] = facts;
  if (first) asItWas(now, facts, first, categories);
  expect(now).toEqual(before);
});
