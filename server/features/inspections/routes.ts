/** Calls about inspections. */
import * as contract from '../../../contract/inspections.ts';
import { done, read, write, type Loose, type Route } from '../../platform/http/route.ts';
import { refuse } from '../../platform/refusal.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { findCustomer } from '../customers/questions.ts';
import { agentNames } from '../staff/questions.ts';
import { maySee } from '../tickets/access.ts';
import { findTicket } from '../tickets/questions.ts';
import { concludeInspection } from './actions/close.ts';
import { createPolicy, removePolicy, updatePolicy } from './actions/policies.ts';
import * as sql from './sql.ts';

export const inspectionRoutes: readonly Route[] = [
  read(contract.listInspectionPolicies, async (scope) => ({ items: await sql.policies(scope.tx) })),
  write(contract.createInspectionPolicy, (scope, { body }) => createPolicy(scope, body)),
  write(contract.updateInspectionPolicy, (scope, { params, body }) => updatePolicy(scope, params.id, body)),
  write(contract.removeInspectionPolicy, async (scope, { params }) => {
    await removePolicy(scope, params.id);
    return done;
  }),
  read(contract.listInspections, async (scope) => ({
    items: await shaped(scope, await sql.inspections(scope.tx)),
  })),
  read(contract.getInspection, async (scope, { params }) => {
    const row = (await sql.findInspection(scope.tx, { id: params.id })) ?? refuse('notFound');
    const all = await shaped(scope, await sql.inspectionsAbout(scope.tx, row));
    const own = all.find(({ id }) => id === row.id) ?? refuse('notFound');
    const earlier = all.filter(({ openedAt }) => openedAt < own.openedAt);
    return { ...own, evidence: await evidenceOf(scope, row.id), earlier };
  }),
  write(contract.closeInspection, async (scope, { params, body }) => {
    const row = await concludeInspection(scope, params.id, body.conclusion);
    const [item] = await shaped(scope, [row]);
    return item ?? refuse('notFound');
  }),
];

async function shaped(
  scope: ReadScope,
  rows: readonly sql.InspectionRow[],
): Promise<Loose<contract.Inspection>[]> {
  const counted = await sql.countEvidence(scope.tx, { ids: rows.map(({ id }) => id) });
  const tickets = new Map(counted.map((row) => [row.inspectionId, row.tickets]));
  const names = await agentNames(
    scope,
    rows.flatMap(({ closedBy }) => closedBy ?? []),
  );
  return rows.map(({ closedBy, ...row }) => ({
    ...row,
    closedBy: names.get(closedBy ?? '') ?? null,
    tickets: tickets.get(row.id) ?? 0,
  }));
}

const MAX_SHOWN = 100;

/** Only what this agent may see, the newest first. */
async function evidenceOf(scope: ReadScope, inspectionId: string) {
  const rows = await sql.evidenceOf(scope.tx, { inspectionId, limit: MAX_SHOWN });
  const all = await Promise.all(rows.map(({ ticketId }) => findTicket(scope, ticketId)));
  const seen = all.filter((ticket) => ticket !== null).filter((ticket) => maySee(scope, ticket));
  return Promise.all(
    seen.map(async ({ number, subject, createdAt, requesterId }) => ({
      number,
      subject,
      openedAt: createdAt,
      requesterName: (await findCustomer(scope, requesterId))?.name ?? '',
    })),
  );
}
