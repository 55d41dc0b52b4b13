/** Finds addresses in plain text, without the punctuation that only ends the sentence. */
export interface Piece {
  text: string;
  href?: string;
}

const addresses =
  /https?:\/\/[^\s<>"«»]+|www\.[^\s<>"«»]+\.[^\s<>"«»]+|[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
const sentenceEnd = /[.,;:!?…'"»”’]+$/u;

export function linkify(text: string): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const match of text.matchAll(addresses)) {
    const found = withoutEnd(match[0]);
    if (match.index > done) pieces.push({ text: text.slice(done, match.index) });
    pieces.push({ text: found, href: hrefOf(found) });
    done = match.index + found.length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done) });
  return pieces;
}

function withoutEnd(found: string): string {
  const bare = found.replace(sentenceEnd, '');
  const unopened = bare.endsWith(')') && !bare.includes('(');
  return unopened ? withoutEnd(bare.slice(0, -1)) : bare;
}

function hrefOf(found: string): string {
  if (/^https?:/i.test(found)) return found;
  return found.includes('@') && !found.startsWith('www.') ? `mailto:${found}` : `https://${found}`;
}
