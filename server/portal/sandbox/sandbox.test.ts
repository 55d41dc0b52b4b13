import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as contract from '../../../contract/tickets.ts';
import * as threadContract from '../../../contract/thread.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import type { Client } from '../../testing/client.ts';
import { look, openMailbox, sendForm } from '../../testing/guest.ts';
import { personas } from './personas.ts';

const OLGA = personas[0]?.address ?? '';
const MINUTE_MS = 60_000;

let desk: TestDesk;
let oleg: Client;

beforeAll(async () => {
  desk = await openTestDesk({ config: { sandbox: true } });
  oleg = await desk.as('oleg');
});
afterAll(() => desk.close());

const at = (place: string, as = OLGA, more = '') =>
  `/sandbox/box${place}?as=${encodeURIComponent(as)}${more}`;

async function lettersOf(as = OLGA): Promise<string[]> {
  const { text } = await look(desk, at('/list', as));
  return [...text.matchAll(/letter\/([0-9a-f-]{36})\?/g)].map((found) => found[1] ?? '');
}

async function send(fields: Record<string, string>, as = OLGA, files: Parameters<typeof sendForm>[3] = []) {
  const sent = await sendForm(desk, at('/send', as), fields, files);
  await desk.settle();
  return sent;
}

test('without a mailbox to write to it says what to do', async () => {
  const page = await look(desk, at(''));
  expect(page.status).toBe(422);
  expect(page.text).toContain('Добавьте его в настройках');
  await openMailbox(desk);
});

test('the first page offers customers of both languages, and takes no address that is none', async () => {
  const page = await look(desk, '/sandbox');
  for (const { name } of personas) expect(page.text).toContain(name);
  expect(page.headers['content-security-policy']).toContain("script-src 'self'");
  expect((await look(desk, '/sandbox/box?as=nobody')).status).toBe(422);
});

test('a letter with a file becomes a ticket by the common path, and its acknowledgement arrives', async () => {
  const file = { name: 'карточка.txt', type: 'text/plain', content: 'ИНН 0000000000' };
  const sent = await send(
    { to: 'help@polet.example', subject: 'Кроватка', text: 'Поставьте кроватку' },
    OLGA,
    [file],
  );
  expect(sent.status).toBe(303);
  const { items } = await oleg.call(contract.listTickets, { query: {} });
  expect(items[0]).toMatchObject({
    subject: 'Кроватка',
    channel: 'sandbox',
    requesterName: 'Ольга Черных',
    hasAttachments: true,
  });
  const [acknowledgement = ''] = await lettersOf();
  const page = await look(desk, at(`/letter/${acknowledgement}`));
  expect(page.text).toContain(`Мы получили ваше обращение, его номер ${items[0]?.number}`);
  expect(page.text).toMatch(/href="http:\/\/localhost:7070\/t\/[\w.-]+"/);
  expect((await look(desk, at('', OLGA, '&folder=sent'))).text).toContain('Кроватка');
});

describe('the whole way', () => {
  test('question, answer, reply, solution, score', async () => {
    const as = 'whole.way@mail.example';
    await send({ to: 'help@polet.example', subject: 'Наушники', text: 'Забыл наушники' }, as);
    const { items } = await oleg.call(contract.listTickets, { query: {} });
    const number = items.find((item) => item.requesterAddress === as)?.number ?? '';
    const answer = await oleg.call(threadContract.replyToTicket, {
      params: { number },
      body: { html: '<p>Нашли, лежат у <b>администратора</b>.</p>' },
    });
    expect(answer.message.delivery?.state).toBe('queued');
    desk.travel(MINUTE_MS);
    await desk.settle();
    const [newest = ''] = await lettersOf(as);
    const page = await look(desk, at(`/letter/${newest}`, as));
    expect(page.text).toContain('<b>администратора</b>');
    expect(page.text).toContain('&gt; Нашли, лежат у администратора.');
    await send(
      { answers: newest, to: 'x', subject: `Re: Наушники [${number}]`, text: 'Спасибо! Заберу завтра.' },
      as,
    );
    const ticket = await oleg.call(contract.getTicket, { params: { number } });
    expect(ticket).toMatchObject({ messageCount: 3, statusCategory: 'open' });
    await oleg.call(contract.closeTicket, { params: { number }, body: { version: ticket.version } });
    await desk.settle();
    desk.travel(MINUTE_MS);
    await desk.settle();
    const [question = ''] = await lettersOf(as);
    const asked = await look(desk, at(`/letter/${question}`, as));
    const link = /href="http:\/\/localhost:7070(\/t\/[\w.-]+\/rate\/5)"/.exec(asked.text)?.[1] ?? '';
    desk.travel(MINUTE_MS);
    expect((await look(desk, link)).text).toContain('Спасибо, оценка учтена');
    await send({ answers: question, subject: 'Re', text: 'И ещё вопрос, про чехол' }, as);
    const again = await oleg.call(contract.getTicket, { params: { number } });
    expect(again).toMatchObject({ messageCount: 4, statusCategory: 'open', csat: { score: 5 } });
  });

  test('an empty letter comes back with what was typed', async () => {
    const sent = await send({ to: 'help@polet.example', subject: 'Тема <цела>', text: ' ' });
    expect(sent.status).toBe(422);
    expect(sent.text).toContain('value="Тема &lt;цела&gt;"');
  });

  test('one customer does not see the letters of another', async () => {
    const [mine = ''] = await lettersOf();
    expect((await look(desk, at(`/letter/${mine}`, 'stranger@mail.example'))).text).not.toContain('article');
  });
});

test('without the sandbox there is nothing there', async () => {
  const closed = await openTestDesk();
  try {
    for (const path of ['/sandbox', at(''), at('/list')]) expect((await look(closed, path)).status).toBe(404);
    expect((await sendForm(closed, at('/send'), { text: 'Привет' })).status).toBe(404);
  } finally {
    await closed.close();
  }
});
