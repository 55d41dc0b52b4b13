/** The lists, each a walk along its own index from where the last page ended; and the counters that stand beside them. */
import { change, many, maybeOne } from '../../platform/db/statement.ts';
import { rowColumns, withRequester, type RowRecord } from './row.ts';
import type { Sight } from './sight.ts';

const unfinished = `ticket.status_category in ('new', 'open', 'pending', 'onHold')`;
const waiting = `(ticket.status_category in ('pending', 'onHold') or ticket.snoozed_until is not null)`;
const awake = `ticket.snoozed_until is null`;
const after = `(-ticket.urgency, ticket.waiting_since, ticket.id) > (:calm::int, :since::timestamptz, :id::uuid)`;
const burningFirst = `order by -ticket.urgency, ticket.waiting_since, ticket.id limit :limit`;

export interface QueuePosition {
  /** The negated urgency of the row after which the page begins. */
  calm: number;
  since: string | Date;
  id: string;
  limit: number;
}

/**
 * No page is longer. With a number that it knows PostgreSQL keeps one plan for all pages; without, it plans every call anew,
 * which takes half as long as the walk itself.
 */
const LONGEST_PAGE = 500;

function page(name: string, where: string) {
  const order = burningFirst.replace('limit :limit', '');
  return `with page as materialized (
      select * from (
        select * from ticket where ticket.account_id = :account and ${where} and ${after} ${order} limit ${LONGEST_PAGE}
      ) as ticket ${burningFirst}
    )
    select ${rowColumns} from page as ticket ${withRequester} ${order} -- ${name}`;
}

export const listUnfinished = many<QueuePosition, RowRecord>(
  'views.unfinished',
  page('unfinished', unfinished),
);
export const listUnassigned = many<QueuePosition, RowRecord>(
  'views.unassigned',
  page('unassigned', `${unfinished} and ticket.assignee_id is null and ${awake}`),
);
export const listWaiting = many<QueuePosition, RowRecord>('views.waiting', page('waiting', waiting));
export const listMine = many<QueuePosition & { me: string }, RowRecord>(
  'views.mine',
  page('mine', `${unfinished} and ticket.assignee_id = :me and ${awake}`),
);

/** For lists of some teams: a short walk along each team's index, then the best of them. */
export const listOfTeams = many<
  QueuePosition & {
    teams: readonly string[];
    onlyUnassigned: boolean;
    onlyWaiting: boolean;
    onlyAwake: boolean;
  },
  RowRecord
>(
  'views.ofTeams',
  `with page as materialized (
     select ticket.* from unnest(:teams::uuid[]) as wanted (team_id)
     cross join lateral (
       select * from ticket
       where ticket.account_id = :account and ticket.team_id = wanted.team_id and ${unfinished} and ${after}
         and (not :onlyUnassigned or ticket.assignee_id is null)
         and (not :onlyWaiting or ${waiting})
         and (not :onlyAwake or ${awake})
       ${burningFirst}
     ) as ticket
     ${burningFirst}
   )
   select ${rowColumns} from page as ticket ${withRequester} order by -ticket.urgency, ticket.waiting_since, ticket.id`,
);

export interface TimePosition {
  at: string | Date;
  id: string;
  limit: number;
}

const seen = `(:all or ticket.team_id = any(:teams::uuid[]) or ticket.assignee_id = :me)`;

export const listFinished = many<TimePosition & Sight, RowRecord>(
  'views.finished',
  `with page as materialized (
     select * from ticket
     where ticket.account_id = :account and status_category in ('solved', 'closed') and ${seen}
       and (last_message_at, id) < (:at::timestamptz, :id::uuid)
     order by last_message_at desc, id desc limit :limit
   )
   select ${rowColumns} from page as ticket ${withRequester} order by ticket.last_message_at desc, ticket.id desc`,
);

/** Noted by the branch that waits: since when nobody has done anything. Whoever has the turn now has had it since then. */
const stillQuiet = `ticket.waiting_on in ('us', 'partner') and ticket.waiting_since <= quiet_ticket.since and ${awake}`;

export const listQuiet = many<TimePosition & Sight, RowRecord & { quietSince: Date }>(
  'views.quiet',
  `with page as materialized (
     select ticket.*, quiet_ticket.since as quiet_since from quiet_ticket
     join ticket on ticket.account_id = :account and ticket.id = quiet_ticket.ticket_id
     where quiet_ticket.account_id = :account and ${stillQuiet} and ${seen}
       and (quiet_ticket.since, quiet_ticket.ticket_id) > (:at::timestamptz, :id::uuid)
     order by quiet_ticket.since, quiet_ticket.ticket_id limit :limit
   )
   select ${rowColumns}, ticket.quiet_since from page as ticket ${withRequester} order by ticket.quiet_since, ticket.id`,
);

