/** The shapes of the reply corpus: invented letters, one file a language, as the clients named would write them. */

/** What a client puts between the new words and the old letter. */
export interface Head {
  client: string;
  head: string;
  /** How the old letter below is shown. */
  old: 'marked' | 'bare';
}

export interface LanguageHeads {
  language: string;
  /** What the customer newly wrote. */
  words: string;
  /** The old letter. */
  old: string;
  heads: Head[];
  /** Lines that clients add below the new words. */
  taglines: string[];
}

/** A whole letter and what must be left of it. */
export interface LetterCase {
  name: string;
  letter: string;
  words: string;
  knownNames?: string[];
}
