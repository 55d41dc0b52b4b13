/** What stands in the blanks of a piece before anybody fills them, and what is read out of them. Pure. */
import type { Piece, PieceBlank, UsedPiece } from '../../../contract/automation.ts';
import type { StatusCategory } from '../../../contract/terms.ts';

export function isList(blank: Pick<PieceBlank, 'kind' | 'many'>): boolean {
  return blank.many === true || blank.kind === 'words' || blank.kind === 'tags';
}

/** Some blanks mean something only beside a status that waits. */
export function isFor({ onlyFor }: PieceBlank, category: StatusCategory | undefined): boolean {
  return !onlyFor || (category !== undefined && onlyFor.includes(category));
}

/** What was filled into blanks that are no longer shown is not sent. */
export function withoutHidden(
  { key, filled }: UsedPiece,
  blanks: readonly PieceBlank[],
  category: StatusCategory | undefined,
): UsedPiece {
  const hidden = new Set(blanks.filter((blank) => !isFor(blank, category)).map(({ name }) => name));
  return { key, filled: Object.fromEntries(Object.entries(filled).filter(([name]) => !hidden.has(name))) };
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
