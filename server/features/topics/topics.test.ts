import { afterAll, beforeAll, expect, test } from 'vitest';
import { createField, type Field } from '../../../contract/fields.ts';
import { uploadFile } from '../../../contract/files.ts';
import { listStatuses } from '../../../contract/statuses.ts';
import { getThread, replyToTicket } from '../../../contract/thread.ts';
import {
  closeTicket,
  createTicket,
  getTicket,
  revealTicketField,
  updateTicket,
} from '../../../contract/tickets.ts';
import {
  createTopic,
  getForm,
  listTopics,
  moveTopic,
  removeTopic,
  setForm,
  updateTopic,
  type Topic,
} from '../../../contract/topics.ts';
import type { BodyOf } from '../../../contract/endpoint.ts';
import type { Client } from '../../testing/client.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { defaultsOf } from './questions.ts';

let desk: TestDesk;
let maria: Client;
let oleg: Client;
let delivery: Topic;
let late: Topic;

beforeAll(async () => {
  desk = await openTestDesk();
  [maria, oleg] = [await desk.as('maria'), await desk.as('oleg')];
  delivery = await topic('Доставка', { teamId: desk.cast.teams.baggage, line: 2, tags: ['доставка'] });
  late = await topic('Опоздала', { parentId: delivery.id, priority: 'high', tags: ['опоздание'] });
});
afterAll(() => desk.close());

function topic(ru: string, more: Partial<BodyOf<typeof createTopic>> = {}): Promise<Topic> {
  return maria.call(createTopic, { body: { names: { ru, en: '' }, ...more } });
}

function field(ru: string, more: Partial<BodyOf<typeof createField>> = {}): Promise<Field> {
  return maria.call(createField, {
    body: { belongsTo: 'ticket', kind: 'text', names: { ru, en: '' }, ...more },
  });
}

function ticket(more: Partial<BodyOf<typeof createTicket>> = {}) {
  const requester = { name: 'Пётр', email: 'petr@mail.example' };
  return oleg.call(createTicket, { body: { subject: 'Вопрос', text: 'текст', requester, ...more } });
}

const order = async () => (await maria.call(listTopics, {})).items.map((one) => one.name);

test('topics stand in a tree, and a ticket gets what they say', async () => {
  expect(await order()).toEqual(['Доставка', 'Опоздала']);
  expect(await defaultsOf(desk.look(), late.id)).toEqual({
    teamId: desk.cast.teams.baggage,
    line: 2,
    priority: 'high',
    slaPolicyId: null,
    tags: ['доставка', 'опоздание'],
  });
  const { number, version } = await ticket();
  const changed = await oleg.call(updateTicket, { params: { number }, body: { version, topicId: late.id } });
  expect(changed.topicId).toBe(late.id);
  const { items } = await oleg.call(getThread, { params: { number } });
  expect(items).toContainEqual(
    expect.objectContaining({ type: 'ticket.topicChanged', data: expect.objectContaining({ to: late.id }) }),
  );
});

test('the tree is rearranged without rings, and never grows too deep', async () => {
  const money = await topic('Деньги');
  const refund = await topic('Возврат', { parentId: money.id });
  await maria.call(moveTopic, { params: { id: money.id }, body: { parentId: null, index: 0 } });
  expect((await order()).slice(0, 2)).toEqual(['Деньги', 'Возврат']);
  const ring = await maria.try(moveTopic, {
    params: { id: money.id },
    body: { parentId: refund.id, index: 0 },
  });
  expect(ring).toMatchObject({ code: 'badSetting', body: { error: { details: { flaw: 'ring' } } } });
  let parentId = refund.id;
  for (const name of ['3', '4', '5', '6']) parentId = (await topic(name, { parentId })).id;
  const deep = await maria.try(createTopic, { body: { names: { ru: '7', en: '' }, parentId } });
  expect(deep.code).toBe('badSetting');
  const whole = await maria.try(moveTopic, {
    params: { id: money.id },
    body: { parentId: delivery.id, index: 0 },
  });
  expect(whole).toMatchObject({ body: { error: { details: { flaw: 'tooDeep' } } } });
});

