/** The company's business objects: orders, parcels, branches, couriers – whatever its tickets are about. */
import { Type, type Static } from 'typebox';
import { endpoint } from './endpoint.ts';
import { FieldValues } from './fields.ts';
import {
  BothLanguages,
  Cursor,
  Done,
  Id,
  IdParam,
  Line,
  Moment,
  NumberParam,
  TicketNumber,
  pageOf,
  shape,
} from './shapes.ts';
import { TicketRow } from './tickets.ts';

/** Icons that a kind may have. */
export const kindIcons = [
  'box',
  'cart',
  'truck',
  'store',
  'user',
  'plane',
  'card',
  'file',
  'home',
  'device',
] as const;
export type KindIcon = (typeof kindIcons)[number];

/**
 * The shape of an outer number, by which it is found in letters: `#` stands for a digit, `@` for a letter, `*` for a letter or
 * digit, anything else for itself; `{n}` behind a sign repeats it, `{n,m}` from n to m times. `ORD-######`, `№ #{6,10}`.
 */
export const NumberPattern = Type.String({ minLength: 2, maxLength: 60 });

export const SubjectKind = shape({
  id: Id,
  /** Stable name for programs. */
  key: Type.String(),
  /** One of them, and many, in the reader's language. */
  name: Type.String(),
  plural: Type.String(),
  names: BothLanguages,
  plurals: BothLanguages,
  icon: Type.String(),
  position: Type.Integer(),
  active: Type.Boolean(),
  patterns: Type.Array(Type.String()),
});
export type SubjectKind = Static<typeof SubjectKind>;

export const SubjectBrief = shape({
  id: Id,
  kindId: Id,
  /** The outer number, as the company writes it. */
  externalId: Type.String(),
  name: Type.String(),
});
export type SubjectBrief = Static<typeof SubjectBrief>;

export const Subject = shape({
  ...SubjectBrief.properties,
  fields: FieldValues,
  createdAt: Moment,
  updatedAt: Moment,
});
export type Subject = Static<typeof Subject>;

export const listKinds = endpoint({
  name: 'subjectKinds.list',
  method: 'GET',
  path: '/subject-kinds',
  permission: 'tickets.read',
  summary: 'Kinds of objects in order, archived ones too.',
  reply: shape({ items: Type.Array(SubjectKind) }),
});
const KindWishes = {
  plurals: Type.Optional(BothLanguages),
  icon: Type.Optional(Type.String({ maxLength: 20 })),
  patterns: Type.Optional(Type.Array(NumberPattern, { maxItems: 10 })),
};
export const createKind = endpoint({
  name: 'subjectKinds.create',
  method: 'POST',
  path: '/subject-kinds',
  permission: 'settings.manage',
  status: 201,
  summary: 'Make a kind of objects.',
  body: shape({
    names: BothLanguages,
    key: Type.Optional(Type.String({ pattern: '^[a-zA-Z][a-zA-Z0-9_]{0,39}$' })),
    ...KindWishes,
  }),
  reply: SubjectKind,
  refusals: ['alreadyExists', 'badSetting'],
});
export const updateKind = endpoint({
  name: 'subjectKinds.update',
  method: 'PATCH',
  path: '/subject-kinds/:id',
  permission: 'settings.manage',
  summary: 'Rename a kind, change how its numbers are found, archive it or bring it back.',
  params: IdParam,
  body: shape({
    names: Type.Optional(BothLanguages),
    active: Type.Optional(Type.Boolean()),
    ...KindWishes,
  }),
  reply: SubjectKind,
  refusals: ['notFound', 'badSetting'],
});

export const searchSubjects = endpoint({
  name: 'subjects.list',
  method: 'GET',
  path: '/subjects',
  permission: 'tickets.read',
  summary: 'Objects by a piece of their number or name; newest first.',
  query: shape({
    q: Type.Optional(Type.String({ maxLength: 100 })),
    kindId: Type.Optional(Id),
    cursor: Type.Optional(Cursor),
  }),
  reply: pageOf(SubjectBrief),
});
export const getSubject = endpoint({
  name: 'subjects.show',
  method: 'GET',
  path: '/subjects/:id',
  permission: 'tickets.read',
  summary: 'An object.',
  params: IdParam,
  reply: Subject,
  refusals: ['notFound'],
});

/** Customers by an address or phone that the desk knows or gets to know. */
const Owners = Type.Optional(Type.Array(Type.String({ maxLength: 254 }), { maxItems: 20 }));
const Written = {
  externalId: Line(100),
  name: Type.Optional(Type.String({ maxLength: 300 })),
  /** By the field's id or key; what is left out stays. */
  fields: Type.Optional(FieldValues),
  /** E-mail addresses or phones of customers whose object it is; they are linked, nobody is unlinked. */
  customers: Owners,
};
/** The kind by its key or id. */
const KindName = Type.String({ minLength: 1, maxLength: 60 });

export const putSubject = endpoint({
  name: 'subjects.put',
  method: 'PUT',
  path: '/subjects',
  permission: 'tickets.work',
  summary: 'Make an object, or change the one that has this number.',
  body: shape({ kind: KindName, ...Written }),
  reply: Subject,
  refusals: ['notFound', 'badField', 'badAddress'],
});
export const updateSubject = endpoint({
  name: 'subjects.update',
  method: 'PATCH',
  path: '/subjects/:id',
  permission: 'tickets.work',
  summary: 'Change an object’s name or fields.',
  params: IdParam,
  body: shape({ name: Written.name, fields: Written.fields }),
  reply: Subject,
  refusals: ['notFound', 'badField'],
});
export const maxSubjectsAtOnce = 1000;
export const SubjectsResult = shape({
  made: Type.Integer(),
  changed: Type.Integer(),
  same: Type.Integer(),
  /** What was left out and why; `line` counts from 1, in a file with its heading. */
  problems: Type.Array(shape({ line: Type.Integer(), externalId: Type.String(), message: Type.String() })),
});
export type SubjectsResult = Static<typeof SubjectsResult>;
export const putSubjects = endpoint({
  name: 'subjects.putMany',
  method: 'POST',
  path: '/subjects/bulk',
  permission: 'tickets.work',
  summary:
    'Up to 1000 objects of a kind at once. Those with a problem are told and left out, the others are written.',
  body: shape({
    kind: KindName,
    items: Type.Array(shape(Written), { minItems: 1, maxItems: maxSubjectsAtOnce }),
    /** Only tell what would happen. */
    dryRun: Type.Optional(Type.Boolean()),
  }),
  reply: SubjectsResult,
  refusals: ['notFound'],
});

