/** Statements of the search. A shelf is a table with words in it; each can be looked through in three ways. */
import { across, many, maybeOne, type Query } from '../../platform/db/statement.ts';
import type { Sight } from '../views/sight.ts';
import { rowColumns, withRequester, type RowRecord } from '../views/row.ts';

export interface Hit {
  id: string;
  ticketId: string;
}

export interface Page {
  /** As PostgreSQL writes down what it has understood. */
  query: string;
  before: string;
  limit: number;
}

const matches = `search @@ :query::text::tsquery`;
/** The same for the index, by one plan for all words. */
const matchesSought = `search @@ (select :query::text::tsquery)`;
const newestFirst = `order by id desc limit :limit`;

/** For few matches: all of them by the index, the newest kept. `offset 0` keeps the planner from walking by time instead. */
function all(table: string, ticketId: string) {
  return many<Page, Hit>(
    `search.all.${table}`,
    `select id, ticket_id from (
       select account_id, id, ${ticketId} as ticket_id from ${table} where ${matchesSought} offset 0
     ) as match
     where account_id = :account and id < :before::uuid ${newestFirst}`,
  );
}

/** For words that every other message has: a few steps back in time, and no further. */
function nearest(table: string, ticketId: string) {
  return many<Page & { steps: number }, Hit>(
    `search.nearest.${table}`,
    `select id, ticket_id from (
       select id, ${ticketId} as ticket_id, ${matches} as matches from ${table}
       where account_id = :account and id < :before::uuid order by id desc limit :steps
     ) as step
     where matches ${newestFirst}`,
  );
}

/** For words that are common but not lately: window after window of time, each by the index, until there are enough. */
function byWindows(table: string, ticketId: string) {
  return many<Page & { windows: string[] }, Hit>(
    `search.byWindows.${table}`,
    `select match.id, match.ticket_id from unnest(:windows::text[]) as span (began)
     cross join lateral (
       select id, ticket_id from (
         select account_id, id, ${ticketId} as ticket_id from ${table}
         where account_id::text || left(id::text, 4) = :account::uuid::text || span.began and ${matches} offset 0
       ) as inside
       where account_id = :account and id < :before::uuid ${newestFirst}
     ) as match
     limit :limit`,
  );
}

/** For a stretch of time that is known to be short: all of it, step by step. */
function within(table: string, ticketId: string) {
  return many<Page & { after: string }, Hit>(
    `search.within.${table}`,
    `select id, ticket_id from (
       select id, ${ticketId} as ticket_id, ${matches} as matches from ${table}
       where account_id = :account and id < :before::uuid and id >= :after::uuid offset 0
     ) as step
     where matches ${newestFirst}`,
  );
}

export interface Shelf {
  table: 'message' | 'note' | 'ticket';
  all: Query<Page, Hit[]>;
  nearest: Query<Page & { steps: number }, Hit[]>;
  byWindows: Query<Page & { windows: string[] }, Hit[]>;
  within: Query<Page & { after: string }, Hit[]>;
}

function shelf(table: Shelf['table']): Shelf {
  const ticketId = table === 'ticket' ? 'id' : 'ticket_id';
  return {
    table,
    all: all(table, ticketId),
    nearest: nearest(table, ticketId),
    byWindows: byWindows(table, ticketId),
    within: within(table, ticketId),
  };
}

/** New words of letters with their subject and author; what agents say among themselves; subjects as they are now. */
export const shelves = { message: shelf('message'), note: shelf('note'), ticket: shelf('ticket') };

/** Tickets of the customers whose name, address or number has the piece in it; a hundred customers at most. */
export const ofCustomers = many<{ like: string; before: string; limit: number }, Hit>(
  'search.ofCustomers',
  `with person as materialized (
     (select id from customer where account_id = :account and lower(name) like :like limit 100)
     union
     (select customer_id from identity where account_id = :account and value like :like limit 100)
   )
   select own.id, own.id as ticket_id from person
   cross join lateral (
     select id from ticket
     where account_id = :account and requester_id = person.id and id < :before::uuid
     order by created_at desc, id desc limit :limit
   ) as own
   ${newestFirst}`,
);

