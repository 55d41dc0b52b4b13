/** The small words of which the other contract files are made. */
import { Type, type Static, type TObject, type TProperties, type TSchema } from 'typebox';

/** An object that refuses unknown keys, so that a misspelt or smuggled field is a 400 and not silence. */
export function shape<P extends TProperties>(properties: P): TObject<P> {
  return Type.Object(properties, { additionalProperties: false });
}

export function oneOf<const V extends readonly string[]>(...values: V) {
  return Type.Unsafe<V[number]>({ type: 'string', enum: values });
}

export function nullable<T extends TSchema>(inner: T) {
  const { type, enum: values } = inner as { type?: string; enum?: string[] };
  if (values)
    return Type.Unsafe<Static<T> | null>({ ...inner, type: ['string', 'null'], enum: [...values, null] });
  return Type.Unsafe<Static<T> | null>({ ...inner, type: [type, 'null'] });
}

export const Id = Type.String({ format: 'uuid' });
/** ISO 8601 in UTC, milliseconds. */
export const Moment = Type.String({ format: 'date-time' });
export const Cursor = Type.String({ maxLength: 400, description: 'Opaque; give back what `next` held.' });
export const EmailAddress = Type.String({ format: 'email', maxLength: 254 });
export const Line = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });
export const Language = oneOf('ru', 'en');
/** Words in both languages; one of them may be empty and is then read in the other. */
export const BothLanguages = shape({
  ru: Type.String({ maxLength: 500 }),
  en: Type.String({ maxLength: 500 }),
});
export type BothLanguages = Static<typeof BothLanguages>;
export const TicketNumber = Type.String({ pattern: '^[A-Za-zА-Яа-я0-9]{0,10}-?[0-9]{1,12}$', maxLength: 24 });

export const NumberParam = shape({ number: TicketNumber });
export const IdParam = shape({ id: Id });
export const Nothing = shape({});
export const Done = shape({ ok: Type.Literal(true) });

export const Pages = {
  cursor: Type.Optional(Cursor),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
};

export function pageOf<T extends TSchema>(item: T) {
  return shape({ items: Type.Array(item), next: nullable(Cursor) });
}