/** Past that nobody counts. */
export const countQuiet = maybeOne<Sight, { quiet: number }>(
  'views.countQuiet',
  `select count(*)::int as quiet from (
     select 1 from quiet_ticket
     join ticket on ticket.account_id = :account and ticket.id = quiet_ticket.ticket_id
     where quiet_ticket.account_id = :account and ${stillQuiet} and ${seen} limit 200
   ) as counted`,
);

/** The customer's own deadline has passed, and nobody has agreed upon another. */
const toReview = `ticket.needed_by <= :now and ${unfinished}`;

export const listToReview = many<TimePosition & Sight & { now: Date }, RowRecord & { neededBy: Date }>(
  'views.review',
  `with page as materialized (
     select * from ticket
     where ticket.account_id = :account and ${toReview} and ${seen}
       and (needed_by, id) > (:at::timestamptz, :id::uuid)
     order by needed_by, id limit :limit
   )
   select ${rowColumns}, ticket.needed_by from page as ticket ${withRequester} order by ticket.needed_by, ticket.id`,
);

export const countToReview = maybeOne<Sight & { now: Date }, { review: number }>(
  'views.countToReview',
  `select count(*)::int as review from (
     select 1 from ticket where ticket.account_id = :account and ${toReview} and ${seen} limit 200
   ) as counted`,
);

export const listOfRequester = many<TimePosition & Sight & { requesterId: string }, RowRecord>(
  'views.ofRequester',
  `with page as materialized (
     select * from ticket
     where ticket.account_id = :account and requester_id = :requesterId and ${seen}
       and (created_at, id) < (:at::timestamptz, :id::uuid)
     order by created_at desc, id desc limit :limit
   )
   select ${rowColumns} from page as ticket ${withRequester} order by ticket.created_at desc, ticket.id desc`,
);

export interface Counts {
  unassigned: number;
  mine: number;
  team: number;
  waiting: number;
  unfinished: number;
}

/** So many moves that nobody has counted yet are looked at; more only wait when no worker runs. */
const UNCOUNTED = 5000;

/**
 * The counted places, and in the same snapshot the moves that the relay has not come to yet: a counter that is read
 * right after a change is right.
 */
export const countFromTally = maybeOne<Sight & { nobody: string; own: readonly string[] }, Counts>(
  'views.countFromTally',
  `with uncounted as materialized (
     select event.data from (values (true)) as always
     left join relay.cursor as counted on counted.account_id = :account and counted.reader = 'tally'
     join event on event.account_id = :account and event.type = 'ticket.placed'
       and (event.xid, event.id) > (coalesce(counted.xid, '0'), coalesce(counted.id, :nobody::uuid))
     limit ${UNCOUNTED}
   ), moved as (
     select data -> 'to' as place, 1 as tickets from uncounted
     union all
     select data -> 'from', -1 from uncounted where jsonb_typeof(data -> 'from') = 'object'
   ), standing as (
     select team_id, assignee_id, status_category, tickets from tally where account_id = :account
     union all
     select (place ->> 'teamId')::uuid, coalesce((place ->> 'assigneeId')::uuid, :nobody::uuid), place ->> 'statusCategory', tickets
     from moved
   )
   select
     coalesce(sum(tickets) filter (where visible and awake and assignee_id = :nobody), 0)::int as unassigned,
     coalesce(sum(tickets) filter (where awake and assignee_id = :me), 0)::int as mine,
     coalesce(sum(tickets) filter (where awake and team_id = any(:own::uuid[])), 0)::int as team,
     coalesce(sum(tickets) filter (where visible and status_category in ('pending', 'onHold', 'snoozed')), 0)::int as waiting,
     coalesce(sum(tickets) filter (where visible), 0)::int as unfinished
   from (
     select *, :all or team_id = any(:teams::uuid[]) as visible, status_category <> 'snoozed' as awake from standing
     where status_category in ('new', 'open', 'pending', 'onHold', 'snoozed')
   ) as place`,
);

/** Both lists are short unless something is badly wrong; past a thousand nobody counts. */
export const countTrouble = maybeOne<object, { quarantine: number; undelivered: number }>(
  'views.countTrouble',
  `select
     (select count(*)::int from (select 1 from letter where account_id = :account and state = 'quarantined' limit 1000) as counted) as quarantine,
     (select count(*)::int from (select 1 from outbox where account_id = :account and state in ('failed', 'uncertain', 'bounced')
        and dismissed_at is null limit 1000) as counted) as undelivered`,
);

export const addToTally = change<{
  teams: string[];
  assignees: string[];
  categories: string[];
  deltas: number[];
}>(
  'views.addToTally',
  `insert into tally (account_id, team_id, assignee_id, status_category, tickets)
   select :account, moved.team_id, moved.assignee_id, moved.status_category, moved.delta
   from unnest(:teams::uuid[], :assignees::uuid[], :categories::text[], :deltas::int[]) as moved (team_id, assignee_id, status_category, delta)
   on conflict (account_id, team_id, assignee_id, status_category) do update set tickets = tally.tickets + excluded.tickets`,
);
