/** Changes an object's name or fields. */
import { announce } from '../../../platform/events/log.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { fillValues } from '../../fields/actions/fill.ts';
import type { Values } from '../../fields/field.ts';
import { fieldsOf } from '../../fields/questions.ts';
import { subjectsWritten } from '../events.ts';
import { lockSubject, updateSubject as write } from '../sql.ts';
import type { SubjectRow } from '../subject.ts';

/** Refuses `notFound`, `badField`. */
export async function updateSubject(
  scope: Scope,
  id: string,
  wishes: { name?: string; fields?: Values },
): Promise<SubjectRow> {
  const before = (await lockSubject(scope.tx, { id })) ?? refuse('notFound');
  const definitions = await fieldsOf(scope, 'subject', before.kindId);
  const fields = await fillValues(
    scope,
    definitions,
    before.fields,
    wishes.fields ?? {},
    async () => undefined,
  );
  const name = (wishes.name ?? before.name).trim().toWellFormed();
  const after = { ...before, name, fields, updatedAt: scope.now };
  await write(scope.tx, { ...after, now: scope.now });
  announce(scope, subjectsWritten, null, { made: 0, changed: 1, subjectIds: [id] });
  return after;
}
