import { describe, expect, test } from 'vitest';
import type { StatusCategory } from '../../../contract/terms.ts';
import {
  afterAgentReply,
  afterCustomerMessage,
  dueAction,
  inStatus,
  isUnfinished,
  mayReopenByReply,
  nextMoment,
  snippetOf,
  SNIPPET_LENGTH,
  turnIn,
} from './rules.ts';
import type { StatusRecord, TicketRecord } from './ticket.ts';

const now = new Date('2026-03-02T10:00:00Z');
const earlier = new Date('2026-03-01T10:00:00Z');
const settings = { answerWithinHours: 24, closeAfterDays: 7 };
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);

function status(category: StatusCategory): StatusRecord {
  return {
    id: `status-${category}`,
    name: category,
    category,
    customerLabel: category,
    customerLabels: { ru: '', en: '' },
    colour: null,
    position: 0,
    barred: [],
    replacedBy: null,
  };
}

function ticketIn(category: StatusCategory, more: Partial<TicketRecord> = {}): TicketRecord {
  const blank: TicketRecord = {
    id: 't',
    number: 'K-1',
    subject: 's',
    snippet: '',
    statusId: `status-${category}`,
    statusCategory: category,
    priority: 'normal',
    teamId: 'team',
    assigneeId: null,
    requesterId: 'c',
    waitingOn: turnIn(category),
    channel: 'email',
    connectionId: null,
    language: 'ru',
    tags: [],
    urgency: 0,
    nextActionAt: nextMoment(category, earlier, settings),
    ownActionAt: nextMoment(category, earlier, settings),
    branchActionAt: null,
    topicId: null,
    line: 1,
    stage: null,
    neededBy: null,
    waitingReason: null,
    deadlineAt: null,
    deadlineKind: null,
    fields: {},
    incidentId: null,
    snoozedUntil: null,
    waitingSince: earlier,
    version: 1,
    createdAt: earlier,
    updatedAt: earlier,
    lastMessageAt: earlier,
    firstCustomerAt: earlier,
    lastCustomerAt: earlier,
    firstAgentAt: null,
    lastAgentAt: null,
    solvedAt: isUnfinished(category) ? null : earlier,
    closedAt: category === 'closed' ? earlier : null,
    messageCount: 1,
    hasAttachments: false,
    undelivered: false,
    followUpOf: null,
    joinNumber: null,
    joinReason: null,
  };
  return { ...blank, ...more };
}

test.each<[StatusCategory, 'us' | 'customer' | 'partner' | null, number | null]>([
  ['new', 'us', 1],
  ['open', 'us', 1],
  ['pending', 'customer', 3],
  ['onHold', 'partner', 7],
  ['solved', null, 7],
  ['closed', null, null],
])('%s: the turn is %s and the desk looks again after %s days', (category, turn, after) => {
  expect(turnIn(category)).toBe(turn);
  expect(nextMoment(category, now, settings)).toEqual(after === null ? null : days(after));
});

test.each<StatusCategory>(['new', 'open', 'pending', 'onHold', 'solved', 'closed'])(
  'whatever was before, %s obeys the invariant of the database',
  (target) => {
    for (const before of ['new', 'open', 'pending', 'onHold', 'solved', 'closed'] as const) {
      const after = inStatus(ticketIn(before), status(target), now, settings);
      expect(
        isUnfinished(target)
          ? [after.ownActionAt, after.waitingOn].every((value) => value !== null)
          : after.waitingOn === null,
      ).toBe(true);
      expect(after.solvedAt === null).toBe(isUnfinished(target));
      expect(after.closedAt === null).toBe(target !== 'closed');
    }
  },
);

describe('a customer’s message', () => {
  test.each<[StatusCategory, StatusCategory]>([
    ['new', 'new'],
    ['open', 'open'],
    ['pending', 'open'],
    ['onHold', 'open'],
    ['solved', 'open'],
    ['closed', 'open'],
  ])('%s becomes %s, and it is our turn', (before, expected) => {
    const after = afterCustomerMessage(ticketIn(before), status('open'), now, settings);
    expect(after).toMatchObject({
      statusCategory: expected,
      waitingOn: 'us',
      lastCustomerAt: now,
      messageCount: 2,
      solvedAt: null,
      closedAt: null,
    });
  });

  test('a second message does not make the wait look shorter', () => {
    const after = afterCustomerMessage(ticketIn('open', { urgency: 100 }), status('open'), now, settings);
    expect(after).toMatchObject({
      waitingSince: earlier,
      urgency: 100,
      ownActionAt: nextMoment('open', earlier, settings),
    });
  });
});

describe('an agent’s reply', () => {
  test('makes it the customer’s turn, calms the ticket and gives it an owner', () => {
    const after = afterAgentReply(
      ticketIn('new', { urgency: 100 }),
      status('pending'),
      'anna',
      now,
      settings,
    );
    expect(after).toMatchObject({
      statusCategory: 'pending',
      waitingOn: 'customer',
      waitingSince: now,
      urgency: 0,
      assigneeId: 'anna',
      firstAgentAt: now,
    });
  });

  test('does not take the ticket from its owner', () => {
    expect(
      afterAgentReply(ticketIn('open', { assigneeId: 'oleg' }), status('pending'), 'anna', now, settings)
        .assigneeId,
    ).toBe('oleg');
  });
});

test.each<[StatusCategory, number, boolean]>([
  ['solved', 400, true],
  ['open', 400, true],
  ['closed', 14, true],
  ['closed', 15, false],
])('a letter to a %s ticket after %s days continues it: %s', (category, after, expected) => {
  const closedAt = category === 'closed' ? new Date(now.getTime() - after * 86_400_000) : null;
  expect(mayReopenByReply({ statusCategory: category, closedAt }, now, 14)).toBe(expected);
});

test.each<[StatusCategory, string]>([
  ['new', 'raise'],
  ['open', 'raise'],
  ['pending', 'returnToUs'],
  ['onHold', 'returnToUs'],
  ['solved', 'close'],
])('when the moment of a %s ticket comes, the desk does: %s', (category, expected) => {
  expect(dueAction(category)).toBe(expected);
});

test('a snippet is one line of bounded length', () => {
  expect(snippetOf(' Где\r\n  мой\tбилет? ')).toBe('Где мой билет?');
  expect(snippetOf('я'.repeat(500))).toHaveLength(SNIPPET_LENGTH);
});
