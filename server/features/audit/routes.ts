/** Shows the log of settings to those who manage them. */
import * as contract from '../../../contract/audit.ts';
import { read, type Route } from '../../platform/http/route.ts';
import { refuse } from '../../platform/refusal.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { agentNames } from '../staff/questions.ts';
import { entriesBefore, entriesOf } from './sql.ts';

const PAGE = 50;
const MAX_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const auditRoutes: readonly Route[] = [
  read(contract.listAudit, async (scope, { query }) => {
    const { action, cursor: before = MAX_ID, limit = PAGE } = query;
    if (!UUID.test(before)) refuse('badRequest', 'cursor');
    const page = { before, limit: limit + 1 };
    const rows = await (action === undefined
      ? entriesBefore(scope.tx, page)
      : entriesOf(scope.tx, { ...page, action }));
    const shown = rows.slice(0, limit);
    const names = await namesOf(scope, shown);
    const items = shown.map(({ actorId, ...entry }) => ({
      ...entry,
      actorName: names.get(actorId ?? '') ?? null,
    }));
    return { items, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
  }),
];

function namesOf(scope: ReadScope, rows: readonly { actorId: string | null }[]) {
  return agentNames(
    scope,
    rows.flatMap(({ actorId }) => actorId ?? []),
  );
}
