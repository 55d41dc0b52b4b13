/** Statements on the account's named statuses. */
import { change, many } from '../../../platform/db/statement.ts';
import type { StatusRecord } from '../ticket.ts';

/** Removed ones too. */
export const statuses = many<object, StatusRecord>(
  'statuses.list',
  `select id, name, category, customer_label, customer_labels, colour, position, replaced_by,
     array(
       select to_id from status_barrier
       where status_barrier.account_id = status.account_id and status_barrier.from_id = status.id order by to_id
     ) as barred
   from status where account_id = :account order by position, id`,
);

/** Changes of the list wait for each other, so that no two of them leave a category empty. */
export const lockStatuses = many<object, { id: string }>(
  'statuses.lock',
  'select id from status where account_id = :account order by id for no key update',
);

/** Nothing when the name is taken. */
export const insertStatus = change<StatusRecord>(
  'statuses.insert',
  `insert into status (account_id, id, name, category, customer_label, customer_labels, colour, position)
   values (:account, :id, :name, :category, :customerLabel, :customerLabels, :colour, :position)
   on conflict (account_id, name) where removed_at is null do nothing`,
);

export const updateStatus = change<StatusRecord>(
  'statuses.update',
  `update status set name = :name, customer_label = :customerLabel, customer_labels = :customerLabels, colour = :colour
   where account_id = :account and id = :id`,
);

export const placeStatuses = change<{ ids: string[] }>(
  'statuses.place',
  `update status set position = coalesce(array_position(:ids::uuid[], id), position + 1000)
   where account_id = :account`,
);

export const dropBarriersFrom = change<{ id: string }>(
  'statuses.dropBarriersFrom',
  'delete from status_barrier where account_id = :account and from_id = :id',
);

export const dropBarriersOf = change<{ id: string }>(
  'statuses.dropBarriersOf',
  'delete from status_barrier where account_id = :account and (from_id = :id or to_id = :id)',
);

export const insertBarriers = change<{ id: string; toIds: string[] }>(
  'statuses.insertBarriers',
  `insert into status_barrier (account_id, from_id, to_id)
   select :account, :id, barred.id from unnest(:toIds::uuid[]) as barred (id)`,
);

export const retireStatus = change<{ id: string; successorId: string; now: Date }>(
  'statuses.retire',
  'update status set removed_at = :now, replaced_by = :successorId where account_id = :account and id = :id',
);

/** Whoever was replaced by the one that goes is led on at once. */
export const leadOn = change<{ id: string; successorId: string }>(
  'statuses.leadOn',
  'update status set replaced_by = :successorId where account_id = :account and replaced_by = :id',
);

/** The category stays, so nothing else of the tickets changes and no clock starts anew. */
export const handOver = change<{ id: string; successorId: string }>(
  'statuses.handOver',
  `update ticket set status_id = :successorId, version = version + 1
   where account_id = :account and status_id = :id`,
);
