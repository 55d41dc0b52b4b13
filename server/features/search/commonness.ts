/** How common words are, by what PostgreSQL has learnt of the table when it last analysed it. */
import type { ReadScope } from '../../platform/scope.ts';
import type { World } from '../../platform/world.ts';
import { spellings } from './rules.ts';
import { readCommonness } from './sql.ts';

interface Known {
  rows: number;
  shares: Map<string, number>;
}

const LIFE_MS = 10 * 60_000;
const learnt = new WeakMap<World, { at: number; tables: Promise<Map<string, Known>> }>();

export interface Commonness {
  /** Rows of the table. */
  rows: number;
  /** In which part of them all lexemes are; a lexeme outside the commonest thousand counts as in none. */
  share: number;
}

export async function commonnessIn(
  scope: ReadScope,
  table: string,
  lexemes: readonly string[],
): Promise<Commonness> {
  const known = (await tables(scope)).get(table);
  const share = lexemes.reduce((part, lexeme) => part * shareOf(lexeme, known?.shares), 1);
  return { rows: known?.rows ?? 0, share };
}

function shareOf(lexeme: string, shares: Known['shares'] = new Map()): number {
  return spellings(lexeme).reduce((sum, one) => sum + (shares.get(one) ?? 0), 0);
}

function tables(scope: ReadScope): Promise<Map<string, Known>> {
  const before = learnt.get(scope.world);
  if (before && Date.now() - before.at < LIFE_MS) return before.tables;
  const fresh = learn(scope);
  learnt.set(scope.world, { at: Date.now(), tables: fresh });
  fresh.catch(() => learnt.delete(scope.world));
  return fresh;
}

async function learn(scope: ReadScope): Promise<Map<string, Known>> {
  const rows = await readCommonness(scope.tx, {});
  return new Map(rows.map((row) => [row.table, { rows: row.rows, shares: sharesOf(row) }]));
}

function sharesOf({
  lexemes,
  shares,
}: {
  lexemes: string[] | null;
  shares: number[] | null;
}): Map<string, number> {
  return new Map((lexemes ?? []).map((lexeme, at) => [lexeme, shares?.[at] ?? 0]));
}
