import { afterAll, beforeAll, expect, test } from 'vitest';
import { getCard } from '../../../contract/customers.ts';
import { createTicket } from '../../../contract/tickets.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());

test('the card shows the person and his earlier tickets, as far as the agent may see them', async () => {
  const [maria, anna] = [await desk.as('maria'), await desk.as('anna')];
  const open = (teamId: string) =>
    maria.call(createTicket, {
      body: {
        subject: 'Вопрос',
        text: 'текст',
        teamId,
        requester: { name: 'Анна Седова', email: 'sedova@mail.example' },
      },
    });
  const [first, second] = [await open(desk.cast.teams.support), await open(desk.cast.teams.baggage)];
  const params = { id: first.requesterId };
  const whole = await maria.call(getCard, { params });
  expect(whole).toMatchObject({
    customer: { name: 'Анна Седова', identities: [{ kind: 'email', value: 'sedova@mail.example' }] },
    ticketCount: 2,
    averageScore: null,
  });
  expect(whole.tickets.map((row) => row.number)).toEqual([second.number, first.number]);
  const part = await anna.call(getCard, { params });
  expect(part).toMatchObject({ ticketCount: 1, tickets: [{ number: second.number }] });
  const walter = await desk.as('walter');
  expect((await walter.try(getCard, { params })).status).toBe(404);
});
