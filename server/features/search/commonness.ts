/** How many matches to expect, by what PostgreSQL has learnt of the table when it last analysed it. */
import type { ReadScope } from '../../platform/scope.ts';
import type { World } from '../../platform/world.ts';
import { readCommonness } from './sql.ts';

interface Known {
  rows: number;
  shares: Map<string, number>;
}

const LIFE_MS = 10 * 60_000;
const learnt = new WeakMap<World, { at: number; tables: Promise<Map<string, Known>> }>();

/** Rows of the table with all lexemes in them; a lexeme outside the commonest thousand counts as in none. */
export async function expectedMatches(
  scope: ReadScope,
  table: string,
  lexemes: readonly string[],
): Promise<number> {
  const known = (await tables(scope)).get(table);
  return lexemes.reduce((rows, lexeme) => rows * (known?.shares.get(lexeme) ?? 0), known?.rows ?? 0);
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
