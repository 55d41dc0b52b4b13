/** Finds enhanced status codes (RFC 3463) and SMTP reply codes in the words of a mail server. */

const ENHANCED = /(?<![\d.\w])([245])\.([0-7])\.(\d{1,3})(?![\d.]*\d)/g;
/** «550 5.1.1», «550-#5.1.1»: surely a status and no version or address. */
const AFTER_REPLY = /(?<!\d)[245]\d\d[ \-:#(]{1,3}([245]\.[0-7]\.\d{1,3})(?![\d.]*\d)/g;
const REPLY = /(?<![\d.\w/])([45][0-5]\d)(?=[\s\-:;,.)#]|$)(?!\.\d)/;

/** The most telling enhanced code in the text: a specific one before `x.y.0`; null when there is none. */
export function enhancedCodeIn(text: string): string | null {
  const sure = [...text.matchAll(AFTER_REPLY)].map((found) => found[1] ?? '');
  return mostSpecific(sure) ?? mostSpecific([...text.matchAll(ENHANCED)].map(([code]) => code));
}

/** The SMTP reply code, such as 550, or null. */
export function replyCodeIn(text: string): number | null {
  const found = REPLY.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}

/** The status that stands when report and server disagree: the server's where the report says only «other» (`x.y.0`). */
export function settledStatus(reported: string, diagnostic: string): string | null {
  const own = enhancedCodeIn(reported);
  const told = enhancedCodeIn(diagnostic);
  if (own === null || told === null) return own ?? told;
  return isGeneral(own) && !isGeneral(told) && own[0] === told[0] ? told : own;
}

export function isGeneral(code: string): boolean {
  return code.endsWith('.0');
}

function mostSpecific(codes: readonly string[]): string | null {
  const failures = codes.filter((code) => code[0] !== '2');
  return failures.find((code) => !isGeneral(code)) ?? failures[0] ?? codes[0] ?? null;
}
