/** How a hit is shown: its ticket, where it was found, and the words around. */
import type { SearchHit } from '../../../contract/search.ts';
import type { Loose } from '../../platform/http/route.ts';
import type { ReadScope } from '../../platform/scope.ts';
import type { RowRecord } from '../views/row.ts';
import type { Question } from './engine.ts';
import { marked, markedPiece, pieceAround, plain, type Piece } from './excerpt.ts';
import { spellings } from './rules.ts';
import { formsAmong, type OpenedHit } from './sql.ts';

type Found = SearchHit['found'];

interface Draft {
  hit: OpenedHit;
  found: Found;
  piece: Piece;
}

export async function shownHits(
  scope: ReadScope,
  question: Question,
  hits: readonly OpenedHit[],
): Promise<Loose<SearchHit>[]> {
  const drafts = hits.map((hit) => drafted(hit, question));
  const words = new Set(drafts.flatMap(({ piece }) => piece.candidates.map(({ word }) => plain(word))));
  const candidates = [...words];
  const { lexemes } = question;
  const forms =
    candidates.length > 0
      ? await formsAmong(scope.tx, { candidates, lexemes: lexemes.flatMap(spellings) })
      : [];
  const known = new Set(forms.map(({ word }) => word));
  return drafts.map(({ hit, found, piece }) => ({
    ticket: rowOf(hit),
    found,
    excerpt:
      found === 'customer'
        ? markedPiece(piece.text, question.piece)
        : marked(piece, (word) => known.has(word)),
  }));
}

export function numberedHit(row: RowRecord, { number }: Question): Loose<SearchHit> {
  return {
    ticket: row,
    found: 'number',
    excerpt: `${markedPiece(row.number, number?.digits ?? '')} ${row.subject}`,
  };
}

function drafted(hit: OpenedHit, { lexemes }: Question): Draft {
  const draft = (found: Found, text: string): Draft => ({ hit, found, piece: pieceAround(text, lexemes) });
  if (hit.shelf === 'note') return draft('note', hit.text);
  if (hit.shelf === 'ticket') return draft('subject', hit.subject);
  if (hit.shelf === 'customer') return draft('customer', personOf(hit));
  const inText = draft('message', hit.text);
  if (inText.piece.candidates.length > 0) return inText;
  const inSubject = draft('subject', hit.subject);
  if (inSubject.piece.candidates.length > 0) return inSubject;
  const author = pieceAround(hit.authorName, lexemes);
  return author.candidates.length > 0 ? draft('customer', personOf(hit)) : inText;
}

function personOf(hit: OpenedHit): string {
  return hit.requesterAddress ? `${hit.requesterName} <${hit.requesterAddress}>` : hit.requesterName;
}

function rowOf({
  hitId: _id,
  shelf: _shelf,
  text: _text,
  authorName: _name,
  authorAddress: _address,
  ...row
}: OpenedHit): RowRecord {
  return row;
}
