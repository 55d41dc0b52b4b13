import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { arrive, messagesOf } from '../../testing/mail/letters.ts';
import { connectMailbox } from '../../testing/mail/mailbox.ts';

let desk: TestDesk;

beforeAll(async () => {
  desk = await openTestDesk();
  await connectMailbox(desk, { address: 'help@polet.example', inbound: 'listener', outbound: 'sandbox' });
});
afterAll(() => desk.close());

test('a letter becomes a ticket with its words, its author and the reason', async () => {
  const { letter, ticket, message } = await arrive(desk, {
    subject: 'Потерян багаж',
    text: 'Рейс SU-100.\nСиний чемодан.',
  });
  expect(letter).toMatchObject({ state: 'done', outcome: 'opened', subject: 'Потерян багаж' });
  expect(ticket).toMatchObject({
    subject: 'Потерян багаж',
    statusCategory: 'new',
    channel: 'email',
    language: 'ru',
    requesterName: 'Пётр Иванов',
  });
  expect(message).toMatchObject({
    text: 'Рейс SU-100.\nСиний чемодан.',
    threadReason: 'Новое обращение',
    hasOriginal: true,
    unverified: false,
  });
  const purposes = (await messagesOf(desk, ticket?.number ?? '')).map((one) => one.purpose);
  expect(purposes).toEqual(['message', 'acknowledgement']);
});
