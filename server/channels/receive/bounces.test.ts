import { afterAll, beforeAll, expect, test } from 'vitest';
import { dismissUndelivered, listUndelivered } from '../../../contract/mail.ts';
import { replyToTicket, resend } from '../../../contract/thread.ts';
import { getTicket } from '../../../contract/tickets.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { arrive, messagesOf } from '../../testing/mail/letters.ts';
import { connectMailbox } from '../../testing/mail/mailbox.ts';

let desk: TestDesk;
let people = 0;

beforeAll(async () => {
  desk = await openTestDesk();
  await connectMailbox(desk, {
    address: 'help@polet.example',
    inbound: 'listener',
    outbound: 'sandbox',
    plusAddressing: true,
  });
});
afterAll(() => desk.close());

interface Answered {
  number: string;
  to: string;
  messageId: string;
  mailMessageId: string;
  token: string;
}

/** A ticket whose answer has left. */
async function answered(): Promise<Answered> {
  const to = `reader${++people}@client.example`;
  const { ticket } = await arrive(desk, { from: to });
  const number = ticket?.number ?? '';
  const oleg = await desk.as('oleg');
  const { message } = await oleg.call(replyToTicket, {
    params: { number },
    body: { text: 'Нашли!', anyway: true },
  });
  desk.travel(60_000);
  await desk.settle();
  const { rows } = await desk.world.db.pool.query(
    `select mail_message_id as id, letter->>'replyToken' as token from outbox where message_id = $1`,
    [message.id],
  );
  return { number, to, messageId: message.id, mailMessageId: rows[0].id, token: rows[0].token };
}

/** RFC 3464. */
function report(about: {
  to: string;
  quoted: string | null;
  action?: string;
  status?: string;
  addressedTo?: string;
}): string {
  const { action = 'failed', status = '5.1.1', addressedTo = 'help@polet.example' } = about;
  return [
    'From: Mail Delivery System <MAILER-DAEMON@mx.client.example>',
    `To: ${addressedTo}`,
    'Subject: Undelivered Mail Returned to Sender',
    `Message-ID: <report-${Math.random()}@mx.client.example>`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'I am sorry, your message could not be delivered.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.client.example',
    '',
    `Final-Recipient: rfc822; ${about.to}`,
    `Action: ${action}`,
    `Status: ${status}`,
    'Diagnostic-Code: smtp; 550 5.1.1 User unknown',
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    ...(about.quoted ? [`Message-ID: <${about.quoted}>`] : []),
    'Subject: Re',
    '',
    '--b--',
  ].join('\r\n');
}

async function deliveryOf({ number, messageId }: Answered) {
  return (await messagesOf(desk, number)).find((one) => one.id === messageId)?.delivery;
}

test('a bounce comes back to its message, its ticket and the list of the undelivered', async () => {
  const sent = await answered();
  expect((await deliveryOf(sent))?.state).toBe('sent');
  const { letter } = await arrive(desk, report({ to: sent.to, quoted: sent.mailMessageId }), {
    envelope: { from: '' },
  });
  expect(letter).toMatchObject({ outcome: 'bounce', messageId: sent.messageId });
  const delivery = await deliveryOf(sent);
  expect(delivery?.state).toBe('bounced');
  expect(delivery?.problem).toContain(sent.to);
  const oleg = await desk.as('oleg');
  const ticket = await oleg.call(getTicket, { params: { number: sent.number } });
  expect(ticket).toMatchObject({ undelivered: true, statusCategory: 'open', waitingOn: 'us' });
  const { rows } = await desk.world.db.pool.query('select kind from notice where ticket_id = $1', [
    ticket.id,
  ]);
  expect(rows).toEqual([{ kind: 'waiting.notDelivered' }]);
  const { items } = await oleg.call(listUndelivered, {});
  expect(items[0]).toMatchObject({
    messageId: sent.messageId,
    ticketNumber: sent.number,
    to: sent.to,
    state: 'bounced',
  });
});

test('what came back from somebody in Cc leaves the customer’s turn to the customer', async () => {
  const sent = await answered();
  const about = { to: 'colleague@client.example', quoted: sent.mailMessageId };
  await arrive(desk, report(about), { envelope: { from: '' } });
  expect((await deliveryOf(sent))?.state).toBe('bounced');
  const oleg = await desk.as('oleg');
  expect(await oleg.call(getTicket, { params: { number: sent.number } })).toMatchObject({
    undelivered: true,
    statusCategory: 'pending',
  });
});

test('a later letter that arrives does not hide one that did not', async () => {
  const sent = await answered();
  await arrive(desk, report({ to: sent.to, quoted: sent.mailMessageId }), { envelope: { from: '' } });
  const oleg = await desk.as('oleg');
  const params = { number: sent.number };
  await oleg.call(replyToTicket, { params, body: { text: 'Ещё раз.', anyway: true } });
  desk.travel(60_000);
  await desk.settle();
  expect(await oleg.call(getTicket, { params })).toMatchObject({ undelivered: true });
  await oleg.call(dismissUndelivered, { params: { id: sent.messageId } });
  await desk.settle();
  expect(await oleg.call(getTicket, { params })).toMatchObject({ undelivered: false });
});

test('a report without the original is matched by the signed address it came to', async () => {
  const sent = await answered();
  const addressedTo = `help+${sent.token}@polet.example`;
  const { letter } = await arrive(desk, report({ to: sent.to, quoted: null, addressedTo }), {
    envelope: { from: '' },
  });
  expect(letter.outcome).toBe('bounce');
  expect((await deliveryOf(sent))?.state).toBe('bounced');
});

test('a delay is no bounce', async () => {
  const sent = await answered();
  await arrive(desk, report({ to: sent.to, quoted: sent.mailMessageId, action: 'delayed', status: '4.4.1' }));
  expect((await deliveryOf(sent))?.state).toBe('sent');
});

test('a report about somebody else’s letter opens no ticket', async () => {
  const { letter, ticket } = await arrive(
    desk,
    report({ to: 'x@client.example', quoted: 'spam@elsewhere.example' }),
  );
  expect(letter).toMatchObject({ state: 'done', outcome: 'ignored' });
  expect(ticket).toBeNull();
});

test('what came back can be sent again, or put away', async () => {
  const sent = await answered();
  const oleg = await desk.as('oleg');
  await arrive(desk, report({ to: sent.to, quoted: sent.mailMessageId }));
  await oleg.call(resend, { params: { number: sent.number, id: sent.messageId } });
  await desk.settle();
  expect((await deliveryOf(sent))?.state).toBe('sent');
  const other = await answered();
  await arrive(desk, report({ to: other.to, quoted: other.mailMessageId }));
  await oleg.call(dismissUndelivered, { params: { id: other.messageId } });
  await desk.settle();
  const { items } = await oleg.call(listUndelivered, {});
  expect(items.map((one) => one.messageId)).not.toContain(other.messageId);
  const ticket = await oleg.call(getTicket, { params: { number: other.number } });
  expect(ticket.undelivered).toBe(false);
});

test('an agent of another team does not see what did not arrive', async () => {
  const sent = await answered();
  await arrive(desk, report({ to: sent.to, quoted: sent.mailMessageId }));
  const anna = await desk.as('anna');
  expect((await anna.call(listUndelivered, {})).items).toEqual([]);
  expect((await anna.try(dismissUndelivered, { params: { id: sent.messageId } })).code).toBe('notFound');
});
