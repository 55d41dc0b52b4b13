/** Calls about templates and macros. */
import * as contract from '../../../contract/macros.ts';
import { callerOf, done, read, visit, write, type Route } from '../../platform/http/route.ts';
import type { Pieces } from '../automation/rule.ts';
import { createMacro, removeMacro, updateMacro, visibleMacros } from './actions/macros.ts';
import { previewMacro, runMacro } from './actions/run-macro.ts';
import { runMacroOnMany } from './actions/run-on-many.ts';
import {
  createTemplate,
  fillTemplate,
  removeTemplate,
  updateTemplate,
  visibleTemplates,
} from './actions/templates.ts';

export function macroRoutes(pieces: Pieces): readonly Route[] {
  return [
    read(contract.listTemplates, async (scope) => ({ items: await visibleTemplates(scope) })),
    write(contract.createTemplate, (scope, { body }) => createTemplate(scope, body)),
    write(contract.updateTemplate, (scope, { params, body }) => updateTemplate(scope, params.id, body)),
    write(contract.removeTemplate, async (scope, { params }) => {
      await removeTemplate(scope, params.id);
      return done;
    }),
    write(contract.fillTemplate, (scope, { params }) => fillTemplate(scope, params.number, params.id)),
    read(contract.listMacros, async (scope) => ({ items: await visibleMacros(scope) })),
    write(contract.createMacro, (scope, { body }) => createMacro(scope, pieces, body)),
    write(contract.updateMacro, (scope, { params, body }) => updateMacro(scope, pieces, params.id, body)),
    write(contract.removeMacro, async (scope, { params }) => {
      await removeMacro(scope, params.id);
      return done;
    }),
    read(contract.previewMacro, (scope, { params }) => previewMacro(scope, pieces, params)),
    write(contract.runMacro, (scope, { params }) => runMacro(scope, pieces, params)),
    visit(contract.runMacroOnMany, async (here, { params, body }) => ({
      items: await runMacroOnMany(here.world, pieces, callerOf(here), { id: params.id, ...body }),
    })),
  ];
}
