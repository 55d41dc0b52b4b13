/** Statements on objects and their kinds. */
import { change, changeReturning, many, maybeOne } from '../../platform/db/statement.ts';
import type { KindRow, SubjectBrief, SubjectRow } from './subject.ts';

export const listKinds = many<object, KindRow>(
  'subjects.listKinds',
  `select id, key, name as names, plural as plurals, icon, position, active, patterns
   from subject_kind where account_id = :account order by position, id`,
);

const columns = 'id, kind_id, external_id, external_key, name, fields, created_at, updated_at';

export const findSubject = maybeOne<{ id: string }, SubjectRow>(
  'subjects.find',
  `select ${columns} from subject where account_id = :account and id = :id`,
);

export const findByNumber = many<{ key: string }, SubjectRow>(
  'subjects.findByNumber',
  `select ${columns} from subject where account_id = :account and external_key = :key order by id limit 20`,
);

export const findSubjects = many<{ ids: string[] }, SubjectRow>(
  'subjects.findMany',
  `select ${columns} from subject where account_id = :account and id = any(:ids::uuid[])`,
);

export const findBriefs = many<{ ids: string[] }, SubjectBrief>(
  'subjects.findBriefs',
  `select id, kind_id, external_id, name from subject where account_id = :account and id = any(:ids::uuid[])`,
);

/** Nothing when the key is taken. */
export const insertKind = change<KindRow>(
  'subjects.insertKind',
  `insert into subject_kind (account_id, id, key, name, plural, icon, position, patterns)
   values (:account, :id, :key, :names, :plurals, :icon, :position, :patterns)
   on conflict (account_id, key) do nothing`,
);

export const updateKind = change<KindRow>(
  'subjects.updateKind',
  `update subject_kind set name = :names, plural = :plurals, icon = :icon, active = :active, patterns = :patterns
   where account_id = :account and id = :id`,
);

/** The rows of these keys that are there, held until the transaction ends. */
export const lockByKeys = many<{ kindId: string; keys: string[] }, SubjectRow>(
  'subjects.lockByKeys',
  `select ${columns} from subject
   where account_id = :account and kind_id = :kindId and external_key = any(:keys::text[])
   order by external_key for no key update`,
);

export const lockSubject = maybeOne<{ id: string }, SubjectRow>(
  'subjects.lock',
  `select ${columns} from subject where account_id = :account and id = :id for no key update`,
);

/** Whoever came first has made it; then nothing happens. */
export const insertSubject = changeReturning<
  Omit<SubjectRow, 'createdAt' | 'updatedAt'> & { now: Date },
  { id: string }
>(
  'subjects.insert',
  `insert into subject (account_id, id, kind_id, external_id, external_key, name, fields, created_at, updated_at)
   values (:account, :id, :kindId, :externalId, :externalKey, :name, :fields, :now, :now)
   on conflict (account_id, kind_id, external_key) do nothing returning id`,
);

export const updateSubject = change<
  Pick<SubjectRow, 'id' | 'externalId' | 'name' | 'fields'> & { now: Date }
>(
  'subjects.update',
  `update subject set external_id = :externalId, name = :name, fields = :fields, updated_at = :now
   where account_id = :account and id = :id`,
);

/** Objects of active kinds whose number is one of these; of kinds with patterns only by those keys that the patterns found. */
export const findByKeys = many<{ keys: string[]; kindIds: string[] }, SubjectBrief>(
  'subjects.findByKeys',
  `select id, kind_id, external_id, name from subject
   where account_id = :account and external_key = any(:keys::text[]) and kind_id = any(:kindIds::uuid[])
   order by id limit 20`,
);

export const listNewest = many<{ before: string; limit: number; kindIds: string[] }, SubjectBrief>(
  'subjects.listNewest',
  `select id, kind_id, external_id, name from subject
   where account_id = :account and id < :before and kind_id = any(:kindIds::uuid[])
   order by id desc limit :limit`,
);

export const searchSubjects = many<
  { like: string; before: string; limit: number; kindIds: string[] },
  SubjectBrief
>(
  'subjects.search',
  `select id, kind_id, external_id, name from subject
   where account_id = :account and (external_key || ' ' || upper(name)) like :like and id < :before
     and kind_id = any(:kindIds::uuid[])
   order by id desc limit :limit`,
);

export const linkCustomers = change<{ subjectId: string; customerIds: string[]; now: Date }>(
  'subjects.linkCustomers',
  `insert into subject_of_customer (account_id, customer_id, subject_id, linked_at)
   select :account, customer.id, :subjectId, :now from customer
   where customer.account_id = :account and customer.id = any(:customerIds::uuid[])
   on conflict do nothing`,
);

export const unlinkCustomer = change<{ subjectId: string; customerId: string }>(
  'subjects.unlinkCustomer',
  `delete from subject_of_customer
   where account_id = :account and customer_id = :customerId and subject_id = :subjectId`,
);

export const ofCustomer = many<{ customerId: string }, SubjectBrief>(
  'subjects.ofCustomer',
  `select subject.id, subject.kind_id, subject.external_id, subject.name
   from subject_of_customer as link
   join subject on subject.account_id = link.account_id and subject.id = link.subject_id
   where link.account_id = :account and link.customer_id = :customerId
   order by link.linked_at desc, subject.id limit 100`,
);

export const customersOf = many<{ subjectId: string }, { id: string; name: string; address: string }>(
  'subjects.customersOf',
  `select customer.id, customer.name, coalesce(contact.value, '') as address
   from subject_of_customer as link
   join customer on customer.account_id = link.account_id and customer.id = link.customer_id
   left join lateral (
     select value from identity
     where identity.account_id = link.account_id and identity.customer_id = link.customer_id
     order by kind = 'email' desc, created_at limit 1
   ) as contact on true
   where link.account_id = :account and link.subject_id = :subjectId
   order by link.linked_at desc, customer.id limit 100`,
);
