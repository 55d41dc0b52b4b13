/** A Russian name as it stands in an address. */

const FROM = 'абвгдеёжзийклмнопрстуфхцчшщыэюя'.split('');
const TO = 'a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh sch y e yu ya'.split(' ');
const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  FROM.map((letter, at) => [letter, TO[at] ?? '']),
);

export function latin(name: string): string {
  return name
    .toLowerCase()
    .split('')
    .map((letter) => LETTERS[letter] ?? (letter === ' ' ? '.' : letter))
    .join('')
    .replace(/[^a-z0-9.]/g, '');
}
