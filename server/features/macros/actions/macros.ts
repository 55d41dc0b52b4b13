/** Makes, changes and removes macros. */
import type { Macro, MacroDraft } from '../../../../contract/macros.ts';
import { audit } from '../../../platform/audit.ts';
import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { ReadScope, Scope } from '../../../platform/scope.ts';
import { refuseBadActions } from '../../automation/refuse-bad.ts';
import type { Pieces } from '../../automation/rule.ts';
import { teamOf } from '../../staff/questions.ts';
import { maySee } from '../rules.ts';
import * as sql from '../sql.ts';

export async function visibleMacros(scope: ReadScope): Promise<Macro[]> {
  return (await sql.macros(scope.tx)).filter((row) => maySee(scope.actor, row));
}

/** Also for starter packs and the demo. Refuses `badRule`. */
export async function createMacro(scope: Scope, pieces: Pieces, draft: MacroDraft): Promise<Macro> {
  const id = newId();
  await sql.insertMacro(scope.tx, { id, ...(await checked(scope, pieces, draft)), at: scope.now });
  return saved(scope, id, 'macro.create');
}

export async function updateMacro(
  scope: Scope,
  pieces: Pieces,
  id: string,
  draft: MacroDraft,
): Promise<Macro> {
  if ((await sql.updateMacro(scope.tx, { id, ...(await checked(scope, pieces, draft)) })) === 0)
    refuse('notFound');
  return saved(scope, id, 'macro.update');
}

export async function removeMacro(scope: Scope, id: string): Promise<void> {
  if ((await sql.deleteMacro(scope.tx, { id })) === 0) refuse('notFound');
  await audit(scope, 'macro.remove', { macroId: id });
}

async function checked(scope: Scope, pieces: Pieces, draft: MacroDraft) {
  const { name, folder = '', teamIds = [], actions, templateId = null } = draft;
  if (actions.length > 0 || !templateId) await refuseBadActions(scope, pieces, actions);
  if (templateId && !(await sql.findTemplate(scope.tx, { id: templateId }))) refuse('notFound');
  for (const id of teamIds) await teamOf(scope, id);
  return { name: name.trim(), folder: folder.trim(), teamIds, actions: JSON.stringify(actions), templateId };
}

async function saved(scope: Scope, id: string, action: string): Promise<Macro> {
  const row = (await sql.findMacro(scope.tx, { id })) ?? refuse('notFound');
  await audit(scope, action, { macroId: id, name: row.name });
  return row;
}
