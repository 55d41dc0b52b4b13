import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countViews, listTickets } from '../../contract/tickets.ts';
import { signIn } from '../../contract/staff.ts';
import { openTestDesk, type TestDesk } from '../testing/desk.ts';
import type { Client } from '../testing/client.ts';
import { retold, type Past } from '../features/waits/replay.ts';
import { newId } from '../platform/ids.ts';
import { theDesk, work } from '../platform/scope.ts';
import { agents } from './cast.ts';
import { fillDemo } from './fill.ts';
import { foundCompany } from './found.ts';
import { TICKETS } from './plan.ts';
import { demoPassword } from './sign-in.ts';
import { holdReactions } from './sql.ts';

/** The demo company answers day and night. */
const DAY_S = 86_400;

let desk: TestDesk;
let vera: Client;
let outcome = '';

beforeAll(async () => {
  desk = await openTestDesk({ empty: true, config: { sandbox: true } });
  await beginFill();
  outcome = await fillDemo(desk.world, demoPassword(desk.world));
  await desk.settle();
  vera = desk.stranger({ 'accept-language': 'ru' });
  await vera.call(signIn, { body: { email: agents.vera.email, password: demoPassword(desk.world) } });
}, 240_000);
afterAll(() => desk.close());

/** As far as it comes when somebody kills it soon; what it has left must not stay. */
async function beginFill(): Promise<void> {
  await work(desk.world, newId(), theDesk, async (scope) => {
    await holdReactions(scope.tx);
    await foundCompany(scope, 'no password');
  });
}

test('what a killed fill has left is gone', async () => {
  expect(outcome).toBe('filled');
  expect(await rows('select 1 from account')).toHaveLength(1);
  expect(await rows(`select 1 from agent where password_hash = 'no password'`)).toEqual([]);
  expect(await rows(`select 1 from relay.cursor where xid::text like '18446744%'`)).toEqual([]);
});

async function rows<T extends object>(sql: string): Promise<T[]> {
  return (await desk.world.db.pool.query<T>(sql)).rows;
}

test('there are as many tickets as were promised, in every state', async () => {
  const states = await rows<{ category: string; tickets: number }>(
    'select status_category as category, count(*) as tickets from ticket group by 1 order by 1',
  );
  expect(states.map((state) => state.category)).toEqual([
    'closed',
    'new',
    'onHold',
    'open',
    'pending',
    'solved',
  ]);
  expect(states.reduce((sum, state) => sum + state.tickets, 0)).toBeGreaterThanOrEqual(TICKETS);
});

test('what its history would have told customers about their wait came true for four of five', async () => {
  const history = await rows<Past & { queue: string }>(
    `select concat(team_id, line) as queue, ahead, staff, topic_id as "topicId", extract(epoch from opened_at)::float as at,
       coalesce(extract(epoch from answered_at)::float, 'infinity') as "answeredAt",
       coalesce(waited_seconds, extract(epoch from now() - opened_at)::float) as "waitedSeconds"
     from wait_sample order by opened_at`,
  );
  const queues = [...Map.groupBy(history, ({ queue }) => queue).values()].map((queue) =>
    retold(queue, DAY_S),
  );
  const busy = queues.filter(({ told }) => told >= 40);
  expect(busy.length).toBeGreaterThan(2);
  const toldInAll = busy.reduce((sum, { told }) => sum + told, 0);
  expect(toldInAll).toBeGreaterThan(200);
  for (const { held, tooWide } of busy) {
    expect(held).toBeGreaterThanOrEqual(0.8);
    expect(tooWide).toBeLessThan(0.1);
  }
  // The near end is the middle of what was waited: in a queue of sixty half of them may well be a few more than half.
  const soonerInAll = busy.reduce((sum, { told, sooner }) => sum + told * sooner, 0);
  expect(soonerInAll / toldInAll).toBeLessThan(0.5);
});

describe('everything fits together', () => {
  test('the counters say what the tickets say', async () => {
    const tally = await rows(
      `select team_id, assignee_id, status_category, tickets from tally where tickets <> 0 order by 1, 2, 3`,
    );
    const counted = await rows(
      `select team_id, coalesce(assignee_id, '00000000-0000-0000-0000-000000000000') as assignee_id, status_category, count(*) as tickets
       from ticket group by 1, 2, 3 order by 1, 2, 3`,
    );
    expect(tally).toEqual(counted);
  });

  test('no moment is overdue, no letter waits, nothing lies in the future', async () => {
    const odd = await rows(
      `select number from ticket where next_action_at < now() - interval '1 minute' or created_at > now() or last_message_at > now()
       union all select mail_message_id from outbox where state = 'queued' and send_at < now() - interval '1 minute'`,
    );
    expect(odd).toEqual([]);
    const late = await rows(
      `select mail_message_id from outbox where state = 'sent' and sent_at - send_at > interval '10 minutes'`,
    );
    expect(late).toEqual([]);
  });

  test('nobody is asked once more for what was solved in the past', async () => {
    const asked = await rows<{ asked: number; rated: number; letters: number }>(
      `select count(asked_at) as asked, count(score) as rated,
         (select count(*) from outbox where purpose = 'csat') as letters from csat`,
    );
    expect(asked[0]?.asked).toBe(asked[0]?.letters);
    expect(asked[0]?.rated).toBeGreaterThan(60);
  });

  test('numbers rise with the time of opening', async () => {
    const numbers = await rows<{ number: string }>(`select number from ticket order by created_at, number`);
    const sorted = numbers.toSorted((a, b) => Number(a.number.slice(2)) - Number(b.number.slice(2)));
    expect(numbers).toEqual(sorted);
  });

  test('no word was left without its fact', async () => {
    expect(await rows(`select text from message where text ~ '[{}]'`)).toEqual([]);
  });
});

test('the owner sees full lists, the quarantine and what came back', async () => {
  const counts = await vera.call(countViews, {});
  expect(counts.unassigned).toBeGreaterThan(3);
  expect(counts.mine).toBeGreaterThan(1);
  expect(counts.quarantine).toBe(3);
  expect(counts.undelivered).toBe(3);
  const { items } = await vera.call(listTickets, { query: {} });
  expect(items.some((item) => item.urgency === 100)).toBe(true);
});

test('the history lives off the desk: topics, learning, lines, deadlines, plans, objects, an inspection', async () => {
  const [count] = await rows<Record<string, number>>(
    `select (select count(*) from ticket where topic_id is not null) as topics,
       (select count(*) from triage_verdict where decided_by = 'rule') as by_rule,
       (select count(*) from triage_verdict where decided_by = 'model') as by_model,
       (select count(*) from event where type = 'line.escalated') as escalated,
       (select count(*) from event where type = 'sla.breached') as breached,
       (select count(*) from event where type like 'waiting.plan%') as plans,
       (select count(*) from subject_of_ticket) as objects,
       (select count(*) from inspection) as inspections`,
  );
  expect(Object.keys(count ?? {})).toHaveLength(8);
  expect(Object.entries(count ?? {}).filter(([, found]) => Number(found) === 0)).toEqual([]);
});

test('the demo is there already, and leaves another company alone', async () => {
  expect(await fillDemo(desk.world, 'whatever')).toBe('wasThere');
  const other = await openTestDesk();
  try {
    expect(await fillDemo(other.world, 'whatever')).toBe('foreign');
  } finally {
    await other.close();
  }
});
