import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as contract from '../../contract/tickets.ts';
import * as draftContract from '../../contract/drafts.ts';
import * as threadContract from '../../contract/thread.ts';
import type { Ticket } from '../../contract/tickets.ts';
import { identifyCustomer } from '../features/customers/actions/identify.ts';
import { keepUpload } from '../features/files/actions.ts';
import { statusUrl } from '../features/tickets/links.ts';
import { openTestDesk, type TestDesk } from '../testing/desk.ts';
import type { Client } from '../testing/client.ts';
import { look, openMailbox, openTicketOf, pathOf, press, sendForm } from '../testing/guest.ts';
import { MAX_FILES } from './limits.ts';

const DAY_MS = 86_400_000;
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let desk: TestDesk;
let oleg: Client;

beforeAll(async () => {
  desk = await openTestDesk();
  oleg = await desk.as('oleg');
  await openMailbox(desk);
});
afterAll(() => desk.close());

const params = (ticket: Ticket) => ({ params: { number: ticket.number } });

async function answer(ticket: Ticket, body: object = {}): Promise<void> {
  await oleg.call(threadContract.replyToTicket, {
    ...params(ticket),
    body: { html: '<p>Билет <b>отправлен</b> ещё раз.</p>', ...body },
  });
  desk.travel(20_000);
}

function refresh(ticket: Ticket): Promise<Ticket> {
  return oleg.call(contract.getTicket, params(ticket));
}

async function thread(ticket: Ticket) {
  return (await oleg.call(threadContract.getThread, params(ticket))).items;
}