export interface Understood {
  lexemes: string[];
  query: string;
  prefixes: string[];
  /** The first ticket of the account: nothing can be found before it. */
  oldest: string | null;
}

/** In `INV-2026-00017` PostgreSQL sees negative numbers: a number is sought with the sign and without. */
const query = `regexp_replace(plainto_tsquery('russian', :words)::text, '''-?([0-9]+)''', '(''\\1'' | ''-\\1'')', 'g')`;

export const understand = maybeOne<{ words: string }, Understood>(
  'search.understand',
  `select tsvector_to_array(to_tsvector('russian', :words::text)) as lexemes,
     ${query} as query,
     array(select prefix from number_counter where account_id = :account order by prefix) as prefixes,
     (select id from ticket where account_id = :account order by id limit 1) as oldest`,
);

export interface OpenedHit extends RowRecord {
  hitId: string;
  shelf: string;
  text: string;
  authorName: string;
  authorAddress: string;
}

/**
 * The tickets of the hits that the actor may see, each at its newest hit alone; of very long texts the beginning. What stands in
 * a select of its own the planner does not look into, and so keeps one plan for all: planning anew takes longer than the work.
 */
export const open = many<
  Sight & { ids: string[]; tickets: string[]; shelves: string[]; query: string; withNotes: boolean },
  OpenedHit
>(
  'search.open',
  `select ${rowColumns}, hit.id as hit_id, hit.shelf, left(coalesce(message.text, note.text, ''), 20000) as text,
     coalesce(message.author_name, '') as author_name, coalesce(message.author_address, '') as author_address
   from unnest((select :ids::uuid[]), (select :tickets::uuid[]), (select :shelves::text[])) as hit (id, ticket_id, shelf)
   join ticket on ticket.account_id = :account and ticket.id = hit.ticket_id
     and ((select :all::boolean) or ticket.team_id = any(:teams::uuid[]) or ticket.assignee_id = :me)
   ${withRequester}
   left join message on message.account_id = :account and message.ticket_id = hit.ticket_id and message.id = hit.id
   left join note on note.account_id = :account and note.ticket_id = hit.ticket_id and note.id = hit.id
   where not exists (
       select 1 from message where account_id = :account and ticket_id = hit.ticket_id and id > hit.id and ${matchesSought}
     )
     and not ((select :withNotes::boolean) and exists (
       select 1 from note where account_id = :account and ticket_id = hit.ticket_id and id > hit.id and ${matchesSought}
     ))
   order by hit.id desc`,
);

export const openNumbers = many<Sight & { numbers: string[]; limit: number }, RowRecord>(
  'search.openNumbers',
  `select ${rowColumns} from ticket ${withRequester}
   where ticket.account_id = :account and ticket.number = any(:numbers::text[])
     and (:all or ticket.team_id = any(:teams::uuid[]) or ticket.assignee_id = :me)
   order by ticket.id desc limit :limit`,
);

/** Which of these words are forms of the words sought. */
export const formsAmong = many<{ candidates: string[]; lexemes: string[] }, { word: string }>(
  'search.formsAmong',
  `select word from unnest(:candidates::text[]) as word
   where :account::uuid is not null and tsvector_to_array(to_tsvector('russian', word)) && :lexemes::text[]`,
);

export interface LearntTable {
  table: string;
  rows: number;
  lexemes: string[] | null;
  shares: number[] | null;
}

/** What the planner knows of each shelf: its rows, its commonest lexemes and in what share of the rows they are. */
export const readCommonness = across<object, LearntTable>(
  'search.commonness',
  `select relname as table, greatest(reltuples, 0)::float8 as rows,
     most_common_elems::text::text[] as lexemes, most_common_elem_freqs::float8[] as shares
   from pg_class
   left join pg_stats on tablename = relname and schemaname = current_schema() and attname = 'search'
   where relnamespace = current_schema()::regnamespace and relname in ('message', 'note', 'ticket')`,
);
