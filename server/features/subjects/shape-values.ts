/** How values of fields look from outside, with the names of the objects that they mean. */
import type { ReadScope } from '../../platform/scope.ts';
import type { Values } from '../fields/field.ts';
import { allFields } from '../fields/questions.ts';
import { shownValues } from '../fields/shape-values.ts';
import { briefsOf } from './questions.ts';

/** For every door through which values of tickets leave the desk. */
export async function shapeValues(scope: ReadScope, values: Values): Promise<Values> {
  if (Object.keys(values).length === 0) return values;
  const shown = await shownValues(scope, values);
  const ofObjects = (await allFields(scope)).filter((field) => field.kind === 'object' && field.id in values);
  if (ofObjects.length === 0) return shown;
  const briefs = await briefsOf(
    scope,
    ofObjects.map((field) => String(values[field.id])),
  );
  for (const { id } of ofObjects) shown[id] = briefs.get(String(values[id])) ?? null;
  return shown;
}
