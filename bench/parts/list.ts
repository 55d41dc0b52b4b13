/** A page of the list of unfinished tickets: the first, and one far down. */
import type { TicketRow } from '../../contract/tickets.ts';
import { measure, type Cost } from '../measure.ts';
import type { Bench, Part } from '../part.ts';

const PLAN = { warmUp: 200, times: 500, seconds: 10 };
const TOGETHER = { warmUp: 0, times: 5_000, seconds: 8, parallel: 8 };
const DEEP_PAGE = 100;
const TARGET = 0.6;

interface Page {
  items: TicketRow[];
  next: string | null;
}

export const list: Part = {
  name: 'list',
  run: async (bench) => {
    const { tickets } = bench;
    const first = '/api/v1/tickets?view=unfinished';
    const deep = await walkTo(bench, first, DEEP_PAGE);
    const limit = await limitOf(bench);
    const page = async (path: string) => {
      await bench.desk.get<Page>(path);
    };
    const cost = await measure(bench.meter, PLAN, () => page(first));
    const deepCost = await measure(bench.meter, PLAN, () => page(deep.path));
    const together = await measure(bench.meter, TOGETHER, () => page(first));
    return [
      { part: 'list, page 1', tickets, target: TARGET, cost, limit },
      { part: `list, page ${deep.page}`, tickets, target: TARGET, cost: deepCost, limit },
      { part: 'list, 8 at once', tickets, cost: together },
    ];
  },
};

async function walkTo(
  { desk }: Bench,
  first: string,
  wanted: number,
): Promise<{ path: string; page: number }> {
  let path = first;
  for (let page = 1; page < wanted; page++) {
    const { next, items } = await desk.get<Page>(path);
    if (next === null || items.length === 0) return { path, page };
    path = `${first}&cursor=${next}`;
  }
  return { path, page: wanted };
}

/** The same fifty rows with their authors, by the index, and nothing around. */
async function limitOf({ pool, bareMeter, accountId }: Bench): Promise<Cost> {
  return measure(bareMeter, PLAN, () =>
    pool.query({
      name: 'bare list',
      text: `select ticket.id, number, subject, snippet, status_category, priority, team_id, assignee_id, waiting_on, urgency,
               next_action_at, waiting_since, last_message_at, message_count, customer.name
             from ticket join customer on customer.account_id = $1 and customer.id = requester_id
             where ticket.account_id = $1 and status_category in ('new', 'open', 'pending', 'onHold')
             order by -urgency, waiting_since, ticket.id limit 50`,
      values: [accountId],
    }),
  );
}
