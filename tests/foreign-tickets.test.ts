/** E8, T2: by whichever door, nobody reads or changes a ticket of a team that is not his, and cannot tell it from one that is not there. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Endpoint } from '../contract/endpoint.ts';
import { createMacro, createTemplate } from '../contract/macros.ts';
import { createKind, putSubject } from '../contract/subjects.ts';
import { getThread, replyToTicket } from '../contract/thread.ts';
import { createTicket } from '../contract/tickets.ts';
import { createPlan } from '../contract/waiting.ts';
import { house } from '../server/house.ts';
import type { Client } from '../server/testing/client.ts';
import { createTicket as openTicket } from '../server/features/tickets/actions/create.ts';
import { openTestDesk, type TestDesk } from '../server/testing/desk.ts';

const ABSENT = '01999999-9999-7999-8999-999999999999';
const doors = house.routes
  .map((route) => route.endpoint)
  .filter(({ path }) => path.includes(':number') && path.startsWith('/tickets/'));

let desk: TestDesk;
let anna: Client;
let number = '';
/** Of her own team. */
let own = '';
const id: Record<string, string> = {};

beforeAll(async () => {
  desk = await openTestDesk();
  anna = await desk.as('anna');
  const maria = await desk.as('maria');
  const ticket = await maria.call(createTicket, {
    body: {
      subject: 'Чужой',
      text: 'SECRET-TEXT',
      from: 'customer',
      channel: 'manual',
      requester: { email: 'c1@example.com' },
      teamId: desk.cast.teams.support,
    },
  });
  number = ticket.number;
  const mine = { subject: 'Свой', text: 'x', requester: { email: 'c2@example.com' } };
  const { baggage } = desk.cast.teams;
  own = (await desk.act((scope) => openTicket(scope, { ...mine, teamId: baggage }))).number;
  await maria.call(replyToTicket, { params: { number }, body: { text: 'Ответ' } });
  const { items } = await maria.call(getThread, { params: { number } });
  id['message'] = items.find(({ kind }) => kind === 'message')?.id ?? '';
  const names = { ru: 'Заказ', en: '' };
  await maria.call(createKind, { body: { key: 'order', names } });
  id['subject'] = (await maria.call(putSubject, { body: { kind: 'order', externalId: 'A-1' } })).id;
  const actions = [{ key: 'ticket.setPriority', filled: { value: 'urgent' } }];
  id['macro'] = (await maria.call(createMacro, { body: { name: 'Срочно', actions } })).id;
  const texts = { ru: 'Здравствуйте', en: '' };
  id['template'] = (await maria.call(createTemplate, { body: { name: 'Привет', texts } })).id;
  const step = { after: { count: 1, unit: 'days' as const }, action: 'close' as const, text: texts };
  id['plan'] = (await maria.call(createPlan, { body: { name: 'План', steps: [step] } })).id;
  await desk.settle();
});
afterAll(() => desk.close());

const later = new Date(Date.now() + 3_600_000).toISOString();
/** What each asks for besides the ticket; a door that is added has to be put here. */
const bodies: Record<string, () => object | undefined> = {
  'conduct.warn': () => ({ text: 'Тише' }),
  'drafts.save': () => ({ kind: 'reply', html: 'черновик' }),
  'lines.escalate': () => ({ version: 2, line: 2, tried: 'а', asked: 'б', urgency: 'high' }),
  'lines.return': () => ({ version: 2, reason: 'не наше' }),
  'reminders.add': () => ({ at: later, text: '' }),
  'sla.setPolicy': () => ({ policyId: null }),
  'tickets.close': () => ({ version: 2 }),
  'tickets.join': () => ({ version: 2, into: own }),
  'tickets.note': () => ({ text: 'заметка' }),
  'tickets.reopen': () => ({ version: 2 }),
  'tickets.reply': () => ({ text: 'ответ' }),
  'tickets.setParticipants': () => ({ version: 2, addresses: [] }),
  'tickets.snooze': () => ({ until: later }),
  'tickets.startPlan': () => ({ planId: id['plan'] }),
  'tickets.update': () => ({ version: 2, priority: 'low' }),
  'triage.answer': () => ({ head: 'priority', value: 'low' }),
  'triage.answerCases': () => ({ text: 'всем' }),
};

function pathOf({ path, name }: Endpoint, ofTicket: string): string {
  const other = name.startsWith('macros') ? id['macro'] : name.startsWith('templates') ? id['template'] : '';
  return path
    .replace(':number', ofTicket)
    .replace(':subjectId', id['subject'] ?? ABSENT)
    .replace(':id', other || (id['message'] ?? ABSENT))
    .replace(/:[A-Za-z]+/g, ABSENT);
}

/** Everything of the ticket that a door could leave behind. */
async function state(): Promise<unknown> {
  const { rows } = await desk.world.db.pool.query(
    `select t.version, t.status_id, t.priority, t.team_id, t.assignee_id, t.line, t.tags,
       (select count(*) from message where ticket_id = t.id) as messages,
       (select count(*) from note where ticket_id = t.id) as notes,
       (select count(*) from draft where ticket_id = t.id) as drafts,
       (select count(*) from reminder where ticket_id = t.id) as reminders,
       (select count(*) from follow_up_run where ticket_id = t.id) as plans,
       (select count(*) from hand_over where ticket_id = t.id) as cards
     from ticket t where t.number = $1`,
    [number],
  );
  return rows[0];
}

test.each(doors.map((door) => [`${door.method} ${door.path}`, door] as const))('%s', async (_name, door) => {
  const before = await state();
  const knock = (ofTicket: string) =>
    anna.ask({ method: door.method, path: pathOf(door, ofTicket), body: bodies[door.name]?.() });
  const [foreign, absent] = [await knock(number), await knock('K-999999')];
  // Some are for nobody of her role; the others are asked with all that they need.
  expect([403, 404]).toContain(foreign.status);
  const said = ({ text }: typeof foreign) => text.replace(/"requestId":"[^"]*"/, '');
  expect(said(foreign)).toBe(said(absent));
  expect(foreign.text).not.toContain('SECRET-TEXT');
  expect(await state()).toEqual(before);
});

test('nor joins hers to it', async () => {
  const before = await state();
  const into = (ofTicket: string) =>
    anna.ask({ method: 'POST', path: `/tickets/${own}/join`, body: { version: 1, into: ofTicket } });
  expect((await into(number)).status).toBe(404);
  expect((await into('K-999999')).status).toBe(404);
  expect(await state()).toEqual(before);
});

test('every door that takes a body is asked with one', () => {
  const asking = doors.filter(({ body }) => body !== undefined).map(({ name }) => name);
  expect(Object.keys(bodies).toSorted()).toEqual(asking.toSorted());
});
