/** White space of a header that is still one character a byte: 0xA0 there is half of a letter («à», «Р»), not a space. */

const BLANKS = new Set([' ', '\t', '\r', '\n']);

export function trimBlanks(value: string): string {
  let [start, end] = [0, value.length];
  while (start < end && BLANKS.has(value[start]!)) start++;
  while (end > start && BLANKS.has(value[end - 1]!)) end--;
  return value.slice(start, end);
}
