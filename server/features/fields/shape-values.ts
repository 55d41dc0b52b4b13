/** How values of fields look from outside: secrets masked, files with their address. */
import type { ReadScope } from '../../platform/scope.ts';
import { fileUrl } from '../files/addresses.ts';
import type { FieldFile, Values } from './field.ts';
import { allFields } from './questions.ts';
import { masked } from './rules.ts';

/** For every door through which values leave the desk. Objects are left as their ids. */
export async function shownValues(scope: ReadScope, values: Values): Promise<Values> {
  if (Object.keys(values).length === 0) return values;
  const shown = { ...values };
  for (const { id, kind, sensitive } of await allFields(scope)) {
    if (!(id in values)) continue;
    if (sensitive) shown[id] = masked(values[id]);
    else if (kind === 'file') shown[id] = shownFile(scope, values[id] as FieldFile);
  }
  return shown;
}

function shownFile(scope: ReadScope, file: FieldFile) {
  return { name: file.name, type: file.type, size: file.size, url: fileUrl(scope, file) };
}
