/** The company's own fields on tickets, customers, organizations and objects. */
import { Type, type Static } from 'typebox';
import { endpoint } from './endpoint.ts';
import { BothLanguages, Done, Id, IdParam, Line, nullable, oneOf, shape } from './shapes.ts';

export const fieldOwners = ['ticket', 'customer', 'organization', 'subject'] as const;
export type FieldOwner = (typeof fieldOwners)[number];
export const FieldOwner = oneOf(...fieldOwners);

export const fieldKinds = [
  'text',
  'longText',
  'number',
  'money',
  'date',
  'choice',
  'multiChoice',
  'yesNo',
  'file',
  'link',
  'object',
] as const;
export type FieldKind = (typeof fieldKinds)[number];
export const FieldKind = oneOf(...fieldKinds);

/** Shapes of text that come ready; `custom` is told by `expression`. */
export const fieldPatterns = ['email', 'phone', 'digits', 'lettersAndDigits', 'inn', 'custom'] as const;
export type FieldPattern = (typeof fieldPatterns)[number];

export const FieldChoice = shape({ value: Line(60), names: BothLanguages });

export const FieldSettings = shape({
  /** Number and money: the least value. Text: the least length. */
  min: Type.Optional(Type.Number()),
  /** Number and money: the greatest value. Text: the greatest length. Choices and files: nothing. */
  max: Type.Optional(Type.Number()),
  /** Number: digits after the comma, 0 for whole numbers. */
  decimals: Type.Optional(Type.Integer({ minimum: 0, maximum: 6 })),
  /** Text: the shape it must have. */
  pattern: Type.Optional(oneOf(...fieldPatterns)),
  /** With `custom`: a regular expression in RE2 syntax that the whole text must match. */
  expression: Type.Optional(Type.String({ maxLength: 200 })),
  /** Choice and multi-choice, in order. */
  choices: Type.Optional(Type.Array(FieldChoice, { maxItems: 200 })),
  /** Money: ISO 4217 codes; the first is meant when none is told. */
  currencies: Type.Optional(Type.Array(Type.String({ pattern: '^[A-Z]{3}$' }), { maxItems: 20 })),
  /** Object: of which kind; any kind when it is left out. */
  subjectKindId: Type.Optional(Id),
});
export type FieldSettings = Static<typeof FieldSettings>;

export const Field = shape({
  id: Id,
  belongsTo: FieldOwner,
  /** Of which kind of objects; null unless it belongs to objects. */
  subjectKindId: nullable(Id),
  /** Stable name for programs, unique among fields of its owner. */
  key: Type.String(),
  kind: FieldKind,
  /** In the reader's language. */
  name: Type.String(),
  names: BothLanguages,
  help: Type.String(),
  helps: BothLanguages,
  /** Shown as «•••• 4242»; looking at the whole value is written to the audit log. */
  sensitive: Type.Boolean(),
  /** Customers, organizations, objects: may not be emptied. Tickets have it in the form of their topic. */
  required: Type.Boolean(),
  /** On every ticket, whatever its topic. */
  everywhere: Type.Boolean(),
  settings: FieldSettings,
  position: Type.Integer(),
  active: Type.Boolean(),
});
export type Field = Static<typeof Field>;

/**
 * Values by the field's id or key; null empties. Text, link: text. Number: a number. Money: `{amount: "12.50", currency: "RUB"}`.
 * Date: `2026-11-22`. Choice: its value; multi-choice: a list of them. Yes/no: true or false. File: `{uploadId}`. Object: its id,
 * or its outer number.
 *
 * Read, a file is `{name, type, size, url}`, an object `{id, kindId, externalId, name}`, and a sensitive value `{masked}`.
 */
export const FieldValues = Type.Record(Type.String({ maxLength: 60 }), Type.Unknown(), {
  maxProperties: 200,
});
export type FieldValues = Static<typeof FieldValues>;

const Definition = {
  names: BothLanguages,
  helps: BothLanguages,
  sensitive: Type.Boolean(),
  required: Type.Boolean(),
  everywhere: Type.Boolean(),
  settings: FieldSettings,
};

export const listFields = endpoint({
  name: 'fields.list',
  method: 'GET',
  path: '/fields',
  permission: 'tickets.read',
  summary: 'All fields in order, archived ones too.',
  query: shape({ belongsTo: Type.Optional(FieldOwner), subjectKindId: Type.Optional(Id) }),
  reply: shape({ items: Type.Array(Field) }),
});
export const createField = endpoint({
  name: 'fields.create',
  method: 'POST',
  path: '/fields',
  permission: 'settings.manage',
  status: 201,
  summary: 'Make a field. What it belongs to, its key and its kind stay as they are for ever.',
  body: shape({
    belongsTo: FieldOwner,
    subjectKindId: Type.Optional(Id),
    key: Type.Optional(Type.String({ pattern: '^[a-zA-Z][a-zA-Z0-9_]{0,39}$' })),
    kind: FieldKind,
    ...Type.Partial(shape(Definition)).properties,
    names: BothLanguages,
  }),
  reply: Field,
  refusals: ['alreadyExists', 'badSetting', 'notFound'],
});
export const updateField = endpoint({
  name: 'fields.update',
  method: 'PATCH',
  path: '/fields/:id',
  permission: 'settings.manage',
  summary: 'Change a field, archive it or bring it back. Values that are there already stay.',
  params: IdParam,
  body: shape({
    ...Type.Partial(shape(Definition)).properties,
    active: Type.Optional(Type.Boolean()),
  }),
  reply: Field,
  refusals: ['notFound', 'badSetting'],
});
export const orderFields = endpoint({
  name: 'fields.order',
  method: 'PUT',
  path: '/fields/order',
  permission: 'settings.manage',
  summary: 'The order of fields; those that are not named keep their places behind.',
  body: shape({ ids: Type.Array(Id, { maxItems: 500 }) }),
  reply: Done,
});
