/** Compares the name under a letter with the names of its sender, across Cyrillic and Latin spelling. */

const LATIN: Record<string, string> = Object.fromEntries(
  `а:a б:b в:v г:g ґ:g д:d е:e ё:e ж:zh з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:sch ъ: ы:i ь: э:e ю:iu я:ia і:i ї:i є:e`
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
const WORD = /[\p{L}\p{M}'’]+/gu;
/** Words of fewer letters («von», «de») prove nothing. */
const SHORTEST_NAME = 2;
/** Two spellings of a name agree in so many first letters. */
const TELLING_LETTERS = 5;

/** Boxes of an office and not of a person. */
const OFFICE =
  /^(?:info|mail|e-?mail|contact|kontakt|support|help|helpdesk|service|sales|shop|store|office|admin|administrator|test|customer|client|user|users|hello|post|me|team|order|orders|billing|zakaz|sale|noreply|no|reply|the|and|from|care)$/i;

export class KnownNames {
  readonly #names = new Set<string>();
  readonly #initials = new Set<string>();

  /** `names`: what the sender is called: display names, or the local part of an address. */
  constructor(names: readonly string[]) {
    for (const name of names) this.#add(name.includes('@') ? namesInBox(name) : name);
  }

  get isEmpty(): boolean {
    return this.#names.size === 0;
  }

  /** Does a line of at most four words name the sender, wholly or in part? */
  isNamedIn(text: string): boolean {
    const words = wordsOf(text);
    if (words.some((word) => this.#names.has(keyOf(word)))) return true;
    return words.some(
      (word) => word.length >= 2 && word === word.toUpperCase() && this.#initials.has(keyOf(word)),
    );
  }

  /** Is every word of the text one of the sender's names? */
  isOnly(text: string): boolean {
    const words = wordsOf(text);
    return words.length > 0 && words.every((word) => this.#names.has(keyOf(word)));
  }

  #add(name: string): void {
    const words = wordsOf(name).filter((word) => word.length >= SHORTEST_NAME);
    for (const word of words) this.#names.add(keyOf(word));
    if (words.length < 2) return;
    const letters = words.map((word) => word.slice(0, 1));
    this.#initials.add(keyOf(letters.join('')));
    this.#initials.add(keyOf(letters.toReversed().join('')));
  }
}

/** «ann.bell@shop.example» names Ann Bell; «info@shop.example» names nobody. */
function namesInBox(address: string): string {
  const words = address
    .slice(0, address.lastIndexOf('@'))
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
    .split(' ');
  return words.filter((word) => word.length > SHORTEST_NAME && !OFFICE.test(word)).join(' ');
}

function wordsOf(text: string): string[] {
  return text.slice(0, 200).match(WORD) ?? [];
}

function keyOf(word: string): string {
  const bare = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '');
  const latin = bare.replace(/[а-ґ]/g, (letter) => LATIN[letter] ?? letter);
  return latin.replace(/[yj]/g, 'i').replace(/ii/g, 'i').slice(0, TELLING_LETTERS);
}
