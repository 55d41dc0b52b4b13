/** Finds words in any of their forms: «багаж» in «багажа», ё = е, Russian and English side by side. Pure. */
import { stemmer as englishStem } from '@orama/stemmers/english';
import { stemmer as russianStem } from '@orama/stemmers/russian';

/** Longer texts are looked at up to here. */
const MAX_CHARS = 100_000;
const WORD = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;
const CYRILLIC = /[а-я]/;

/** The stems of a text in their order. */
export function stemsOf(text: string): string[] {
  return (text.slice(0, MAX_CHARS).match(WORD) ?? []).flatMap(stemsOfWord);
}

/** A text made ready for many questions. */
export interface StemmedText {
  readonly stems: readonly string[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

export function stemmed(text: string): StemmedText {
  const stems = stemsOf(text);
  const places = new Map<string, number[]>();
  stems.forEach((stem, at) => {
    const known = places.get(stem);
    if (known) known.push(at);
    else places.set(stem, [at]);
  });
  return { stems, places };
}

/** A word, or several in a row, in any form. `возвра*` is every word that begins so. */
export interface Wanted {
  readonly said: string;
  readonly stems: readonly string[];
  /** The last word only begins so. */
  readonly open: boolean;
}

/** Null when there is no word in it. */
export function wanted(phrase: string): Wanted | null {
  const open = /[\p{L}\p{N}]\*\s*$/u.test(phrase);
  const words = phrase.slice(0, MAX_CHARS).match(WORD) ?? [];
  if (words.length === 0) return null;
  const whole = open ? words.slice(0, -1) : words;
  const begun = open ? plain(words.at(-1) ?? '').split('-') : [];
  return { said: phrase.trim(), stems: [...whole.flatMap(stemsOfWord), ...begun], open };
}

export function isIn(text: StemmedText, phrase: Wanted): boolean {
  const [first = '', ...rest] = phrase.stems;
  if (rest.length === 0 && phrase.open) return text.stems.some((stem) => stem.startsWith(first));
  return (text.places.get(first) ?? []).some((at) =>
    rest.every((stem, nth) => isSame(text.stems[at + 1 + nth], stem, phrase.open && nth === rest.length - 1)),
  );
}

function isSame(found: string | undefined, stem: string, open: boolean): boolean {
  return open ? (found?.startsWith(stem) ?? false) : found === stem;
}

function stemsOfWord(word: string): string[] {
  return plain(word)
    .split(/[-'’]/)
    .filter((part) => part.length > 0)
    .map(stemOf);
}

const MAX_KEPT = 50_000;
const kept = new Map<string, string>();

/** Words repeat: a stem is worked out once. */
function stemOf(word: string): string {
  const known = kept.get(word);
  if (known !== undefined) return known;
  if (kept.size >= MAX_KEPT) kept.clear();
  const stem = CYRILLIC.test(word) ? russianStem(word) : englishStem(word);
  kept.set(word, stem || word);
  return stem || word;
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll('ё', 'е');
}
