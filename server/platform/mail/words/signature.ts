/** Says from which line of the new words on the signature begins. */

import { isDisclaimerAt } from './disclaimer.ts';
import { isRule } from './divider.ts';
import { isBlank, type Line, nextWritten } from './line.ts';
import type { KnownNames } from './names.ts';
import { fitsSignature, isContactLine, looksLikeName, signOffOf, withoutContacts } from './sign-off.ts';
import { isLooseTagline, isTagline } from './tagline.ts';

/** RFC 3676 4.3 writes `-- `; programs and people also write dashes and underlines. */
const DELIMITER = /^(?:--|—|–|―|__|_{5,}|-- \p{Lu}[^.!?]{0,60})$/u;
/** A bare `--` may be the customer's own rule when more than this stands below it. */
const MOST_LINES_BELOW_DELIMITER = 25;
/** Only the end of the new words is searched for a signature without a delimiter. */
const MOST_LINES_OF_SIGNATURE = 14;
/** Only so many lines at the end are searched for notices and taglines: a longer letter has none in its middle. */
const MOST_LINES_SEARCHED = 400;
const RULED = /^[-=_~*\u2010-\u2015]{2,}$/;
const MOST_LINES_OF_CARD = 8;
/** «-Ann», «- Ann Bell»: the shortest signature that people write. */
const DASHED_NAME = /^[-–—~]{1,2}\s?\p{Lu}[\p{L}.'’-]{0,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){0,2}$/u;

/** What comes to mind after the signature is the customer's word too. */
const POSTSCRIPT = /^(?:p\.?\s?(?:p\.?\s?)?s|пс|p\.d|n\.?b|пп?с|з\.?\s?[ыі])(?:[.:,;)]|\s|$)/iu;
/** So is what the letter is about, which some write under their name. */
const ORDER_NUMBER =
  /(?:заказ|замовлен|order|bestell|commande|pedido|ordine|zamówien|sipariş|objedn)\p{L}{0,6}\P{L}{0,6}\d/iu;

/**
 * `own`: indices of the lines of one run of new words. Returns how many of them are words; the rest is signature.
 * The first run never becomes all signature; a later one, between quotes or below them, may.
 */
export function wordsBeforeSignature(
  lines: readonly Line[],
  own: readonly number[],
  names: KnownNames,
  isFirst: boolean,
): number {
  let end = own.length;
  const first = own.findIndex((at) => !isBlank(lines[at]));
  const start = Math.max(isFirst ? first + 1 : first, end - MOST_LINES_SEARCHED);
  for (let at = start; at < end; at += 1) {
    if (opensSignature(lines, own, at)) end = at;
  }
  if (end <= first) return end;
  end = withoutBlanks(lines, own, end);
  return withoutBlanks(lines, own, personalSignature(lines, own, end, names));
}

function opensSignature(lines: readonly Line[], own: readonly number[], at: number): boolean {
  const line = lines[own[at] ?? -1];
  if (!line || isBlank(line)) return false;
  if (line.signature || isTagline(line.plain) || isLooseTaglineAt(lines, own, at)) return true;
  if (DELIMITER.test(line.plain))
    return line.text.startsWith('-- ') || writtenBelow(lines, own, at) <= MOST_LINES_BELOW_DELIMITER;
  if (RULED.test(line.plain)) return isCard(lines, own.slice(at + 1));
  return isDisclaimerAt(lines, own[at] ?? -1);
}

/** The last words before an old letter, in a paragraph of their own. */
function isLooseTaglineAt(lines: readonly Line[], own: readonly number[], at: number): boolean {
  const below = nextWritten(lines, (own[at] ?? 0) + 1);
  const isLast = below < lines.length && below > (own.at(-1) ?? 0);
  return isLast && isBlank(lines[own[at - 1] ?? -1]) && isLooseTagline(lines[own[at] ?? -1]?.plain ?? '');
}

/** A few short lines with a phone, an address or a site among them: a visiting card below a drawn line. */
function isCard(lines: readonly Line[], below: readonly number[]): boolean {
  const written = below.map((at) => lines[at]?.plain ?? '').filter((plain) => plain !== '');
  const short = written.length > 0 && written.length <= MOST_LINES_OF_CARD && written.every(fitsSignature);
  return short && written.some(isContactLine) && looksLikeName(written[0] ?? '');
}

