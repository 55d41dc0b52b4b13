/** What live updates need to know beside the events: whose tickets they are, for those who may not see all. */
import { many } from '../../platform/db/statement.ts';

export interface Whereabouts {
  id: string;
  teamId: string;
  assigneeId: string | null;
}

export const whereabouts = many<{ ids: string[] }, Whereabouts>(
  'live.whereabouts',
  `select id, team_id, assignee_id from ticket where account_id = :account and id = any(:ids)`,
);
