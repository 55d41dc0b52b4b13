/** text/enriched and text/richtext (RFC 1896, RFC 1341) to plain text: the commands go, the words stay. */

const COMMAND = /<(\/?)([a-zA-Z0-9-]{1,60})>/g;

export function enrichedToText(source: string): string {
  let hidden = 0;
  let last = 0;
  const out: string[] = [];
  const text = source.replaceAll('<<', '\u0001');
  for (const match of text.matchAll(COMMAND)) {
    if (hidden === 0) out.push(text.slice(last, match.index));
    last = match.index + match[0].length;
    const name = match[2]!.toLowerCase();
    if (name === 'param') hidden = Math.max(0, hidden + (match[1] === '/' ? -1 : 1));
    else if (hidden === 0 && name === 'nl') out.push('\n\n');
  }
  if (hidden === 0) out.push(text.slice(last));
  return joinLines(out.join('')).replaceAll('\u0001', '<');
}

/** A single line end is a space; n of them are n - 1 line ends. */
function joinLines(text: string): string {
  return text.replace(/\n+/g, (ends) => (ends.length === 1 ? ' ' : '\n'.repeat(ends.length - 1)));
}
