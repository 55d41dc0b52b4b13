/** What others may ask about fields. */
import type { FieldOwner } from '../../../contract/fields.ts';
import { keptFor } from '../../platform/kept-for.ts';
import { refuse } from '../../platform/refusal.ts';
import type { ReadScope, Scope } from '../../platform/scope.ts';
import type { FieldRow } from './field.ts';
import { listFields } from './sql.ts';

const kept = keptFor((scope) => listFields(scope.tx));

/** In order, archived ones too. Fields hardly ever change: they are remembered for three seconds. */
export function allFields(scope: ReadScope): Promise<FieldRow[]> {
  return kept.of(scope);
}

/** After a change, so that this node knows of it at once. */
/** Called with a change; the other nodes know of it within three seconds. */
export function lookAnewAtFields(scope: Scope): void {
  kept.changed(scope);
}

/** @param kindId of which kind of objects; only for those */
export async function fieldsOf(
  scope: ReadScope,
  belongsTo: FieldOwner,
  kindId: string | null = null,
): Promise<FieldRow[]> {
  return (await allFields(scope)).filter(
    (field) => field.belongsTo === belongsTo && field.subjectKindId === kindId,
  );
}

/** Archived ones too. Refuses `notFound`. */
export async function fieldOf(scope: ReadScope, id: string): Promise<FieldRow> {
  return (await allFields(scope)).find((field) => field.id === id) ?? refuse('notFound');
}