/** What a column of a file is: `externalId`, `name`, `customer`, a field's key, or nothing. */
export const ColumnTarget = Type.String({ maxLength: 60 });
export const importSubjects = endpoint({
  name: 'subjects.import',
  method: 'POST',
  path: '/subjects/import',
  permission: 'settings.manage',
  summary:
    'Objects of a kind from a CSV file. Without `columns` they are guessed from the heading; a dry run changes nothing.',
  body: shape({
    kind: KindName,
    /** The file, at most 1 MB: comma, semicolon or tab between, UTF-8. */
    csv: Type.String({ minLength: 1, maxLength: 1_000_000 }),
    columns: Type.Optional(Type.Array(ColumnTarget, { maxItems: 100 })),
    dryRun: Type.Optional(Type.Boolean()),
  }),
  reply: shape({
    heading: Type.Array(Type.String()),
    columns: Type.Array(Type.String()),
    /** The first rows, as they stand in the file. */
    preview: Type.Array(Type.Array(Type.String())),
    rows: Type.Integer(),
    ...SubjectsResult.properties,
  }),
  refusals: ['notFound', 'badRequest', 'tooLarge'],
});

/** An object linked to a ticket. */
export const LinkedSubject = shape({
  ...Subject.properties,
  linkedAt: Moment,
  /** Its number was found in a letter; otherwise somebody linked it. */
  found: Type.Boolean(),
});
export type LinkedSubject = Static<typeof LinkedSubject>;

export const listTicketSubjects = endpoint({
  name: 'tickets.subjects',
  method: 'GET',
  path: '/tickets/:number/subjects',
  permission: 'tickets.read',
  summary: 'What the ticket is about.',
  params: NumberParam,
  reply: shape({ items: Type.Array(LinkedSubject) }),
  refusals: ['notFound'],
});
const TicketAndSubject = shape({ number: TicketNumber, subjectId: Id });
export const linkSubject = endpoint({
  name: 'tickets.linkSubject',
  method: 'PUT',
  path: '/tickets/:number/subjects/:subjectId',
  permission: 'tickets.work',
  summary: 'Link an object to a ticket.',
  params: TicketAndSubject,
  reply: Done,
  refusals: ['notFound'],
});
export const unlinkSubject = endpoint({
  name: 'tickets.unlinkSubject',
  method: 'DELETE',
  path: '/tickets/:number/subjects/:subjectId',
  permission: 'tickets.work',
  summary: 'Take an object off a ticket. It is not found anew in letters that are there.',
  params: TicketAndSubject,
  reply: Done,
  refusals: ['notFound'],
});
export const listSubjectTickets = endpoint({
  name: 'subjects.tickets',
  method: 'GET',
  path: '/subjects/:id/tickets',
  permission: 'tickets.read',
  summary: 'Tickets about an object, the newest link first, as far as the reader may see them.',
  params: IdParam,
  query: shape({ cursor: Type.Optional(Cursor) }),
  reply: pageOf(TicketRow),
  refusals: ['notFound'],
});
export const listSubjectCustomers = endpoint({
  name: 'subjects.customers',
  method: 'GET',
  path: '/subjects/:id/customers',
  permission: 'tickets.read',
  summary: 'Customers of an object.',
  params: IdParam,
  reply: shape({ items: Type.Array(shape({ id: Id, name: Type.String(), address: Type.String() })) }),
  refusals: ['notFound'],
});
export const listCustomerSubjects = endpoint({
  name: 'customers.subjects',
  method: 'GET',
  path: '/customers/:id/subjects',
  permission: 'tickets.read',
  summary: 'A customer’s objects, the newest link first; at most a hundred.',
  params: IdParam,
  reply: shape({ items: Type.Array(SubjectBrief) }),
  refusals: ['notFound'],
});
const CustomerAndSubject = shape({ id: Id, subjectId: Id });
export const linkCustomerSubject = endpoint({
  name: 'customers.linkSubject',
  method: 'PUT',
  path: '/customers/:id/subjects/:subjectId',
  permission: 'customers.write',
  summary: 'Link an object to a customer.',
  params: CustomerAndSubject,
  reply: Done,
  refusals: ['notFound'],
});
export const unlinkCustomerSubject = endpoint({
  name: 'customers.unlinkSubject',
  method: 'DELETE',
  path: '/customers/:id/subjects/:subjectId',
  permission: 'customers.write',
  summary: 'Take an object off a customer.',
  params: CustomerAndSubject,
  reply: Done,
  refusals: ['notFound'],
});
export const revealSubjectField = endpoint({
  name: 'subjects.revealField',
  method: 'POST',
  path: '/subjects/:id/fields/:fieldId/reveal',
  permission: 'fields.reveal',
  summary: 'The whole value of a sensitive field of an object. Who looked is written to the audit log.',
  params: shape({ id: Id, fieldId: Id }),
  reply: shape({ value: Type.Unknown() }),
  refusals: ['notFound'],
});
