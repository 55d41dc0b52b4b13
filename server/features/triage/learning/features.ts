/**
 * Turns words into hashed features that a linear model can weigh: the words, neighbours in their order, words that stand near each
 * other in any order, and pieces of two to four letters, which see through endings and typing errors in Russian and English. Pure.
 */

/** Weighed apart, so that the many pieces do not drown the few words. Tried on validation texts. */
export const GROUP_WEIGHTS = [1.2, 0.5, 1.2, 0.5] as const;
export const GROUPS = GROUP_WEIGHTS.length;
const WORD = 0;
const NEIGHBOURS = 1;
const PIECE = 2;
const NEAR = 3;

const SHORTEST_PIECE = 2;
const LONGEST_PIECE = 4;
/** Of a word without end (a key, a picture in letters) only the beginning is cut into pieces. */
const MAX_PIECED_CHARS = 40;
/** How many words further a near word may stand. */
const NEAR_WORDS = 3;

const EDGE = '\u0002';
const SPACE = 32;
const WORD_BEGINS = 60;
const WORD_ENDS = 62;

/** `key` is a signed 32-bit hash; `first` and `second` are places of the words it was made of (the same for a feature of one word). */
export type Visit = (group: number, key: number, first: number, second: number) => void;

export function visitFeatures(words: readonly string[], visit: Visit): void {
  for (const [at, word] of words.entries()) {
    visit(WORD, hashOf(seedOf(WORD), word), at, at);
    visitPieces(word, at, visit);
  }
  visitNeighbours(words, visit);
  visitNear(words, visit);
}

function visitPieces(word: string, at: number, visit: Visit): void {
  const length = Math.min(word.length, MAX_PIECED_CHARS) + 2;
  for (let from = 0; from + SHORTEST_PIECE <= length; from++) {
    let key = seedOf(PIECE);
    const end = Math.min(from + LONGEST_PIECE, length);
    for (let to = from; to < end; to++) {
      key = mix(key, letterOf(word, to, length));
      if (to - from + 1 >= SHORTEST_PIECE) visit(PIECE, key, at, at);
    }
  }
}

/** The word in its frame: <word>. */
function letterOf(word: string, at: number, length: number): number {
  if (at === 0) return WORD_BEGINS;
  return at === length - 1 ? WORD_ENDS : word.charCodeAt(at - 1);
}

function visitNeighbours(words: readonly string[], visit: Visit): void {
  const last = words.length - 1;
  for (let at = 0; at <= words.length; at++) {
    const first = hashOf(seedOf(NEIGHBOURS), words[at - 1] ?? EDGE);
    const key = hashOf(mix(first, SPACE), words[at] ?? EDGE);
    visit(NEIGHBOURS, key, Math.max(0, at - 1), Math.min(last, at));
  }
}

function visitNear(words: readonly string[], visit: Visit): void {
  const hashes = words.map((word) => hashOf(seedOf(NEAR), word));
  for (let at = 0; at < words.length; at++) {
    const end = Math.min(words.length, at + NEAR_WORDS + 1);
    for (let other = at + 1; other < end; other++) {
      visit(NEAR, together(hashes[at] ?? 0, hashes[other] ?? 0), at, other);
    }
  }
}

/** The same for both orders. */
function together(one: number, other: number): number {
  const product = Math.imul(one | 1, other | 1);
  return (product ^ (product >>> 15) ^ Math.imul(one + other, 0x2c1b3c6d)) | 0;
}

/** FNV-1a over UTF-16 units, kept as a signed number: V8 stores those without a heap object each. */
function hashOf(seed: number, text: string): number {
  let value = seed;
  for (let at = 0; at < text.length; at++) value = mix(value, text.charCodeAt(at));
  return value;
}

function mix(value: number, unit: number): number {
  return Math.imul(value ^ unit, 0x01000193);
}

function seedOf(group: number): number {
  return 0x811c9dc5 ^ Math.imul(group + 1, 0x01000193);
}
