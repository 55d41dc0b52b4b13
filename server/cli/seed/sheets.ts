/** Rows on their way into the database: a sheet a table, in the text format of COPY. */

const columns = {
  customer: 'account_id id name language created_at',
  identity: 'account_id kind value customer_id created_at',
  ticket: `account_id id number subject snippet status_id status_category priority team_id assignee_id requester_id waiting_on
    channel connection_id language tags urgency next_action_at waiting_since version created_at updated_at last_message_at
    first_customer_at last_customer_at first_agent_at last_agent_at solved_at closed_at message_count has_attachments own_action_at`,
  message: `account_id ticket_id id direction purpose at author_kind author_id author_name author_address recipients subject
    text channel connection_id mail_message_id letter_id thread_reason`,
  note: 'account_id ticket_id id at agent_id text',
  message_reference: 'account_id mail_message_id ticket_id message_id ours',
  attachment: 'account_id ticket_id id message_id name type size sha256 created_at',
  participant: 'account_id ticket_id customer_id state',
  csat: 'account_id ticket_id asked_at agent_id team_id score rated_at',
  letter: `account_id id connection_id road received_at sha256 size state outcome tries next_try_at mail_from subject
    ticket_id message_id`,
  letter_key: 'account_id key letter_id',
  outbox: `account_id id ticket_id message_id connection_id purpose letter mail_message_id state send_at tries next_try_at
    sent_at created_at`,
  event: 'account_id xid id at type ticket_id actor_kind actor_id data',
} as const;

export type Table = keyof typeof columns;
/** In an order in which no row comes before one that it points to. */
export const tables = Object.keys(columns) as Table[];

type Value =
  | string
  | number
  | boolean
  | Date
  | null
  | undefined
  | readonly string[]
  | Record<string, unknown>;
export type Row = Record<string, Value>;

const orders = new Map(tables.map((table) => [table, columns[table].split(/\s+/)]));

export function columnsOf(table: Table): readonly string[] {
  return orders.get(table) ?? [];
}

export interface Sheets {
  put(table: Table, row: Row): void;
  /** The rows of a table so far, for COPY. */
  text(table: Table): string;
}

export function sheets(accountId: string): Sheets {
  const lines = new Map<Table, string[]>(tables.map((table) => [table, []]));
  return {
    put: (table, row) => {
      const whole: Row = { ...row, account_id: accountId };
      lines.get(table)?.push(
        columnsOf(table)
          .map((column) => cell(whole[column]))
          .join('\t'),
      );
    },
    text: (table) =>
      lines
        .get(table)
        ?.map((line) => `${line}\n`)
        .join('') ?? '',
  };
}

function cell(value: Value): string {
  if (value === null || value === undefined) return '\\N';
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return escaped(value);
  return escaped(Array.isArray(value) ? `{${value.join(',')}}` : JSON.stringify(value));
}

/** Made-up texts have no other signs that COPY would read. */
function escaped(text: string): string {
  if (!/[\\\n\t]/.test(text)) return text;
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t');
}
