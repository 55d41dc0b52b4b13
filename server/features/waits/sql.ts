/** Statements on what queues look like, and on how long tickets waited in them. */
import { change, many, maybeOne } from '../../platform/db/statement.ts';
import type { Sample } from './rules.ts';

export interface Place {
  teamId: string;
  line: number;
}

export interface SnapshotRow {
  madeAt: Date;
  ticketIds: string[];
  staff: number;
  samples: Sample[];
}

export const findSnapshot = maybeOne<Place, SnapshotRow>(
  'waits.findSnapshot',
  `select made_at, ticket_ids, staff, samples from queue_snapshot
   where account_id = :account and team_id = :teamId and line = :line`,
);

export const beginSnapshot = change<Place>(
  'waits.beginSnapshot',
  `insert into queue_snapshot (account_id, team_id, line, made_at, ticket_ids, staff, samples)
   values (:account, :teamId, :line, 'epoch', '{}', 0, '[]') on conflict do nothing`,
);

/** Null when somebody else makes it anew at this moment. */
export const holdSnapshot = maybeOne<Place, { isStale: boolean }>(
  'waits.holdSnapshot',
  `select true as is_stale from queue_snapshot
   where account_id = :account and team_id = :teamId and line = :line for update skip locked`,
);

export const writeSnapshot = change<Place & Omit<SnapshotRow, 'samples'> & { samples: string }>(
  'waits.writeSnapshot',
  `update queue_snapshot set made_at = :madeAt, ticket_ids = :ticketIds, staff = :staff, samples = :samples::text::jsonb
   where account_id = :account and team_id = :teamId and line = :line`,
);

/** In the order in which they are answered. */
export const waitingIds = many<Place & { limit: number }, { id: string }>(
  'waits.waitingIds',
  `select id from ticket
   where account_id = :account and team_id = :teamId and line = :line
     and status_category in ('new', 'open')
   order by -urgency, waiting_since, id limit :limit`,
);

/** What was answered at one stroke, such as the cases of an incident, says as much as one ticket. */
export const lastSamples = many<Place & { limit: number }, Sample>(
  'waits.lastSamples',
  `select distinct on (answered_at) waited_seconds, ahead, staff, topic_id from wait_sample
   where account_id = :account and team_id = :teamId and line = :line and answered_at is not null
   order by answered_at desc limit :limit`,
);

export const noteOpened = change<
  Place & { ticketId: string; topicId: string | null; at: Date; ahead: number; staff: number }
>(
  'waits.noteOpened',
  `insert into wait_sample (account_id, ticket_id, team_id, line, topic_id, opened_at, ahead, staff)
   values (:account, :ticketId, :teamId, :line, :topicId, :at, :ahead, :staff) on conflict do nothing`,
);

export const openedAt = maybeOne<{ ticketId: string }, { openedAt: Date; teamId: string }>(
  'waits.openedAt',
  `select opened_at, team_id from wait_sample where account_id = :account and ticket_id = :ticketId`,
);

/** The queue that answered it is the one that learns from it. */
export const noteAnswered = change<
  Place & { ticketId: string; topicId: string | null; at: Date; waitedSeconds: number }
>(
  'waits.noteAnswered',
  `update wait_sample set answered_at = :at, waited_seconds = :waitedSeconds, team_id = :teamId, line = :line, topic_id = :topicId
   where account_id = :account and ticket_id = :ticketId`,
);

export const noteTold = change<{ ticketId: string; agentId: string; at: Date }>(
  'waits.noteTold',
  `insert into taken_notice (account_id, ticket_id, agent_id, at) values (:account, :ticketId, :agentId, :at)
   on conflict do nothing`,
);
