/** Counts what a pack has made and what it has found. */
import type { PackCounts, PackPiece } from '../../contract/packs.ts';

export class Tally {
  readonly #counts = new Map<PackPiece, { made: number; kept: number }>();

  made(piece: PackPiece): void {
    this.#of(piece).made += 1;
  }

  kept(piece: PackPiece): void {
    this.#of(piece).kept += 1;
  }

  get counts(): PackCounts {
    return [...this.#counts].map(([piece, counts]) => ({ piece, ...counts }));
  }

  #of(piece: PackPiece): { made: number; kept: number } {
    const known = this.#counts.get(piece) ?? { made: 0, kept: 0 };
    this.#counts.set(piece, known);
    return known;
  }
}
