/** A ticket by API, against the rows it comes down to, written by hand in one transaction. */
import { createTicket } from '../../contract/tickets.ts';
import { newId } from '../../server/platform/ids.ts';
import { chanceFrom } from '../../server/platform/chance.ts';
import { letters } from '../../server/cli/seed/words.ts';
import { measure } from '../measure.ts';
import type { Bench, Part } from '../part.ts';
import { bareTables, type BareTables } from '../bare-tables.ts';

const PLAN = { warmUp: 200, times: 400, seconds: 20 };
const TOGETHER = { warmUp: 0, times: 2_000, seconds: 15, parallel: 8 };
const SENDERS = 200;
const SEED = 7;

export const create: Part = {
  name: 'create',
  run: async (bench) => {
    const bodies = bodiesFor(PLAN.warmUp + PLAN.times + TOGETHER.times);
    const path = `/api/v1${createTicket.path}`;
    const once = async (at: number) => {
      const { status, body } = await bench.desk.ask('POST', path, JSON.stringify(bodies[at % bodies.length]));
      if (status !== 201) throw new Error(`${status} ${body}`);
    };
    const cost = await measure(bench.meter, PLAN, once);
    const together = await measure(bench.meter, TOGETHER, once);
    const tables = await bareTables(bench.pool);
    const bare = (at: number) => bareCreation(bench, tables, bodies[at % bodies.length]?.text ?? '');
    const limit = await measure(bench.bareMeter, PLAN, bare);
    const limitTogether = await measure(bench.bareMeter, TOGETHER, bare);
    await tables.drop();
    return [
      { part: 'create by API', tickets: bench.tickets, target: 2, cost, limit },
      { part: 'create by API, 8 at once', tickets: bench.tickets, cost: together, limit: limitTogether },
    ];
  },
};

function bodiesFor(count: number) {
  const [luck, made] = [chanceFrom(SEED), letters(SEED)];
  return Array.from({ length: count }, () => {
    const language = luck.happens(2 / 3) ? ('ru' as const) : ('en' as const);
    return {
      subject: made.subject(language, luck),
      text: made.body(language, luck, false),
      from: 'customer',
      requester: { name: 'Иван Ветров', email: `sender-${luck.below(SENDERS)}@mail.example` },
    };
  });
}

/** Ticket, first message and the fact about it: nothing that any desk could leave out. */
export async function bareCreation(bench: Bench, tables: BareTables, text: string): Promise<void> {
  const client = await bench.pool.connect();
  const [ticketId, messageId, now] = [newId(), newId(), new Date()];
  try {
    await client.query('begin');
    await client.query({
      name: `bare ticket ${tables.suffix}`,
      text: tables.insertTicket,
      values: [bench.accountId, ticketId, ticketId.slice(-20), text.slice(0, 60), now],
    });
    await client.query({
      name: `bare message ${tables.suffix}`,
      text: tables.insertMessage,
      values: [bench.accountId, ticketId, messageId, now, text],
    });
    await client.query({
      name: `bare event ${tables.suffix}`,
      text: tables.insertEvent,
      values: [bench.accountId, newId(), now, ticketId],
    });
    await client.query('commit');
  } finally {
    client.release();
  }
}