describe('the status page', () => {
  test('tells number, status in plain words, who has it, what is next, and the conversation', async () => {
    const ticket = await openTicketOf(desk);
    await answer(ticket);
    const page = await look(desk, pathOf(ticket.statusUrl));
    expect(page.status).toBe(200);
    for (const said of [
      `Обращение ${ticket.number}`,
      'Не пришёл электронный билет',
      'Ждём вашего ответа',
      'Олег Смирнов',
      'Вылет завтра, а письма нет.',
      'Билет <b>отправлен</b> ещё раз.',
      'Решено, закройте',
      'Авиакомпания Полёт',
    ])
      expect(page.text).toContain(said);
    expect(page.text.length).toBeLessThan(30 * 1024);
    expect(page.text).not.toContain('<script');
  });

  test('speaks the language of the ticket, and the other one when asked', async () => {
    const ticket = await openTicketOf(desk, { language: 'en', subject: 'Lost bag' });
    const path = pathOf(ticket.statusUrl);
    expect((await look(desk, path)).text).toContain('Received, we will answer soon');
    const russian = await look(desk, `${path}?lang=ru`);
    expect(russian.text).toContain('<html lang="ru">');
    expect(russian.text).toContain('Получили, скоро ответим');
  });

  test('an answer that may still be taken back is not there yet', async () => {
    const ticket = await openTicketOf(desk);
    await oleg.call(threadContract.replyToTicket, {
      ...params(ticket),
      body: { text: 'Ой, не тому клиенту' },
    });
    expect((await look(desk, pathOf(ticket.statusUrl))).text).not.toContain('не тому клиенту');
    desk.travel(20_000);
    expect((await look(desk, pathOf(ticket.statusUrl))).text).toContain('не тому клиенту');
  });

  test('what strangers wrote is text, whatever it looks like', async () => {
    const evil = '"><img src=x onerror=alert(1)><script>alert(2)</script>';
    const ticket = await openTicketOf(desk, {
      subject: evil,
      text: `${evil} javascript:alert(3)`,
      requester: { name: evil, email: 'evil@mail.example' },
    });
    await answer(ticket, {
      html: '<p onclick="x()">Да <a href="javascript:alert(4)">сюда</a> <a href="https://polet.example/a?b=1&c=2">правила</a></p>',
    });
    const { text } = await look(desk, pathOf(ticket.statusUrl));
    expect(text).not.toMatch(/<script|<img src=x|onclick|href="javascript:/);
    expect(text).toContain('&lt;script&gt;');
    expect(text).toContain('href="https://polet.example/a?b=1&amp;c=2"');
  });

  test('of a joined ticket it shows the one where the letters are now', async () => {
    const into = await openTicketOf(desk, { subject: 'Главное обращение' });
    const from = await openTicketOf(desk, { subject: 'То же самое', text: 'Ещё раз пишу' });
    await oleg.call(contract.joinTicket, {
      ...params(from),
      body: { version: from.version, into: into.number },
    });
    const page = await look(desk, pathOf(from.statusUrl));
    expect(page.text).toContain(`Обращение ${into.number}`);
    expect(page.text).toContain('Ещё раз пишу');
  });
});

describe('what never leaves the house (F1, F2)', () => {
  test('notes with their files, drafts, tags, priority, e-mail addresses of agents, Bcc', async () => {
    const ticket = await openTicketOf(desk, { tags: ['SECRET-TAG'], priority: 'urgent' });
    const agent = { ...(await agentScope()) };
    const uploadId = await desk.act(async (scope) => {
      const file = { name: 'SECRET-FILE.txt', type: 'text/plain', content: Buffer.from('SECRET-NOTE') };
      return (await keepUpload({ ...scope, actor: { ...scope.actor, ...agent } }, file)).id;
    });
    await oleg.call(threadContract.writeNote, {
      ...params(ticket),
      body: { text: 'SECRET-NOTE: клиент скандальный', uploadIds: [uploadId] },
    });
    await oleg.call(draftContract.saveDraft, {
      ...params(ticket),
      body: { kind: 'reply', html: '<p>SECRET-DRAFT</p>' },
    });
    await answer(ticket);
    await desk.settle();
    const path = pathOf(ticket.statusUrl);
    const pages = await Promise.all([
      look(desk, path),
      look(desk, `${path}?lang=en`),
      look(desk, `${path}/rate/5`),
      sendForm(desk, `${path}/reply`, { text: '' }),
    ]);
    for (const page of pages)
      expect(page.text).not.toMatch(
        /SECRET|urgent|срочный|oleg@polet\.example|maria@polet\.example|internal|urgency|version/,
      );
    const letters = await desk.world.db.pool.query<{ letter: object }>('select letter from outbox');
    expect(JSON.stringify(letters.rows)).not.toContain('SECRET');
  });

  async function agentScope() {
    return { kind: 'agent' as const, id: desk.cast.agents.oleg };
  }

  test('events, queue and people of the house are not on the page', async () => {
    const ticket = await openTicketOf(desk);
    const { text } = await look(desk, pathOf(ticket.statusUrl));
    for (const id of [ticket.id, ticket.teamId, desk.cast.accountId, desk.cast.agents.oleg])
      expect(text).not.toContain(id);
  });
});

describe('whose link it is (E11)', () => {
  async function linkFor(ticket: Ticket, customerId: string, epoch = 0): Promise<string> {
    return pathOf(statusUrl(desk.look(), ticket.id, { id: customerId, linkEpoch: epoch }));
  }

  async function customer(email: string): Promise<string> {
    return (await desk.act((scope) => identifyCustomer(scope, { kind: 'email', value: email }))).id;
  }

  test('tampered, foreign, of nobody and wrongly spelt links get one and the same page', async () => {
    const ticket = await openTicketOf(desk);
    const path = pathOf(ticket.statusUrl);
    const flipped = `${path.slice(0, 10)}${path[10] === 'A' ? 'B' : 'A'}${path.slice(11)}`;
    const stranger = await customer('stranger@mail.example');
    const elsewhere = statusUrl({ ...desk.look(desk.cast.otherAccountId) }, ticket.id, {
      id: ticket.requesterId,
      linkEpoch: 0,
    });
    const answers = await Promise.all(
      [
        flipped,
        `${path}x`,
        '/t/abc',
        '/t/abc/def/ghi',
        await linkFor(ticket, stranger),
        await linkFor({ ...ticket, id: desk.cast.agents.oleg }, ticket.requesterId),
        pathOf(elsewhere),
      ].map((one) => look(desk, one)),
    );
    for (const one of answers) {
      expect(one.status).toBe(404);
      expect(one.text).toBe(answers[0]?.text);
      expect(one.text).not.toContain(ticket.number);
    }
  });

  test('a link of an older epoch is gone, and nothing can be done by it', async () => {
    const ticket = await openTicketOf(desk, { requester: { email: 'epoch@mail.example' } });
    await desk.world.db.pool.query('update customer set link_epoch = 1 where id = $1', [ticket.requesterId]);
    const path = pathOf(ticket.statusUrl);
    const page = await look(desk, path);
    expect(page.status).toBe(410);
    expect((await look(desk, '/t/abc')).text).toBe(page.text);
    expect((await sendForm(desk, `${path}/reply`, { text: 'Впустите' })).status).toBe(410);
    expect((await press(desk, `${path}/solved`)).status).toBe(410);
    expect((await look(desk, await linkFor(ticket, ticket.requesterId, 1))).status).toBe(200);
  });

  test('an expired link is gone', async () => {
    const ticket = await openTicketOf(desk);
    desk.travel(181 * DAY_MS);
    try {
      expect((await look(desk, pathOf(ticket.statusUrl))).status).toBe(410);
    } finally {
      desk.travel(-181 * DAY_MS);
    }
  });

  test('who gets copies sees the ticket once an agent has confirmed him, and no longer', async () => {
    const ticket = await openTicketOf(desk);
    const copied = await customer('copied@mail.example');
    const path = await linkFor(ticket, copied);
    expect((await look(desk, path)).status).toBe(404);
    const set = async (addresses: string[]) => {
      const { version } = await oleg.call(contract.getTicket, params(ticket));
      await oleg.call(contract.setParticipants, { ...params(ticket), body: { addresses, version } });
    };
    await set(['copied@mail.example']);
    expect((await look(desk, path)).status).toBe(200);
    await set([]);
    expect((await look(desk, path)).status).toBe(404);
  });
});

describe('every answer is closed to the outside (L5)', () => {
  test.each(['page', 'gone', 'problem', 'redirect'])('%s', async (kind) => {
    const ticket = await openTicketOf(desk);
    const path = pathOf(ticket.statusUrl);
    const answers = {
      page: () => look(desk, path),
      gone: () => look(desk, '/t/nothing'),
      problem: () => sendForm(desk, `${path}/reply`, { text: '' }),
      redirect: () => sendForm(desk, `${path}/reply`, { text: 'Спасибо' }),
    };
    const { headers } = await answers[kind as keyof typeof answers]();
    expect(headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'x-robots-tag': expect.stringContaining('noindex'),
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    });
    expect(headers['content-security-policy']).not.toMatch(/unsafe|script-src/);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });
});

