/** Statements on offers to make one incident of like tickets. */
import { change, maybeOne } from '../../../platform/db/statement.ts';

export interface OfferRow {
  id: string;
  at: Date;
  lastAt: Date;
  ticketIds: string[];
  state: 'offered' | 'accepted' | 'dismissed';
}

/** The newest offer of which one of these tickets is a part. */
export const offerWith = maybeOne<{ ticketIds: string[] }, OfferRow>(
  'triage.offerWith',
  `select id, at, last_at, ticket_ids, state from incident_offer
   where account_id = :account and ticket_ids && :ticketIds::uuid[] order by last_at desc limit 1`,
);

export const lockOffer = maybeOne<{ id: string }, OfferRow>(
  'triage.lockOffer',
  `select id, at, last_at, ticket_ids, state from incident_offer where account_id = :account and id = :id for update`,
);

export const insertOffer = change<{ id: string; now: Date; ticketIds: string[] }>(
  'triage.insertOffer',
  `insert into incident_offer (account_id, id, at, last_at, ticket_ids) values (:account, :id, :now, :now, :ticketIds)`,
);

export const extendOffer = change<{ id: string; now: Date; ticketIds: string[] }>(
  'triage.extendOffer',
  `update incident_offer set last_at = :now,
     ticket_ids = array(select distinct unnest(ticket_ids || :ticketIds::uuid[]) order by 1)
   where account_id = :account and id = :id`,
);

export const settleOffer = change<{ id: string; state: string }>(
  'triage.settleOffer',
  'update incident_offer set state = :state where account_id = :account and id = :id',
);
