/** A field as it is kept, and values as they are kept by its id. */
import type { FieldKind, FieldOwner, FieldSettings } from '../../../contract/fields.ts';
import type { BothLanguages } from '../../../contract/shapes.ts';

export interface FieldRow {
  id: string;
  belongsTo: FieldOwner;
  subjectKindId: string | null;
  key: string;
  kind: FieldKind;
  names: BothLanguages;
  helps: BothLanguages;
  sensitive: boolean;
  required: boolean;
  everywhere: boolean;
  settings: FieldSettings;
  position: number;
  active: boolean;
}

export type Values = Record<string, unknown>;

export interface Money {
  /** Decimal, a point before the minor units. */
  amount: string;
  /** ISO 4217. */
  currency: string;
}

/** A file that a field holds. */
export interface FieldFile {
  name: string;
  type: string;
  size: number;
  sha256: string;
}
