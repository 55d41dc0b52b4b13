/** How fields look from outside. */
import type { Field } from '../../../contract/fields.ts';
import { inLanguage } from '../../platform/both-languages.ts';
import type { FieldRow } from './field.ts';

export function shapeField(field: FieldRow, language: 'ru' | 'en'): Field {
  return { ...field, name: inLanguage(field.names, language), help: inLanguage(field.helps, language) };
}