test('a topic in use is archived and not removed; archived, it goes with all below it', async () => {
  const parent = await topic('Разное');
  const child = await topic('Прочее', { parentId: parent.id });
  await ticket({ topicId: child.id });
  expect((await maria.try(removeTopic, { params: { id: parent.id } })).code).toBe('inUse');
  expect((await maria.try(removeTopic, { params: { id: child.id } })).code).toBe('inUse');
  await maria.call(updateTopic, { params: { id: parent.id }, body: { active: false } });
  const active = async (id: string) =>
    (await maria.call(listTopics, {})).items.find((one) => one.id === id)?.active;
  expect([await active(parent.id), await active(child.id)]).toEqual([false, false]);
  await maria.call(updateTopic, { params: { id: child.id }, body: { active: true } });
  expect([await active(parent.id), await active(child.id)]).toEqual([true, true]);
  const empty = await topic('Пустая');
  await maria.call(removeTopic, { params: { id: empty.id } });
  expect(await order()).not.toContain('Пустая');
});

test('the values of a form are checked, kept by id, and told of without being told', async () => {
  const sum = await field('Сумма', { kind: 'money' });
  const known = await field('Номер заказа', { settings: { pattern: 'digits' } });
  const opened = await ticket({ fields: { [known.key]: '100500' } });
  expect(opened.fields).toEqual({ [known.id]: '100500' });
  const params = { number: opened.number };
  const wrong = await oleg.try(updateTicket, {
    params,
    body: { version: 1, fields: { [known.id]: 'сто', [sum.id]: 'много', nonsense: 1 } },
  });
  expect(wrong).toMatchObject({ status: 422, code: 'badField' });
  expect(wrong.text).toContain('Номер заказа: написано не так');
  expect((wrong.body as { error: { details: { fields: unknown[] } } }).error.details.fields).toHaveLength(3);
  const changed = await oleg.call(updateTicket, {
    params,
    body: { version: 1, fields: { [sum.key]: '1 250,5', [known.id]: null } },
  });
  expect(changed.fields).toEqual({ [sum.id]: { amount: '1250.50', currency: 'RUB' } });
  const { items } = await oleg.call(getThread, { params });
  const event = items.find((item) => 'type' in item && item.type === 'ticket.fieldsChanged');
  expect(event).toMatchObject({ data: { changed: expect.arrayContaining([known.id, sum.id]) } });
  expect(JSON.stringify(items)).not.toContain('1250');
});

test('a ticket is not solved while something needed is empty, by whichever door', async () => {
  const cause = await field('Причина');
  const details = await field('Подробности');
  const items: BodyOf<typeof setForm>['items'] = [
    { fieldId: cause.id, forCustomer: 'hidden', forAgent: 'requiredAtSolve', shownWhen: null },
    {
      fieldId: details.id,
      forCustomer: 'hidden',
      forAgent: 'requiredAtSolve',
      shownWhen: { fieldId: cause.id, is: ['другое'] },
    },
  ];
  await maria.call(setForm, { params: { id: delivery.id }, body: { items } });
  const form = await oleg.call(getForm, { query: { topicId: late.id } });
  expect(form.items.map((item) => item.field.id)).toEqual([cause.id, details.id]);

  const { number } = await ticket({ topicId: late.id });
  const params = { number };
  await desk.settle();
  const { version } = await oleg.call(getTicket, { params });
  const solved = (await oleg.call(listStatuses, {})).items.find((one) => one.category === 'solved');
  const statusId = solved?.id ?? '';
  const refused = await Promise.all([
    oleg.try(closeTicket, { params, body: { version } }),
    oleg.try(closeTicket, { params, body: { version, final: true } }),
    oleg.try(updateTicket, { params, body: { version, statusId } }),
    oleg.try(replyToTicket, { params, body: { text: 'готово', statusId } }),
  ]);
  expect(refused.map((answer) => answer.code)).toEqual(refused.map(() => 'fieldsMissing'));
  expect(refused[0]?.text).toContain('Причина');
  expect(refused[0]?.body).toMatchObject({ error: { details: [{ fieldId: cause.id }] } });

  const other = await oleg.try(updateTicket, {
    params,
    body: { version, statusId, fields: { [cause.id]: 'другое' } },
  });
  expect(other.body).toMatchObject({ error: { details: [{ fieldId: details.id }] } });
  await oleg.call(updateTicket, { params, body: { version, statusId, fields: { [cause.id]: 'погода' } } });
  expect((await oleg.call(getTicket, { params })).statusCategory).toBe('solved');
});

