/** Statements on clocks, on what a ticket lives under, and on the history that they are counted from. */
import { change, changeReturning, many, maybeOne } from '../../platform/db/statement.ts';
import type { ClockRow } from './clock.ts';
import type { Fact } from './timeline.ts';

export const history = many<{ ticketId: string; types: readonly string[] }, Fact>(
  'sla.history',
  `select id, xid::text, at, type, actor_kind, actor_id, data from event
   where account_id = :account and ticket_id = :ticketId and type = any(:types::text[]) order by id`,
);

export const histories = many<
  { ticketIds: readonly string[]; types: readonly string[] },
  Fact & { ticketId: string }
>(
  'sla.histories',
  `select ticket_id, id, xid::text, at, type, actor_kind, actor_id, data from event
   where account_id = :account and ticket_id = any(:ticketIds::uuid[]) and type = any(:types::text[]) order by id`,
);

export interface UnderSla {
  policyId: string | null;
  byHand: boolean;
  since: Date;
  raisedTo: number;
  /** The ticket's version when its clocks were last counted from the whole history. */
  seenVersion: number;
  /** The moment that was asked for, so that it is not asked for again. */
  momentAt: Date | null;
  /** The customer's own deadline whose passing has been told. */
  neededTold: Date | null;
}

export const findUnder = maybeOne<{ ticketId: string }, UnderSla>(
  'sla.findUnder',
  `select policy_id, by_hand, since, raised_to, seen_version, moment_at, needed_told from sla_ticket
   where account_id = :account and ticket_id = :ticketId`,
);

export const putUnder = change<{ ticketId: string } & UnderSla>(
  'sla.putUnder',
  `insert into sla_ticket (account_id, ticket_id, policy_id, by_hand, since, raised_to, seen_version, moment_at, needed_told)
   values (:account, :ticketId, :policyId, :byHand, :since, :raisedTo, :seenVersion, :momentAt, :neededTold)
   on conflict (account_id, ticket_id) do update set policy_id = excluded.policy_id, by_hand = excluded.by_hand,
     since = excluded.since, raised_to = excluded.raised_to, seen_version = excluded.seen_version,
     moment_at = excluded.moment_at, needed_told = excluded.needed_told`,
);

const clockColumns = `kind, cycle, policy_id, policy_version, calendar_id, calendar_version, priority, target_seconds, state,
  started_at, paused_since, consumed_seconds, risk_at, due_at, warned_at, breached_at, ended_at, elapsed_seconds, agent_id,
  team_id, line`;

export const clocksOf = many<{ ticketId: string }, ClockRow>(
  'sla.clocksOf',
  `select ${clockColumns} from sla_clock where account_id = :account and ticket_id = :ticketId
   order by started_at, kind, cycle`,
);

export const openClocksOf = many<{ ticketIds: readonly string[] }, ClockRow & { ticketId: string }>(
  'sla.openClocksOf',
  `select ticket_id, ${clockColumns} from sla_clock
   where account_id = :account and ticket_id = any(:ticketIds::uuid[]) and state in ('running', 'paused')`,
);

export const putClock = change<{ ticketId: string } & ClockRow>(
  'sla.putClock',
  `insert into sla_clock (account_id, ticket_id, ${clockColumns})
   values (:account, :ticketId, :kind, :cycle, :policyId, :policyVersion, :calendarId, :calendarVersion, :priority,
     :targetSeconds, :state, :startedAt, :pausedSince, :consumedSeconds, :riskAt, :dueAt, :warnedAt, :breachedAt, :endedAt,
     :elapsedSeconds, :agentId, :teamId, :line)
   on conflict (account_id, ticket_id, kind, cycle) do update set policy_id = excluded.policy_id,
     policy_version = excluded.policy_version, calendar_id = excluded.calendar_id,
     calendar_version = excluded.calendar_version, priority = excluded.priority, target_seconds = excluded.target_seconds,
     state = excluded.state, started_at = excluded.started_at, paused_since = excluded.paused_since,
     consumed_seconds = excluded.consumed_seconds, risk_at = excluded.risk_at, due_at = excluded.due_at,
     warned_at = excluded.warned_at, breached_at = excluded.breached_at, ended_at = excluded.ended_at,
     elapsed_seconds = excluded.elapsed_seconds, agent_id = excluded.agent_id, team_id = excluded.team_id,
     line = excluded.line`,
);

/** What only judges: the time has come, nothing else is another. */
export const judgeClock = change<
  { ticketId: string } & Pick<ClockRow, 'kind' | 'cycle' | 'warnedAt' | 'breachedAt'>
>(
  'sla.judgeClock',
  `update sla_clock set warned_at = :warnedAt, breached_at = :breachedAt
   where account_id = :account and ticket_id = :ticketId and kind = :kind and cycle = :cycle`,
);

export const deleteClock = change<{ ticketId: string } & Pick<ClockRow, 'kind' | 'cycle'>>(
  'sla.deleteClock',
  `delete from sla_clock where account_id = :account and ticket_id = :ticketId and kind = :kind and cycle = :cycle`,
);

export const customerStanding = maybeOne<
  { customerId: string },
  { tier: string | null; organizationId: string | null }
>(
  'sla.customerStanding',
  `select coalesce(customer.tier, organization.tier) as tier, customer.organization_id
   from customer left join organization
     on organization.account_id = customer.account_id and organization.id = customer.organization_id
   where customer.account_id = :account and customer.id = :customerId`,
);

/** Every open ticket. A wish to move that stands already stays. */
export const recountOpenTickets = change<{ move: boolean }>(
  'sla.recountOpenTickets',
  `insert into sla_recount (account_id, ticket_id, move)
   select :account, id, :move from ticket
   where account_id = :account and status_category in ('new', 'open', 'pending', 'onHold')
   on conflict (account_id, ticket_id) do update set move = sla_recount.move or excluded.move`,
);

/** Tickets with a clock that is open. */
export const recountRunning = change<{ policyId: string | null }>(
  'sla.recountRunning',
  `insert into sla_recount (account_id, ticket_id, move)
   select distinct :account::uuid, ticket_id, false from sla_clock
   where account_id = :account and state in ('running', 'paused') and (:policyId::uuid is null or policy_id = :policyId)
   on conflict do nothing`,
);

export const takeRecount = changeReturning<object, { ticketId: string; move: boolean }>(
  'sla.takeRecount',
  `delete from sla_recount where account_id = :account and ticket_id = (
     select ticket_id from sla_recount where account_id = :account limit 1 for update skip locked
   ) returning ticket_id, move`,
);

export const firstRecount = maybeOne<object, { one: number }>(
  'sla.firstRecount',
  `select 1 as one from sla_recount where account_id = :account limit 1`,
);