function writtenBelow(lines: readonly Line[], own: readonly number[], at: number): number {
  return own.slice(at + 1).filter((index) => !isBlank(lines[index])).length;
}

function withoutBlanks(lines: readonly Line[], own: readonly number[], end: number): number {
  let kept = end;
  while (kept > 0 && endsNothing(lines[own[kept - 1] ?? -1])) kept -= 1;
  return kept === 0 ? end : kept;
}

function endsNothing(line: Line | undefined): boolean {
  return isBlank(line) || isRule(line?.plain ?? '');
}

/** A closing phrase or a name at the very end, when it is the sender's or carries a phone or an address. */
function personalSignature(
  lines: readonly Line[],
  own: readonly number[],
  end: number,
  names: KnownNames,
): number {
  const first = own.findIndex((at) => !isBlank(lines[at]));
  const lowest = Math.max(first + 1, end - MOST_LINES_OF_SIGNATURE);
  let found = end;
  for (let at = end - 1; at >= lowest; at -= 1) {
    const plain = lines[own[at] ?? -1]?.plain ?? '';
    if (plain === '') continue;
    if (!fitsSignature(plain)) break;
    if (isSignatureFrom(lines, own.slice(at, end), names, lines[own[at - 1] ?? -1])) found = at;
  }
  return found;
}

function isSignatureFrom(
  lines: readonly Line[],
  block: readonly number[],
  names: KnownNames,
  above: Line | undefined,
): boolean {
  const written = block.map((at) => lines[at]?.plain ?? '').filter((plain) => plain !== '');
  const [first = '', ...below] = written;
  if (written.length === 1 && DASHED_NAME.test(first))
    return isBlank(above) || /[.!?…)]$/u.test(above?.plain ?? '');
  if (below.some((plain) => POSTSCRIPT.test(plain) || ORDER_NUMBER.test(plain))) return false;
  const closing = signOffOf(first);
  if (closing) {
    const [next = closing.rest, ...others] = closing.rest === '' ? below : [closing.rest, ...below];
    return isPersonal(next, others, names);
  }
  return (
    (above === undefined || endsNothing(above)) &&
    looksLikeOwnName(first, names) &&
    below.every((plain) => fitsSignature(plain) && !signOffOf(plain)) &&
    (below.some(isContactLine) || !block.some((at) => isBlank(lines[at]) && at < (block.at(-1) ?? 0)))
  );
}

/** Below «Best regards»: the sender's name, or a visiting card with at least one way to reach somebody. */
function isPersonal(name: string, below: readonly string[], names: KnownNames): boolean {
  if (name === '' || name.split(' ').length > 6) return false;
  if (names.isNamedIn(name)) return true;
  return looksLikeName(name) && below.length >= 2 && below.some(isContactLine);
}

/** Alone on its line and the sender's: «Ann», «Ann Bell, sales», «ann.bell@shop.example». */
function looksLikeOwnName(plain: string, names: KnownNames): boolean {
  if (names.isEmpty || plain.length > 60 || plain.split(' ').length > 5) return false;
  if (/[:;!?]$/.test(plain) || plain.replace(/\b\p{L}\.$/u, '').endsWith('.')) return false;
  if (!names.isNamedIn(plain)) return false;
  return (
    looksLikeName(plain) || names.isOnly(plain) || isContactOf(plain, names) || isNameFirst(plain, names)
  );
}

/** «ann.bell@shop.example», «Ann Bell +7 900 000-00-00», but not «You may write to ann.bell@shop.example». */
function isContactOf(plain: string, names: KnownNames): boolean {
  if (!isContactLine(plain)) return false;
  const rest = withoutContacts(plain);
  return !/\p{L}/u.test(rest) || names.isOnly(rest);
}

/** «Ann Bell, sales», but not «I am waiting, Ann». */
function isNameFirst(plain: string, names: KnownNames): boolean {
  const [first = '', rest] = plain.split(/[,|]/, 2);
  return rest !== undefined && names.isNamedIn(first) && (looksLikeName(first) || names.isOnly(first));
}
