/** Help with the tone: words that sound harsher in a letter than they were meant, and what to say instead. Never forbids. */

export interface ToneHint {
  /** As it was written. */
  found: string;
  /** Null: no better words, only a remark (shouting). */
  instead: string | null;
}

const MOST = 3;
const SHOUTED_LETTERS = 12;

/** `\b` knows no Cyrillic, so words are bounded by what is no letter. */
const harsh: readonly [pattern: string, instead: string][] = [
  ['вы (?:должны|обязаны)', 'пожалуйста, …'],
  ['вам (?:следовало|надо было)', 'в следующий раз проще всего …'],
  ['это не наша (?:проблема|вина)', 'давайте посмотрим, чем можем помочь'],
  ['это ваш(?:а|и) (?:проблемы?|вина)', 'давайте разберёмся вместе'],
  ['успокойтесь', 'понимаю, что это неприятно'],
  ['как я уже (?:писал|писала|говорил|говорила)', 'коротко повторю'],
  ['читайте внимательн(?:о|ее)', 'обратите внимание'],
  ['вы (?:неправы|не правы|ошибаетесь)', 'у нас данные другие: …'],
  ['вы утверждаете', 'вы пишете'],
  ['это невозможно', 'сделать так не получится, зато можно …'],
  ['ничем не (?:могу|можем) помочь', 'вот что можно сделать: …'],
  ['ждите', 'ответим до …'],
  ['calm down', 'I see how unpleasant this is'],
  ['you (?:must|have to)', 'please …'],
  ['you should have', 'next time the easiest way is …'],
  ['as i (?:already )?(?:said|wrote)|as already (?:said|stated)', 'to sum up'],
  ['(?:it|that|this) is not our (?:problem|fault)', 'let us see how we can help'],
  ["(?:that's|it is|this is) your (?:fault|problem)", 'let us find out together'],
  ['you (?:are|were) wrong', 'our records say otherwise: …'],
  ['you (?:claim|failed to)', 'you write'],
  ['obviously', '(leave it out)'],
  ["(?:that's|it is|this is) impossible", 'that will not work, but we can …'],
  ["(?:can't|cannot) help you", 'here is what we can do: …'],
];
const compiled = harsh.map(
  ([pattern, instead]) => [new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu'), instead] as const,
);

/** At most three, in the order of the text. */
export function toneHints(text: string): ToneHint[] {
  const found = compiled.flatMap(([pattern, instead]) => {
    const match = pattern.exec(text);
    return match ? [{ at: match.index, found: match[0], instead }] : [];
  });
  const hints: ToneHint[] = found
    .toSorted((a, b) => a.at - b.at)
    .map(({ found: words, instead }) => ({ found: words, instead }));
  const shout = shouted(text);
  return [...hints, ...(shout ? [{ found: shout, instead: null }] : [])].slice(0, MOST);
}

function shouted(text: string): string | null {
  const capitals = /(?<!\p{L})\p{Lu}{2,}(?:[\s,]+\p{Lu}{2,})+(?!\p{L})/u.exec(text)?.[0];
  if (capitals && capitals.replace(/\P{L}/gu, '').length >= SHOUTED_LETTERS) return capitals;
  return /[!?]{3,}/.exec(text)?.[0] ?? null;
}
