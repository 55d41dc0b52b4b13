/** Tables like the desk's own, with the same indexes, for what is written by hand; the desk's rows stay as they are. */
import type { Pool } from 'pg';

export interface BareTables {
  suffix: string;
  insertTicket: string;
  insertMessage: string;
  insertEvent: string;
  drop(): Promise<void>;
}

const TABLES = ['ticket', 'message', 'event'];

export async function bareTables(pool: Pool): Promise<BareTables> {
  const suffix = Date.now().toString(36);
  for (const table of TABLES)
    await pool.query(`create table bare_${table}_${suffix} (like ${table} including all)`);
  const { rows } = await pool.query<{ statusId: string; teamId: string }>(
    `select status.id as "statusId", team.id as "teamId" from status join team using (account_id) limit 1`,
  );
  const [some] = rows;
  return {
    suffix,
    insertTicket: `insert into bare_ticket_${suffix} (account_id, id, number, subject, status_id, status_category, priority, team_id,
        requester_id, waiting_on, channel, language, next_action_at, waiting_since, created_at, updated_at, last_message_at)
      values ($1, $2, $3, $4, '${some?.statusId}', 'new', 'normal', '${some?.teamId}', $2, 'us', 'api', 'ru', $5, $5, $5, $5, $5)`,
    insertMessage: `insert into bare_message_${suffix} (account_id, ticket_id, id, direction, at, author_kind, text, channel)
      values ($1, $2, $3, 'inbound', $4, 'customer', $5, 'api')`,
    insertEvent: `insert into bare_event_${suffix} (account_id, id, at, type, ticket_id, actor_kind)
      values ($1, $2, $3, 'ticket.opened', $4, 'system')`,
    drop: async () => {
      await pool.query(`drop table ${TABLES.map((table) => `bare_${table}_${suffix}`).join(', ')}`);
    },
  };
}
