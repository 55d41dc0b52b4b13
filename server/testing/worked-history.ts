/** Months of work for the desk to learn from: tickets that agents have sorted, answered and solved. */
import { identifyCustomer } from '../features/customers/actions/identify.ts';
import { openTicket } from '../features/tickets/actions/open.ts';
import { newId } from '../platform/ids.ts';
import type { Scope } from '../platform/scope.ts';
import type { TestDesk } from './desk.ts';
import { exampleLetters } from './example-letters.ts';
import { plainMessage } from './customer-writes.ts';

const NAMES = { delivery: 'Доставка', refund: 'Возврат денег', account: 'Личный кабинет' };
export type ExampleTopic = keyof typeof NAMES;

/** The ids of three topics, with so many solved tickets of each. */
export async function workHistory(desk: TestDesk, each: number): Promise<Record<ExampleTopic, string>> {
  const topics = { delivery: newId(), refund: newId(), account: newId() };
  const { pool } = desk.world.db;
  for (const [name, id] of Object.entries(topics) as [ExampleTopic, string][]) {
    await pool.query('insert into topic (account_id, id, name, position) values ($1, $2, $3, 0)', [
      desk.cast.accountId,
      id,
      JSON.stringify({ ru: NAMES[name], en: name }),
    ]);
  }
  const opened = await desk.act((scope) => openAll(scope, desk, topics, each));
  await pool.query(
    `update ticket set first_agent_at = now(), last_agent_at = now(), solved_at = now(), next_action_at = null,
       own_action_at = null, waiting_on = null, status_category = 'solved',
       status_id = (select id from status where account_id = ticket.account_id and category = 'solved' limit 1)
     where id = any($1)`,
    [opened],
  );
  return topics;
}

async function openAll(
  scope: Scope,
  desk: TestDesk,
  topics: Record<ExampleTopic, string>,
  each: number,
): Promise<string[]> {
  const requester = await identifyCustomer(scope, { kind: 'email', value: 'history@mail.example' });
  const ids: string[] = [];
  for (const { text, label } of exampleLetters(each * 3, 1)) {
    const { id } = await openTicket(scope, {
      subject: text.slice(0, 20),
      channel: 'email',
      connectionId: null,
      teamId: desk.cast.teams.support,
      requesterId: requester.id,
      language: 'ru',
      topicId: topics[label as ExampleTopic],
      first: { ...plainMessage(scope.now, requester.id), subject: '', text },
    });
    ids.push(id);
  }
  return ids;
}
