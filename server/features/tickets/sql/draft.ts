/** Statements on drafts. */
import { change, maybeOne } from '../../../platform/db/statement.ts';

export interface DraftRecord {
  kind: 'reply' | 'note';
  html: string;
  cc: string[];
  uploads: { id: string; name: string; type: string; size: number }[];
  seenMessageId: string | null;
  updatedAt: Date;
}

export const findDraft = maybeOne<{ ticketId: string; agentId: string }, DraftRecord>(
  'drafts.find',
  `select kind, html, cc, seen_message_id, updated_at,
     coalesce((select jsonb_agg(jsonb_build_object('id', upload.id, 'name', upload.name, 'type', upload.type, 'size', upload.size))
               from upload where upload.account_id = draft.account_id and upload.id = any(draft.upload_ids)), '[]') as uploads
   from draft where account_id = :account and ticket_id = :ticketId and agent_id = :agentId`,
);

export const putDraft = change<{
  ticketId: string;
  agentId: string;
  kind: string;
  html: string;
  cc: string[];
  uploadIds: string[];
  seenMessageId: string | null;
  at: Date;
}>(
  'drafts.put',
  `insert into draft (account_id, ticket_id, agent_id, kind, html, cc, upload_ids, seen_message_id, updated_at)
   values (:account, :ticketId, :agentId, :kind, :html, :cc, :uploadIds, :seenMessageId, :at)
   on conflict (account_id, ticket_id, agent_id) do update set kind = excluded.kind, html = excluded.html, cc = excluded.cc,
     upload_ids = excluded.upload_ids, seen_message_id = excluded.seen_message_id, updated_at = excluded.updated_at`,
);

export const removeDraft = change<{ ticketId: string; agentId: string }>(
  'drafts.remove',
  `delete from draft where account_id = :account and ticket_id = :ticketId and agent_id = :agentId`,
);
