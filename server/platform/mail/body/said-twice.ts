/** Finds the same words in plain text and again in HTML right behind: some mailers put both renderings one after the other. */
import type { MimePart } from '../mime/part.ts';
import type { Composition } from './compose.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Such a pair is taken for the two alternatives that it should have been. */
export function withoutRepeats(composed: Composition, asText: (part: MimePart) => string): Composition {
  const pairs = composed.plain.flatMap((part, index): [MimePart, MimePart][] => {
    const next = composed.plain[index + 1];
    const mayRepeat =
      part.type === 'text/plain' && next?.type === 'text/html' && composed.html.includes(part);
    return mayRepeat && wordsOf(asText(part)) === wordsOf(asText(next)) ? [[part, next]] : [];
  });
  if (pairs.length === 0) return composed;
  const [plain, html] = [new Set(pairs.map((pair) => pair[0])), new Set(pairs.map((pair) => pair[1]))];
  return {
    ...composed,
    plain: composed.plain.filter((part) => !html.has(part)),
    html: composed.html.filter((part) => !plain.has(part)),
  };
}

function wordsOf(text: string): string {
  return (text.match(WORD) ?? []).join(' ');
}