test('a form refuses what cannot work', async () => {
  const [one, two] = [await field('Раз'), await field('Два')];
  const item = (fieldId: string, on: string | null = null) => ({
    fieldId,
    forCustomer: 'optional' as const,
    forAgent: 'optional' as const,
    shownWhen: on ? { fieldId: on, is: ['x'] } : null,
  });
  const flaw = async (items: ReturnType<typeof item>[]) => {
    const answer = await maria.try(setForm, { params: { id: late.id }, body: { items } });
    return (answer.body as { error?: { details?: { flaw?: string } } }).error?.details?.flaw;
  };
  expect(await flaw([item(one.id), item(one.id)])).toBe('doubleField');
  expect(await flaw([item(one.id, two.id)])).toBe('conditionOutside');
  expect(await flaw([item(one.id, two.id), item(two.id, one.id)])).toBe('conditionRing');
  const ofCustomers = await field('Клиентское', { belongsTo: 'customer' });
  expect(await flaw([item(ofCustomers.id)])).toBe('notOnTickets');
});

test('a secret is masked everywhere, and whoever looks at it is written down', async () => {
  const card = await field('Карта', { sensitive: true });
  const secret = '4111111111111234';
  const opened = await ticket({ fields: { [card.id]: secret } });
  const params = { number: opened.number };
  expect(opened.fields[card.id]).toEqual({ masked: '•••• 1234' });
  expect((await oleg.call(getTicket, { params })).fields[card.id]).toEqual({ masked: '•••• 1234' });
  const where = { number: opened.number, fieldId: card.id };
  expect(
    await oleg.call(revealTicketField, { params: where, headers: { 'idempotency-key': 'k-1' } }),
  ).toEqual({
    value: secret,
  });
  const igor = await desk.as('igor');
  expect((await igor.try(revealTicketField, { params: where })).code).toBe('notAllowed');
  const { rows } = await desk.world.db.pool.query(
    `select actor_id, data from audit_entry where action = 'field.reveal'`,
  );
  expect(rows).toEqual([
    {
      actor_id: desk.cast.agents.oleg,
      data: { fieldId: card.id, key: card.key, ticket: opened.number },
    },
  ]);
  const kept = await desk.world.db.pool.query(
    `select (select count(*)::int from event where data::text like $1) as events,
       (select count(*)::int from audit_entry where data::text like $1) as audit,
       (select count(*)::int from idempotency where reply::text like $1) as replies`,
    [`%${secret}%`],
  );
  expect(kept.rows).toEqual([{ events: 0, audit: 0, replies: 0 }]);
});

test('a file of one’s own is held by a field, and is given back with its address', async () => {
  const proof = await field('Чек', { kind: 'file' });
  const boundary = 'x';
  const body = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="чек.txt"\r\nContent-Type: text/plain\r\n\r\nоплачено\r\n--${boundary}--\r\n`;
  const uploaded = await oleg.ask({
    method: uploadFile.method,
    path: uploadFile.path,
    body,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  });
  const uploadId = String(uploaded.body['id']);
  const fields = { [proof.id]: { uploadId } };
  const stranger = await maria.try(createTicket, {
    body: { subject: 'x', text: 'x', requester: { email: 'a@b.example' }, fields },
  });
  expect(stranger.code).toBe('notFound');
  const opened = await ticket({ fields });
  expect(opened.fields[proof.id]).toMatchObject({ name: 'чек.txt', type: 'text/plain', size: 16 });
  const wrong = await oleg.try(updateTicket, {
    params: { number: opened.number },
    body: { version: 1, fields: { [proof.id]: { uploadId: 'nonsense' } } },
  });
  expect(wrong.code).toBe('badField');
});

test('another account has nothing of it', async () => {
  const walter = await desk.as('walter');
  expect((await walter.call(listTopics, {})).items).toEqual([]);
  expect((await walter.try(updateTopic, { params: { id: late.id }, body: { line: 3 } })).code).toBe(
    'notFound',
  );
  const requester = { email: 'a@b.example' };
  const stolen = await walter.try(createTicket, {
    body: { subject: 'x', text: 'x', requester, topicId: late.id },
  });
  expect(stolen.code).toBe('notFound');
});
