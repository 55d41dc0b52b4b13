import { afterAll, beforeAll, expect, test } from 'vitest';
import { blockCustomer, getConduct, unblockCustomer, warnCustomer } from '../../../contract/conduct.ts';
import { retryLetter } from '../../../contract/mail.ts';
import { getThread } from '../../../contract/thread.ts';
import { getTicket } from '../../../contract/tickets.ts';
import type { Client } from '../../testing/client.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { look, pathOf, sendForm } from '../../testing/guest.ts';
import { arrive } from '../../testing/mail/letters.ts';
import { connectMailbox } from '../../testing/mail/mailbox.ts';

let desk: TestDesk;
let oleg: Client;

beforeAll(async () => {
  desk = await openTestDesk();
  oleg = await desk.as('oleg');
  await connectMailbox(desk, { address: 'help@polet.example', inbound: 'none', outbound: 'sandbox' });
});
afterAll(() => desk.close());

async function ticketOf(from: string) {
  const { ticket } = await arrive(desk, { from, subject: 'Верните деньги' });
  return oleg.call(getTicket, { params: { number: ticket?.number ?? '' } });
}

test('a warning is an answer in the ticket, answers nothing, and stays in the record', async () => {
  const ticket = await ticketOf('rude@client.example');
  const params = { number: ticket.number };
  const known = await oleg.call(warnCustomer, { params, body: { text: 'Просим без оскорблений.' } });
  expect(known).toMatchObject({
    blockedAt: null,
    entries: [
      { kind: 'warned', agentName: 'Олег Смирнов', number: ticket.number, text: 'Просим без оскорблений.' },
    ],
  });
  const after = await oleg.call(getTicket, { params });
  expect(after).toMatchObject({ waitingOn: 'us', statusCategory: 'open' });
  const { items } = await oleg.call(getThread, { params });
  expect(items.some((item) => item.kind === 'message' && item.text.includes('без оскорблений'))).toBe(true);
});

test('letters of a blocked customer wait in the quarantine, and can be taken in from there', async () => {
  const ticket = await ticketOf('threat@client.example');
  const params = { id: ticket.requesterId };
  await oleg.call(blockCustomer, { params, body: { reason: 'Угрозы' } });
  const { letter } = await arrive(desk, { from: 'threat@client.example', subject: 'Ещё одно' });
  expect(letter).toMatchObject({ state: 'quarantined', reason: 'blocked', ticketId: null });
  const taken = await oleg.call(retryLetter, { params: { id: letter.id }, body: { asIs: true } });
  expect(taken.ticketNumber).toMatch(/^K-/);

  const known = await oleg.call(unblockCustomer, { params });
  expect(known).toMatchObject({ blockedAt: null, entries: [{ kind: 'unblocked' }, { text: 'Угрозы' }] });
  const next = await arrive(desk, { from: 'threat@client.example', subject: 'Третье' });
  expect(next.letter.outcome).toBe('opened');
});

test('the status page of a blocked customer shows what was said and takes nothing more', async () => {
  const ticket = await ticketOf('portal@client.example');
  const path = pathOf(ticket.statusUrl);
  await oleg.call(blockCustomer, { params: { id: ticket.requesterId }, body: { reason: 'Спам' } });
  const page = await look(desk, path);
  expect(page.text).toContain('больше не принимаем сообщения');
  expect(page.text).not.toContain('<textarea');
  const sent = await sendForm(desk, `${path}/reply`, { text: 'А я всё равно' });
  expect(sent.status).toBe(403);
  const { items } = await oleg.call(getThread, { params: { number: ticket.number } });
  expect(JSON.stringify(items)).not.toContain('А я всё равно');
});

test('blocking twice is one block; a collaborator and a stranger may not', async () => {
  const ticket = await ticketOf('twice@client.example');
  const params = { id: ticket.requesterId };
  await oleg.call(blockCustomer, { params, body: { reason: 'раз' } });
  const again = await oleg.call(blockCustomer, { params, body: { reason: 'два' } });
  expect(again.entries).toHaveLength(1);
  const igor = await desk.as('igor');
  expect((await igor.try(unblockCustomer, { params })).status).toBe(403);
  const walter = await desk.as('walter');
  expect((await walter.try(getConduct, { params })).code).toBe('notFound');
  expect((await walter.try(blockCustomer, { params, body: { reason: 'чужой' } })).code).toBe('notFound');
});
