/** Statements on the account's own row. */
import { across, change, maybeOne } from '../../platform/db/statement.ts';
import type { Account } from '../../../contract/account.ts';

export const listAccountIds = across<object, { accountId: string }>(
  'accounts.list',
  'select account_id from account order by account_id',
);

export const find = maybeOne<object, Account>(
  'accounts.find',
  `select name, language, time_zone, number_prefix, undo_send_seconds, reopen_days, close_after_days,
          answer_within_hours, acknowledge, ask_csat
   from account where account_id = :account`,
);

export const insert = change<{ name: string; language: string; timeZone: string }>(
  'accounts.insert',
  `insert into account (account_id, name, language, time_zone) values (:account, :name, :language, :timeZone)`,
);

export const update = change<Account>(
  'accounts.update',
  `update account set name = :name, language = :language, time_zone = :timeZone, number_prefix = :numberPrefix,
     undo_send_seconds = :undoSendSeconds, reopen_days = :reopenDays, close_after_days = :closeAfterDays,
     answer_within_hours = :answerWithinHours, acknowledge = :acknowledge, ask_csat = :askCsat
   where account_id = :account`,
);

export const insertStatuses = change<{
  ids: string[];
  names: string[];
  categories: string[];
  labels: string[];
}>(
  'accounts.insertStatuses',
  `insert into status (account_id, id, name, category, customer_label, position)
   select :account, fresh.id, fresh.name, fresh.category, fresh.label, fresh.position
   from unnest(:ids::uuid[], :names::text[], :categories::text[], :labels::text[])
     with ordinality as fresh (id, name, category, label, position)`,
);
