/** The table that is printed: each figure beside its limit and what is asked of it. */
import type { Figure } from './part.ts';

const HEAD = [
  'part',
  'tickets',
  'median ms',
  'p99 ms',
  'desk',
  'database',
  'CPU ms',
  'limit',
  'ratio',
  'asked',
  '',
];

export function tableOf(figures: readonly Figure[]): string {
  const rows = [HEAD, ...figures.map(rowOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => padded(cell, widths[column] ?? 0, column))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function padded(cell: string, width: number, column: number): string {
  return column === 0 || column === HEAD.length - 1 ? cell.padEnd(width) : cell.padStart(width);
}

function rowOf({ part, tickets, cost, limit, value, unit, target, note = '' }: Figure): string[] {
  const whole = cost ? cost.cpu.desk + cost.cpu.database : undefined;
  const least = limit ? limit.cpu.desk + limit.cpu.database : undefined;
  const measured = value ?? whole;
  const verdict = target === undefined || measured === undefined ? '' : measured <= target ? 'ok' : 'over';
  const one = value === undefined ? '' : `${value.toFixed(0)} ${unit}`;
  return [
    part,
    tickets ? String(tickets) : '',
    number(cost?.median),
    number(cost?.p99),
    number(cost?.cpu.desk),
    number(cost?.cpu.database),
    one || number(whole),
    number(least),
    whole !== undefined && least ? `${(whole / least).toFixed(1)}×` : '',
    target === undefined ? '' : `≤ ${target}`,
    [verdict, note].filter(Boolean).join(' · '),
  ];
}

function number(value: number | undefined): string {
  return value === undefined ? '' : value.toFixed(value < 10 ? 2 : 1);
}
