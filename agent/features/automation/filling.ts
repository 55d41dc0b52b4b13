/** What stands in the blanks of a piece before anybody fills them, and what is read out of them. Pure. */
import type { Piece, PieceBlank, UsedPiece } from '../../../contract/automation.ts';

export function isList(blank: Pick<PieceBlank, 'kind' | 'many'>): boolean {
  return blank.many === true || blank.kind === 'words' || blank.kind === 'tags';
}

const HOUR = 60;

export function fresh(piece: Piece): UsedPiece {
  const filled = piece.blanks.flatMap((blank) => {
    const value = firstValue(blank);
    return value === undefined ? [] : [[blank.name, value] as const];
  });
  return { key: piece.key, filled: Object.fromEntries(filled) };
}

function firstValue(blank: PieceBlank): unknown {
  if (isList(blank) || blank.optional) return undefined;
  if (blank.kind === 'yesNo') return true;
  if (blank.kind === 'minutes') return HOUR;
  if (blank.kind === 'days') return 1;
  if (blank.kind === 'choice') return blank.choices?.[0]?.value;
  return undefined;
}

export function withValue(used: UsedPiece, name: string, value: unknown): UsedPiece {
  const filled = { ...used.filled, [name]: value };
  const isNothing =
    value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length);
  if (isNothing) delete filled[name];
  return { ...used, filled };
}

export function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((one: unknown) =>
    typeof one === 'string' || typeof one === 'number' ? [String(one)] : [],
  );
}
