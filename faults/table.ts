/** The table that is printed: a line a campaign, a line its control. */
import type { Outcome } from './campaign.ts';

export interface Verdict {
  campaign: string;
  what: 'promise' | 'control' | 'skipped';
  /** The promise held, or the control turned red as it had to. */
  isFine: boolean;
  outcome?: Outcome;
  notes: string;
  tookMs?: number;
}

const HEAD = ['campaign', '', 'sent', 'acked', 'unknown', 'LOST', 'DUP', 's', 'verdict', ''];
/** Words stand left, numbers right. */
const WORDS = new Set([0, 1, 8, 9]);

export function tableOf(verdicts: readonly Verdict[]): string {
  const rows = [HEAD, ...verdicts.map(rowOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const cell = (text: string, column: number) =>
    WORDS.has(column) ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(cell).join('  ').trimEnd()).join('\n');
}

function rowOf({ campaign, what, isFine, outcome, notes, tookMs }: Verdict): string[] {
  const { sent, acked, unknown, lost, dup } = outcome ?? {};
  const numbers = [sent, acked, unknown, lost?.length, dup?.length];
  const seconds = tookMs === undefined ? '' : (tookMs / 1000).toFixed(0);
  return [campaign, what, ...numbers.map((one) => String(one ?? '')), seconds, wordFor(what, isFine), notes];
}

function wordFor(what: Verdict['what'], isFine: boolean): string {
  if (what === 'skipped') return 'skipped';
  if (what === 'control') return isFine ? 'red, as it must' : 'NOT RED';
  return isFine ? 'held' : 'BROKEN';
}
