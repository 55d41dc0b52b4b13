/** Calls about promises. */
import * as contract from '../../../contract/sla.ts';
import { done, read, write, type Route } from '../../platform/http/route.ts';
import { refuse } from '../../platform/refusal.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { agentNames } from '../staff/questions.ts';
import {
  createPolicy,
  orderPolicies,
  removePolicy,
  startUsualPolicy,
  updatePolicy,
} from './actions/policies.ts';
import { setTicketPolicy } from './actions/set-policy.ts';
import { refuseUnfit } from './actions/unfit.ts';
import { attainment } from './attainment.ts';
import { explainDeadlines } from './explain.ts';
import type { PolicyRow } from './policy.ts';
import { list, runningByVersion, versionsOf } from './policy-sql.ts';
import { previewPolicy } from './preview.ts';

export const slaRoutes: readonly Route[] = [
  read(contract.listPolicies, async (scope) => ({ items: await policiesOnWire(scope) })),
  write(contract.createPolicy, async (scope, { body }) => onWire(await createPolicy(scope, body), 0)),
  write(contract.startUsualPolicy, async (scope, { body }) =>
    onWire(await startUsualPolicy(scope, body.running), 0),
  ),
  write(contract.updatePolicy, async (scope, { params, body }) => {
    await updatePolicy(scope, params.id, body);
    return (await policiesOnWire(scope)).find(({ id }) => id === params.id) ?? refuse('notFound');
  }),
  write(contract.removePolicy, async (scope, { params }) => {
    await removePolicy(scope, params.id);
    return done;
  }),
  write(contract.orderPolicies, async (scope, { body }) => {
    await orderPolicies(scope, body.ids);
    return { items: await policiesOnWire(scope) };
  }),
  read(contract.listPolicyVersions, (scope, { params }) => policyVersions(scope, params.id)),
  read(contract.previewPolicy, async (scope, { body }) => {
    await refuseUnfit(scope, body.terms);
    return previewPolicy(scope, body);
  }),
  read(contract.explainDeadlines, (scope, { params }) => explainDeadlines(scope, params.number)),
  write(contract.setTicketPolicy, async (scope, { params, body }) => {
    await setTicketPolicy(scope, params.number, body.policyId);
    return done;
  }),
  read(contract.getAttainment, (scope, { query }) => attainment(scope, query)),
];

async function policiesOnWire(scope: ReadScope): Promise<contract.SlaPolicy[]> {
  const [rows, running] = await Promise.all([list(scope.tx), runningByVersion(scope.tx)]);
  return rows.map((row) =>
    onWire(
      row,
      running.filter(({ policyId }) => policyId === row.id).reduce((sum, one) => sum + one.running, 0),
    ),
  );
}

function onWire({ since: _since, ...row }: PolicyRow, running: number): contract.SlaPolicy {
  return { ...row, running };
}

async function policyVersions(scope: ReadScope, id: string) {
  const [rows, running] = await Promise.all([versionsOf(scope.tx, { id }), runningByVersion(scope.tx)]);
  if (rows.length === 0) refuse('notFound');
  const names = await agentNames(
    scope,
    rows.flatMap(({ createdBy }) => createdBy ?? []),
  );
  return {
    items: rows.map(({ version, name, terms, createdAt, createdBy }) => ({
      version,
      name,
      terms,
      at: createdAt,
      by: names.get(createdBy ?? '') ?? null,
      running: running.find((one) => one.policyId === id && one.version === version)?.running ?? 0,
    })),
  };
}
