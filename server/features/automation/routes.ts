/** Calls about rules. */
import * as contract from '../../../contract/automation.ts';
import { done, read, write, type Route } from '../../platform/http/route.ts';
import { refuse } from '../../platform/refusal.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { accessTicket } from '../tickets/access.ts';
import { variables } from '../tickets/variables.ts';
import { createRule, orderRules, removeRule, restoreRule, switchRule, updateRule } from './actions/save.ts';
import { heard } from './heard.ts';
import { rehearse } from './rehearse.ts';
import type { Pieces, RuleRow } from './rule.ts';
import { shapePiece, shapeRules, shapeRuns, shapeVersions } from './shape.ts';
import { find, list, runsOfRule, runsOfTicket, versions } from './sql.ts';

export function automationRoutes(pieces: Pieces): readonly Route[] {
  return [
    read(contract.listPieces, async () => ({
      conditions: [...pieces.conditions.values()].map(shapePiece),
      actions: [...pieces.actions.values()].map(shapePiece),
      events: [...heard],
      variables: [...variables],
    })),
    read(contract.listRules, async (scope) => ({ items: await shapeRules(scope, await list(scope.tx)) })),
    write(contract.createRule, async (scope, { body }) =>
      shaped(scope, await createRule(scope, pieces, body)),
    ),
    write(contract.updateRule, async (scope, { params, body }) =>
      shaped(scope, await updateRule(scope, pieces, params.id, body)),
    ),
    write(contract.switchRule, async (scope, { params, body }) =>
      shaped(scope, await switchRule(scope, params.id, body.enabled)),
    ),
    write(contract.removeRule, async (scope, { params }) => {
      await removeRule(scope, params.id);
      return done;
    }),
    write(contract.orderRules, async (scope, { body }) => {
      await orderRules(scope, body.ids);
      return done;
    }),
    read(contract.rehearseRule, (scope, { body }) => rehearse(scope, pieces, body)),
    read(contract.listRuleVersions, async (scope, { params }) => {
      await known(scope, params.id);
      return { items: await shapeVersions(scope, await versions(scope.tx, { ruleId: params.id })) };
    }),
    write(contract.restoreRule, async (scope, { params }) =>
      shaped(scope, await restoreRule(scope, pieces, params.id, params.version)),
    ),
    read(contract.listRuleRuns, async (scope, { params }) => {
      await known(scope, params.id);
      return { items: await shapeRuns(scope, await runsOfRule(scope.tx, { ruleId: params.id })) };
    }),
    read(contract.listTicketRuns, async (scope, { params }) => {
      const ticket = await accessTicket(scope, params.number);
      return { items: await shapeRuns(scope, await runsOfTicket(scope.tx, { ticketId: ticket.id })) };
    }),
  ];
}

async function known(scope: ReadScope, id: string): Promise<RuleRow> {
  return (await find(scope.tx, { id })) ?? refuse('notFound');
}

async function shaped(scope: ReadScope, rule: RuleRow) {
  const [item] = await shapeRules(scope, [rule]);
  return item ?? refuse('notFound');
}
