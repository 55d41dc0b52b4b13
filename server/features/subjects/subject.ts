/** Kinds of objects, and objects, as they are kept. */
import type { BothLanguages } from '../../../contract/shapes.ts';
import type { Values } from '../fields/field.ts';

export interface KindRow {
  id: string;
  key: string;
  names: BothLanguages;
  plurals: BothLanguages;
  icon: string;
  position: number;
  active: boolean;
  /** Shapes of the outer number: `ORD-######`. */
  patterns: string[];
}

export interface SubjectRow {
  id: string;
  kindId: string;
  externalId: string;
  externalKey: string;
  name: string;
  fields: Values;
  createdAt: Date;
  updatedAt: Date;
}

export interface SubjectBrief {
  id: string;
  kindId: string;
  externalId: string;
  name: string;
}
