/** A ticket of twenty messages: its own reply and its thread, as the app asks for them. */
import { measure } from '../measure.ts';
import type { Part } from '../part.ts';

const PLAN = { warmUp: 200, times: 400, seconds: 10 };
const LONG = 20;

export const ticket: Part = {
  name: 'ticket',
  run: async ({ desk, pool, meter, bareMeter, accountId, tickets }) => {
    const { rows } = await pool.query<{ id: string; number: string }>(
      'select id, number from ticket where account_id = $1 and message_count >= $2 order by id desc limit 20',
      [accountId, LONG],
    );
    const one = (at: number) => rows[at % rows.length] ?? { id: '', number: '' };
    const cost = await measure(meter, PLAN, async (at) => {
      await desk.get(`/api/v1/tickets/${one(at).number}`);
      await desk.get(`/api/v1/tickets/${one(at).number}/thread`);
    });
    const limit = await measure(bareMeter, PLAN, async (at) => {
      await pool.query({
        name: 'bare ticket',
        text: 'select * from ticket where account_id = $1 and number = $2',
        values: [accountId, one(at).number],
      });
      await pool.query({
        name: 'bare thread',
        text: `select id, direction, at, author_name, author_address, recipients, text from message
               where account_id = $1 and ticket_id = $2 order by id desc limit 50`,
        values: [accountId, one(at).id],
      });
    });
    return [{ part: 'ticket with 20 messages', tickets, target: 0.8, cost, limit }];
  },
};
