/** Words typed with the wrong keyboard layout: «ghbdtn» is «привет», «руддщ» is «hello». Pure. */

const latin = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const cyrillic = 'ёйцукенгшщзхъфывапролджэячсмитьбю';

const other = new Map<string, string>();
for (let at = 0; at < latin.length; at++) {
  const letter = latin.charAt(at);
  const twin = cyrillic.charAt(at);
  other.set(letter, twin);
  other.set(twin, letter);
}

/** Every key of a text as the other layout would have typed it; capitals become small. */
export function inOtherLayout(text: string): string {
  let swapped = '';
  for (const letter of text.toLowerCase()) swapped += other.get(letter) ?? letter;
  return swapped;
}
