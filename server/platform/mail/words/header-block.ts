/** Finds the block of headers that Outlook and others print above a quoted or forwarded letter. */

import { attributionAt, type Span } from './attribution.ts';
import { namesDate, namesTime } from './dates.ts';
import { isRule } from './divider.ts';
import { type HeaderKind, headerKind } from './header-labels.ts';
import { isBlank, type Line } from './line.ts';

const MOST_LINES = 24;
/** A value that was wrapped (many recipients) goes on for no more lines before the next label. */
const MOST_WRAPPED_LINES = 3;
const MOST_LABELS = 4;
const ADDRESS = /[^\s<>]@[^\s<>]/;

/** The headers that begin at line `at`, or null. After a divider («-----Original Message-----») two are enough. */
export function headerBlockAt(lines: readonly Line[], at: number, afterDivider = false): Span | null {
  const first = lines[at];
  if (!first || first.quoted || headerKind(first.plain) === null) return null;
  if (!afterDivider && wentBefore(lines[at - 1])) return null;
  const from = realStart(lines, at, walkHeaders(lines, at, new Set()));
  const seen = new Set<HeaderKind>();
  const to = walkHeaders(lines, from, seen);
  const values = lines.slice(from, to).map((line) => line.plain);
  return isConvincing(seen, values, afterDivider) ? { from, to } : null;
}

/** Where a «To: my new address» of the customer's own stands above the block, its label comes again behind «From». */
function realStart(lines: readonly Line[], at: number, to: number): number {
  const kinds = lines.slice(at, to).map((line) => headerKind(line.plain));
  const sender = kinds.indexOf('from', 1);
  return kinds[0] !== 'from' && sender > 0 && kinds.includes(kinds[0] ?? null, sender) ? at + sender : at;
}

/** Yandex puts whom it was for and about what above the attribution: «Кому: …; Тема: …; 12.07.2024, 10:11, "Samovar" <…>:». */
export function labelledAttributionAt(lines: readonly Line[], at: number): Span | null {
  let to = at;
  while (to < at + MOST_LABELS && isLabelOfAddressees(lines[to])) to += 1;
  const isPrinted = lines.slice(at, to).some(({ plain }) => plain.endsWith(';') || ADDRESS.test(plain));
  const attribution = isPrinted ? attributionAt(lines, to) : null;
  return attribution && { from: at, to: attribution.to };
}

function isLabelOfAddressees(line: Line | undefined): boolean {
  const kind = line && !line.quoted ? headerKind(line.plain) : null;
  return kind === 'to' || kind === 'subject' || kind === 'other';
}

/** A block is looked for at its first line only: one that did not convince there will not further down. */
function wentBefore(above: Line | undefined): boolean {
  return above !== undefined && !above.quoted && headerKind(above.plain) !== null;
}

/** The index behind the last line that belongs to the block. */
function walkHeaders(lines: readonly Line[], at: number, seen: Set<HeaderKind>): number {
  let end = at;
  let unlabelled = 0;
  for (let here = at; here < Math.min(lines.length, at + MOST_LINES); here += 1) {
    const line = lines[here];
    if (!line || line.quoted || (here > at && isRule(line.plain))) break;
    if (isBlank(line)) {
      if (isBlank(lines[here + 1])) break;
      continue;
    }
    const kind = headerKind(line.plain);
    if (kind === 'from' && opensAnother(seen, unlabelled)) break;
    if (kind !== null) {
      seen.add(kind);
      end = here + 1;
      unlabelled = 0;
      continue;
    }
    unlabelled += 1;
    if (unlabelled > MOST_WRAPPED_LINES || isBlank(lines[here - 1])) break;
  }
  return end;
}

/** The line taken for a header was the customer's («From: London, to: Paris?»), and the real block begins only here. */
function opensAnother(seen: ReadonlySet<HeaderKind>, unlabelled: number): boolean {
  return seen.has('from') || (seen.size === 1 && unlabelled > 0);
}

/** A person's «From: Moscow / To: Tver / Date: …» must not pass: an address or a moment is wanted too. */
function isConvincing(
  seen: ReadonlySet<HeaderKind>,
  values: readonly string[],
  afterDivider: boolean,
): boolean {
  const addressed = values.some((value) => ADDRESS.test(value));
  const dated = values.some((value) => headerKind(value) === 'date' && namesDate(value));
  const timed = values.some((value) => headerKind(value) === 'date' && namesTime(value));
  if (afterDivider) return seen.size >= 2;
  if (!seen.has('from'))
    return seen.has('to') && seen.has('subject') && seen.has('date') && (addressed || timed);
  if (seen.size >= 3) return addressed || timed;
  return seen.has('date') && addressed && dated;
}
