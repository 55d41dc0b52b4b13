/**
 * The bytes of DATA on their way to the disk. A line that ends with CR or LF alone is refused: servers that disagree on where
 * a letter ends can be made to see two where we see one (SMTP smuggling, CVE-2023-51764). What is refused is still read to
 * its end, so that the session stays in step.
 */

export class RefusedData extends Error {
  readonly responseCode: number;

  constructor(responseCode: number, message: string) {
    super(message);
    this.name = 'RefusedData';
    this.responseCode = responseCode;
  }
}

const CR = 0x0d;
const LF = 0x0a;

export async function* cleanData(
  pieces: AsyncIterable<Buffer>,
  limitBytes: number,
): AsyncGenerator<Buffer, void> {
  let size = 0;
  let last = 0;
  let refusal: RefusedData | undefined;
  for await (const piece of pieces) {
    size += piece.length;
    if (size > limitBytes) refusal ??= new RefusedData(552, '5.3.4 Message too big');
    if (!refusal && hasBareLineEnd(piece, last))
      refusal = new RefusedData(550, '5.6.11 Line ended with CR or LF alone (RFC 5321, 2.3.8)');
    last = piece.at(-1) ?? last;
    if (!refusal) yield piece;
  }
  if (!refusal && last === CR) refusal = new RefusedData(550, '5.6.11 Line ended with CR alone');
  if (refusal) throw refusal;
}

/** `last`: the byte before this piece. */
function hasBareLineEnd(piece: Buffer, last: number): boolean {
  if (last === CR && piece[0] !== LF) return true;
  for (let at = piece.indexOf(LF); at !== -1; at = piece.indexOf(LF, at + 1))
    if ((at === 0 ? last : piece[at - 1]) !== CR) return true;
  for (let at = piece.indexOf(CR); at !== -1 && at < piece.length - 1; at = piece.indexOf(CR, at + 1))
    if (piece[at + 1] !== LF) return true;
  return false;
}
