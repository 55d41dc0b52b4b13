/** Initials and tone of a person's name; names come as written: «Анна Смирнова», `o'neil@shop.ru`, «ООО „Ромашка“». */
const tones = 8;
const legalForms = /^(ооо|оао|зао|пао|ао|ип|llc|ltd|inc|gmbh)$/i;

export function initialsOf(name: string): string {
  const words = wordsOf(name);
  const [first, second] = words;
  if (!first) return '?';
  return (letter(first) + (second ? letter(second) : '')).toLocaleUpperCase();
}

export function toneOf(name: string): number {
  let hash = 0;
  for (const letter of name.trim().toLocaleLowerCase()) hash = (hash * 31 + letter.codePointAt(0)!) >>> 0;
  return hash % tones;
}

function wordsOf(name: string): string[] {
  const bare = name.includes('@') ? name.slice(0, name.indexOf('@')) : name;
  const words = bare.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const meaning = words.filter((word) => !legalForms.test(word));
  return meaning.length > 0 ? meaning : words;
}

function letter(word: string): string {
  return String.fromCodePoint(word.codePointAt(0)!);
}