describe('a reply by the page', () => {
  test('joins the ticket with its files, and it is our turn again', async () => {
    const ticket = await openTicketOf(desk);
    await answer(ticket);
    const path = pathOf(ticket.statusUrl);
    const sent = await sendForm(
      desk,
      `${path}/reply`,
      { text: 'Всё равно нет письма\nи билета', once: 'a1' },
      [
        { name: 'C:\\fakepath\\экран.png', type: 'image/png', content: PNG },
        { name: 'page.svg', type: 'image/svg+xml', content: '<svg onload="alert(1)"/>' },
      ],
    );
    expect(sent.status).toBe(303);
    expect(sent.headers.location).toBe(`${path}?did=replied`);
    const message = (await thread(ticket)).findLast((item) => item.kind === 'message');
    expect(message).toMatchObject({
      direction: 'inbound',
      text: 'Всё равно нет письма\nи билета',
      author: { kind: 'customer', name: 'Пётр Зимин', address: ticket.requesterAddress },
      attachments: [
        { name: 'экран.png', previewable: true },
        { name: 'page.svg', previewable: false },
      ],
    });
    expect(await refresh(ticket)).toMatchObject({ statusCategory: 'open', waitingOn: 'us' });
    const { text } = await look(desk, path);
    const urls = [...text.matchAll(/href="(\/files\/[^"]+)"/g)].map((found) =>
      (found[1] ?? '').replaceAll('&amp;', '&'),
    );
    expect(urls).toHaveLength(2);
    const svg = await look(desk, urls.find((url) => url.includes('svg')) ?? '');
    expect(svg.headers['content-disposition']).toMatch(/^attachment/);
    expect(svg.headers['content-security-policy']).toContain('sandbox');
  });

  test('pressed twice it is one message, and other words are another one', async () => {
    const ticket = await openTicketOf(desk);
    const path = `${pathOf(ticket.statusUrl)}/reply`;
    const twice = await Promise.all([1, 2].map(() => sendForm(desk, path, { text: 'Один раз', once: 'o1' })));
    expect(twice.map((one) => one.status)).toEqual([303, 303]);
    await sendForm(desk, path, { text: 'И вот ещё', once: 'o1' });
    expect((await refresh(ticket)).messageCount).toBe(3);
  });

  test('causes no second acknowledgement', async () => {
    const ticket = await openTicketOf(desk);
    await sendForm(desk, `${pathOf(ticket.statusUrl)}/reply`, { text: 'Ещё вопрос' });
    await desk.settle();
    const messages = (await thread(ticket)).filter((item) => item.kind === 'message');
    expect(messages.map((item) => item.purpose)).toEqual(['message', 'message']);
  });

  test('empty, too many files, too long: the page comes back with what was typed', async () => {
    const ticket = await openTicketOf(desk);
    const path = `${pathOf(ticket.statusUrl)}/reply`;
    const typed = 'Мой <длинный> рассказ';
    const files = Array.from({ length: MAX_FILES + 1 }, (_, at) => ({
      name: `${at}.txt`,
      type: 'text/plain',
      content: String(at),
    }));
    const many = await sendForm(desk, path, { text: typed }, files);
    expect(many.status).toBe(422);
    expect(many.text).toContain('Мой &lt;длинный&gt; рассказ</textarea>');
    expect(many.text).toContain(`до ${MAX_FILES}`);
    const empty = await sendForm(desk, path, { text: '   ' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Сообщение пустое');
    const long = await sendForm(desk, path, { text: 'я'.repeat(50_001) });
    expect(long.status).toBe(422);
    expect(long.text).toContain('яяя</textarea>');
    expect((await refresh(ticket)).messageCount).toBe(1);
  });

  test('too large a file: the words stay', async () => {
    const ticket = await openTicketOf(desk);
    const content = Buffer.alloc(25 * 1024 * 1024 + 1, 7);
    const sent = await sendForm(desk, `${pathOf(ticket.statusUrl)}/reply`, { text: 'Вот видео' }, [
      { name: 'видео.mp4', type: 'video/mp4', content },
    ]);
    expect(sent.status).toBe(422);
    expect(sent.text).toContain('Вот видео</textarea>');
    expect(sent.text).toContain('25 МБ');
  });

  test('too often: the words stay, and the page says when to come again', async () => {
    const ticket = await openTicketOf(desk);
    const path = `${pathOf(ticket.statusUrl)}/reply`;
    for (let times = 0; times < 20; times++) await sendForm(desk, path, { text: `Раз ${times}` });
    const refused = await sendForm(desk, path, { text: 'И ещё раз' });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.text).toContain('И ещё раз</textarea>');
    expect((await refresh(ticket)).messageCount).toBe(21);
  });

  test('too many megabytes in a day: files are refused before they are stored (K8)', async () => {
    const requester = { name: 'Пётр Зимин', email: 'video@mail.example' };
    const path = `${pathOf((await openTicketOf(desk, { requester })).statusUrl)}/reply`;
    const says = { 'content-length': String(24.5 * 1024 * 1024) };
    for (let times = 0; times < 20; times++)
      expect((await sendForm(desk, path, { text: `Видео ${times}` }, [], says)).status).toBe(303);
    const other = `${pathOf((await openTicketOf(desk, { requester })).statusUrl)}/reply`;
    const refused = await sendForm(desk, other, { text: 'Ещё одно видео' }, [], says);
    expect(refused.status).toBe(429);
    expect(refused.text).toContain('Ещё одно видео</textarea>');
    expect(refused.text).toContain('или файлов');
  });

  test('from another site it is refused, and from our own page under no-referrer it is not (L3)', async () => {
    const ticket = await openTicketOf(desk);
    const path = `${pathOf(ticket.statusUrl)}/reply`;
    const send = (headers: Record<string, string>) => sendForm(desk, path, { text: 'Привет' }, [], headers);
    expect((await send({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await send({ origin: 'null', 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await send({ origin: 'null', 'sec-fetch-site': 'same-origin' })).status).toBe(303);
    expect(
      (await press(desk, path.replace('reply', 'solved'), {}, { origin: 'https://evil.example' })).status,
    ).toBe(403);
    expect((await refresh(ticket)).messageCount).toBe(2);
  });

  test('reopens what was solved, and long after the close opens a follow-up', async () => {
    const ticket = await openTicketOf(desk);
    await answer(ticket);
    const { version } = await refresh(ticket);
    await oleg.call(contract.closeTicket, { ...params(ticket), body: { version } });
    const path = pathOf(ticket.statusUrl);
    await sendForm(desk, `${path}/reply`, { text: 'Не решено!' });
    const again = await refresh(ticket);
    expect(again.statusCategory).toBe('open');
    await oleg.call(contract.closeTicket, {
      ...params(ticket),
      body: { version: again.version, final: true },
    });
    desk.travel(30 * DAY_MS);
    try {
      expect((await look(desk, path)).text).toContain('новое, связанное с этим');
      const sent = await sendForm(desk, `${path}/reply`, { text: 'Снова я' });
      expect(sent.headers.location).toMatch(/^\/t\/.+\?did=followUp$/);
      const followed = await look(desk, String(sent.headers.location));
      expect(followed.text).toContain('Снова я');
      expect(followed.text).not.toContain(`Обращение ${ticket.number}<`);
    } finally {
      desk.travel(-30 * DAY_MS);
    }
    expect((await refresh(ticket)).statusCategory).toBe('closed');
  });
});

describe('«Решено, закройте»', () => {
  test('solves the ticket by the customer’s word, and the history says so', async () => {
    const ticket = await openTicketOf(desk);
    await answer(ticket);
    const path = pathOf(ticket.statusUrl);
    expect((await press(desk, `${path}/solved`)).headers.location).toBe(`${path}?did=solved`);
    expect(await refresh(ticket)).toMatchObject({ statusCategory: 'solved', waitingOn: null });
    const said = (await thread(ticket)).find(
      (item) => item.kind === 'event' && item.type === 'ticket.customerConfirmed',
    );
    expect(said).toMatchObject({ actor: { kind: 'customer', id: ticket.requesterId } });
    expect((await press(desk, `${path}/solved`)).status).toBe(303);
    const page = await look(desk, path);
    expect(page.text).toContain('Решено');
    expect(page.text).not.toContain('Решено, закройте');
  });
});

test('the company’s own wording of a status is used in its language only', async () => {
  await desk.world.db.pool.query(
    `update status set customer_label = 'Билет у кассира' where category = 'new' and account_id = $1`,
    [desk.cast.accountId],
  );
  await new Promise((wake) => setTimeout(wake, 3100));
  const path = pathOf((await openTicketOf(desk)).statusUrl);
  expect((await look(desk, path)).text).toContain('Билет у кассира');
  expect((await look(desk, `${path}?lang=en`)).text).toContain('Received, we will answer soon');
});
