/** Walks the lines of a byte range without copying them; a line ends at LF, and CRs before it are not part of it. */

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

export interface Line {
  start: number;
  /** Past the last byte that is not a line end. */
  end: number;
  /** Where the next line starts. */
  next: number;
}

export function lineAt(bytes: Buffer, start: number, limit: number): Line {
  const feed = bytes.indexOf(LINE_FEED, start);
  const next = feed === -1 || feed >= limit ? limit : feed + 1;
  let end = next === limit && (feed === -1 || feed >= limit) ? limit : next - 1;
  while (end > start && bytes[end - 1] === CARRIAGE_RETURN) end--;
  return { start, end, next };
}

/** The range without its last line end: in MIME that line end belongs to the delimiter that follows. */
export function withoutLastLineEnd(bytes: Buffer, start: number, end: number): number {
  let at = end;
  if (at > start && bytes[at - 1] === LINE_FEED) at--;
  if (at > start && bytes[at - 1] === CARRIAGE_RETURN) at--;
  return at;
}
