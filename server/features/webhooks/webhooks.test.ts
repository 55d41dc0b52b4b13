import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createRule, listTicketRuns, removeRule } from '../../../contract/automation.ts';
import { listNotices } from '../../../contract/notices.ts';
import { createToken } from '../../../contract/staff.ts';
import { getTicket, updateTicket } from '../../../contract/tickets.ts';
import * as contract from '../../../contract/webhooks.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { createTicket } from '../tickets/actions/create.ts';
import { checkedAddress } from './call.ts';
import { signature } from './rules.ts';

interface Heard {
  headers: IncomingHttpHeaders;
  body: string;
}

const MINUTE_MS = 60_000;
let desk: TestDesk;
let receiver: Server;
let address = '';
let heard: Heard[] = [];
/** Statuses to answer with, in their order; afterwards 204. */
let answers: { status: number; headers?: Record<string, string> }[] = [];
/** What the other program does in its turn. */
let doesThen: (body: string) => Promise<void> = async () => {};

beforeAll(async () => {
  desk = await openTestDesk({ config: { webhookPrivate: true } });
  receiver = createServer((request, response) => {
    void receive(request, response);
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
});
afterAll(async () => {
  await desk.close();
  receiver.close();
});
async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await text(request);
  await doesThen(body);
  heard.push({ headers: request.headers, body });
  const { status, headers = {} } = answers.shift() ?? { status: 204 };
  response.writeHead(status, headers).end(status === 200 ? 'x'.repeat(1_000_000) : undefined);
}

beforeEach(() => {
  heard = [];
  answers = [];
  doesThen = async () => {};
});

async function make(): Promise<{ id: string; secret: string }> {
  const maria = await desk.as('maria');
  const { webhook, secret } = await maria.call(contract.createWebhook, {
    body: { name: 'CRM', url: address },
  });
  return { id: webhook.id, secret };
}

async function ping(id: string): Promise<void> {
  const maria = await desk.as('maria');
  await maria.call(contract.pingWebhook, { params: { id } });
  await desk.settle();
}

async function last(id: string): Promise<contract.WebhookDelivery | undefined> {
  const maria = await desk.as('maria');
  return (await maria.call(contract.listWebhookDeliveries, { params: { id } })).items[0];
}

test('a rule calls it, signed with the secret that was shown once, without the customer’s words', async () => {
  const { id, secret } = await make();
  const maria = await desk.as('maria');
  await maria.call(createRule, {
    body: {
      kind: 'trigger',
      name: 'В CRM',
      events: ['ticket.opened'],
      conditions: { match: 'all', items: [] },
      actions: [{ key: 'webhooks.call', filled: { webhook: id } }],
      stopOnMatch: false,
    },
  });
  const requester = { email: 'petr@example.com', name: 'Пётр' };
  const ticket = await desk.act((scope) =>
    createTicket(scope, { subject: 'Вопрос', text: 'SECRET-TEXT', requester }),
  );
  await desk.settle();
  await desk.settle();
  expect(heard).toHaveLength(1);
  const { headers, body } = heard[0] ?? { headers: {}, body: '' };
  expect(JSON.parse(body)).toMatchObject({
    type: 'ticket.rule',
    data: {
      ticket: { number: ticket.number },
      because: { name: 'В CRM' },
      requester: { email: 'petr@example.com' },
    },
  });
  expect(body).not.toContain('SECRET-TEXT');
  const [messageId, seconds] = [String(headers['webhook-id']), Number(headers['webhook-timestamp'])];
  expect(headers['webhook-signature']).toBe(signature(secret, messageId, seconds, body));
  const { items } = await maria.call(contract.listWebhooks, {});
  expect(JSON.stringify(items)).not.toContain(secret);
  expect(await last(id)).toMatchObject({ state: 'sent', tries: 1, status: 204 });
});

test('a circle that goes through another program is cut, and told of', async () => {
  const { id } = await make();
  const maria = await desk.as('maria');
  const rule = await maria.call(createRule, {
    body: {
      kind: 'trigger',
      name: 'Метку – в CRM',
      events: ['ticket.tagsChanged'],
      conditions: { match: 'all', items: [] },
      actions: [{ key: 'webhooks.call', filled: { webhook: id } }],
      stopOnMatch: false,
    },
  });
  const body = { name: 'CRM', scopes: ['read', 'write'] as ('read' | 'write')[] };
  const { secret } = await maria.call(createToken, { body });
  const crm = desk.stranger({ authorization: `Bearer ${secret}` });
  const turn = async (number: string) => {
    const { version, tags } = await crm.call(getTicket, { params: { number } });
    const change = { version, tags: tags.includes('crm') ? [] : ['crm'] };
    await crm.call(updateTicket, { params: { number }, body: change });
  };
  const requester = { email: 'circle@example.com' };
  const ticket = await desk.act((scope) => createTicket(scope, { subject: 'Вопрос', text: '…', requester }));
  await desk.settle();
  heard = [];
  doesThen = (told) =>
    turn((JSON.parse(told) as { data: { ticket: { number: string } } }).data.ticket.number);
  await turn(ticket.number);
  for (let round = 0; round < 40; round++) await desk.settle();
  expect(heard.length).toBeLessThanOrEqual(20);
  const { items } = await maria.call(listTicketRuns, { params: ticket });
  const runs = items.filter(({ ruleId }) => ruleId === rule.id);
  expect(runs.filter(({ outcome }) => outcome === 'done')).toHaveLength(20);
  expect(runs.filter(({ outcome }) => outcome === 'loop')).toHaveLength(1);
  const notices = await maria.call(listNotices, { query: { limit: 100 } });
  expect(notices.items.filter(({ kind }) => kind === 'automation.loop')).toHaveLength(1);
  await maria.call(removeRule, { params: { id: rule.id } });
});

test('what fails is tried again after growing pauses, under the same id', async () => {
  const { id } = await make();
  answers = [{ status: 500 }, { status: 429, headers: { 'retry-after': '600' } }];
  await ping(id);
  expect(await last(id)).toMatchObject({ state: 'queued', tries: 1, status: 500, problem: 'HTTP 500' });
  desk.travel(6_000);
  await desk.settle();
  expect(await last(id)).toMatchObject({ state: 'queued', tries: 2, status: 429 });
  desk.travel(6 * MINUTE_MS);
  await desk.settle();
  expect(heard).toHaveLength(2);
  desk.travel(5 * MINUTE_MS);
  await desk.settle();
  expect(await last(id)).toMatchObject({ state: 'sent', tries: 3 });
  expect(new Set(heard.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
});

test('a redirect is not followed', async () => {
  const { id } = await make();
  answers = [{ status: 302, headers: { location: `${address}/elsewhere` } }];
  await ping(id);
  expect(heard).toHaveLength(1);
  expect(await last(id)).toMatchObject({ state: 'queued', status: 302 });
});

test('who says that he is gone is called no more', async () => {
  const { id } = await make();
  answers = [{ status: 410 }];
  await ping(id);
  expect(await last(id)).toMatchObject({ state: 'failed', status: 410 });
  const { items } = await (await desk.as('maria')).call(contract.listWebhooks, {});
  expect(items.find((one) => one.id === id)).toMatchObject({ enabled: false, trouble: 'HTTP 410' });
  await ping(id);
  expect(heard).toHaveLength(1);
  const told = await desk.world.db.pool.query(
    `select agent_id, data from notice where kind = 'webhooks.gone' order by agent_id`,
  );
  expect(told.rows).toEqual(
    [desk.cast.agents.maria, desk.cast.agents.vera]
      .toSorted()
      .map((agent) => ({ agent_id: agent, data: { name: 'CRM' } })),
  );
});

test('what is given up after all tries is shown, and the owners are told of the first', async () => {
  const { id } = await make();
  const maria = await desk.as('maria');
  const giveUp = async () => {
    answers = Array.from({ length: 20 }, () => ({ status: 503 }));
    await ping(id);
    // Four days of tries are over but for the last of them; nobody stays signed in so long.
    await desk.world.db.pool.query(`update webhook_delivery set tries = 9 where webhook_id = $1`, [id]);
    desk.travel(MINUTE_MS);
    await desk.settle();
    answers = [];
  };
  await giveUp();
  expect(await last(id)).toMatchObject({ state: 'failed', tries: 10, problem: 'HTTP 503' });
  const shown = async () => (await maria.call(contract.listWebhooks, {})).items.find((one) => one.id === id);
  expect(await shown()).toMatchObject({ enabled: true, trouble: 'HTTP 503' });
  const told = () =>
    desk.world.db.pool.query(`select agent_id from notice where kind = 'webhooks.givenUp' order by agent_id`);
  const owners = [desk.cast.agents.maria, desk.cast.agents.vera].toSorted();
  expect((await told()).rows.map((row: { agent_id: string }) => row.agent_id)).toEqual(owners);
  await giveUp();
  expect((await told()).rows).toHaveLength(2);
  await ping(id);
  expect(await shown()).toMatchObject({ enabled: true, trouble: null });
});

test('the run of a rule says that a webhook which is off was not called, and does the rest', async () => {
  const { id } = await make();
  const maria = await desk.as('maria');
  await maria.call(createRule, {
    body: {
      kind: 'trigger',
      name: 'И в CRM, и метка',
      events: ['ticket.opened'],
      conditions: { match: 'all', items: [] },
      actions: [
        { key: 'webhooks.call', filled: { webhook: id } },
        { key: 'ticket.addTags', filled: { value: ['отправлено'] } },
      ],
      stopOnMatch: false,
    },
  });
  await maria.call(contract.updateWebhook, {
    params: { id },
    body: { name: 'CRM', url: address, enabled: false },
  });
  const requester = { email: 'off@example.com' };
  const { number } = await desk.act((scope) => createTicket(scope, { subject: 'x', text: 'y', requester }));
  await desk.settle();
  const { items } = await maria.call(listTicketRuns, { params: { number } });
  expect(items.find(({ ruleName }) => ruleName === 'И в CRM, и метка')).toMatchObject({
    outcome: 'done',
    did: 'Вызвать вебхук: CRM – вебхук выключен, вызова не будет; Добавить метки: отправлено',
  });
  expect(await maria.call(getTicket, { params: { number } })).toMatchObject({ tags: ['отправлено'] });
  expect(await last(id)).toBeUndefined();
});

test('a name that nobody answers for is not waited for longer than five seconds', async () => {
  const silence = new Promise<never>(() => undefined);
  const began = performance.now();
  await expect(checkedAddress('https://hooks.example.com/', false, () => silence)).rejects.toThrow(
    'no address within 5 s',
  );
  expect(performance.now() - began).toBeLessThan(8_000);
}, 10_000);

test('a huge answer is not read to its end', async () => {
  const { id } = await make();
  answers = [{ status: 200 }];
  await ping(id);
  expect(await last(id)).toMatchObject({ state: 'sent', status: 200 });
});

test('two nodes deliver once', async () => {
  const { id } = await make();
  const second = await openTestDesk({ beside: desk, config: { webhookPrivate: true } });
  second.world.clock.shift = desk.world.clock.shift;
  const maria = await desk.as('maria');
  for (let n = 0; n < 6; n++) await maria.call(contract.pingWebhook, { params: { id } });
  await Promise.all([desk.settle(), second.settle()]);
  await second.close();
  const ids = heard.map(({ headers }) => headers['webhook-id']);
  expect(ids.length).toBeGreaterThanOrEqual(6);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each([
  'http://example.com/',
  'https://127.0.0.1/',
  'https://localhost:8080/',
  'https://localhost./',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://0/',
  'https://169.254.169.254/latest/meta-data',
  'https://10.0.0.5/',
  'https://[fc00::1]/',
  'https://user:secret@93.184.216.34/',
  'file:///etc/passwd',
  'gopher://93.184.216.34/',
  'ftp://93.184.216.34/',
  'unix:/run/desk.sock',
])('%s is refused unless the operator allows it, when it is saved and when it is called', async (url) => {
  const strict = await openTestDesk({ beside: desk, config: { webhookPrivate: false } });
  try {
    const maria = await strict.as('maria');
    await expect(maria.call(contract.createWebhook, { body: { name: 'X', url } })).rejects.toThrow(
      /badWebhook|must match pattern/,
    );
  } finally {
    await strict.close();
  }
});

test('a name that leads elsewhere by the time of the call is not followed either', async () => {
  const strict = await openTestDesk({ config: { webhookPrivate: false } });
  try {
    const maria = await strict.as('maria');
    const { webhook } = await maria.call(contract.createWebhook, {
      body: { name: 'CRM', url: 'https://93.184.216.34/' },
    });
    const params = { id: webhook.id };
    await strict.world.db.pool.query(`update webhook set url = 'https://127.0.0.1:1/' where id = $1`, [
      params.id,
    ]);
    await maria.call(contract.pingWebhook, { params });
    await strict.settle();
    const { items } = await maria.call(contract.listWebhookDeliveries, { params });
    expect(items[0]?.problem).toContain('private network');
  } finally {
    await strict.close();
  }
});
