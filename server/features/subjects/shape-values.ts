/** How values of fields look from outside: secrets masked, files with their address, objects with their names. */
import type { ReadScope } from '../../platform/scope.ts';
import type { FieldFile, Values } from '../fields/field.ts';
import { allFields, withoutSecrets } from '../fields/questions.ts';
import { fileUrl } from '../files/addresses.ts';
import { briefsOf } from './questions.ts';

/** For every door through which values leave the desk. */
export async function shapeValues(scope: ReadScope, values: Values): Promise<Values> {
  if (Object.keys(values).length === 0) return values;
  const fields = (await allFields(scope)).filter((field) => field.id in values);
  const idsOf = (kind: string) => fields.filter((field) => field.kind === kind).map((field) => field.id);
  const shown = await withoutSecrets(scope, values);
  for (const id of idsOf('file')) shown[id] = shownFile(scope, values[id] as FieldFile);
  const ofObjects = idsOf('object');
  if (ofObjects.length === 0) return shown;
  const briefs = await briefsOf(
    scope,
    ofObjects.map((id) => String(values[id])),
  );
  for (const id of ofObjects) shown[id] = briefs.get(String(values[id])) ?? null;
  return shown;
}

function shownFile(scope: ReadScope, file: FieldFile) {
  return { name: file.name, type: file.type, size: file.size, url: fileUrl(scope, file) };
}
