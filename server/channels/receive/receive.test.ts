import { afterAll, beforeAll, expect, test } from 'vitest';
import { getFullMessage } from '../../../contract/thread.ts';
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

test('the whole letter comes with the headers that tell where it is from', async () => {
  const { ticket } = await arrive(desk, { from: 'Пётр Зимин <petr@client.example>', subject: 'Билет' });
  const number = ticket?.number ?? '';
  const maria = await desk.as('maria');
  const [message] = await messagesOf(desk, number);
  const full = await maria.call(getFullMessage, { params: { number, id: message?.id ?? '' } });
  expect(full.headers).toEqual(
    expect.arrayContaining([
      { name: 'From', value: expect.stringContaining('petr@client.example') as string },
      { name: 'Subject', value: 'Билет' },
    ]),
  );
});
