/** How alike two texts are: the cosine of their telling words and pieces. Pure. */
import { visitFeatures } from './learning/features.ts';
import type { Vocabulary } from './learning/vocabulary.ts';
import { wordsOf } from './learning/words.ts';

/** A text as a vector of length one, its keys in rising order. */
export interface Shape {
  keys: Int32Array;
  values: Float32Array;
}

/** A duplicate of a person's own ticket from here on. */
export const ALIKE_OF_ONE = 0.5;
/** The same trouble of several people from here on: people who write in one hour ask like things anyway. */
export const ALIKE_OF_MANY = 0.6;

const WORD = 0;
const PIECE = 2;
/** Greetings and little words make all letters alike. */
const COMMON = new Set(
  `здравствуйте добрый день вечер утро привет доброе добрый уважаемые спасибо пожалуйста подскажите скажите помогите
   заранее уважением мой моя мое мои мне меня вы вас вам ваш ваша мы нас нам на не но и а в во с со к ко по из за для что как так
   это эта этот от до у о об же бы ли он она они его ее их был была было были есть нет уже еще или если когда где то я ты
   hello hi dear good morning afternoon evening please thanks thank you regards best kind the a an and or but of to in on at for
   from with my your our we i me is are was were be been it this that not no do does did have has had can could would will`.split(
    /\s+/,
  ),
);
const MAX_WORDS = 80;

/** With a vocabulary rare words count more; without one all but the common count alike. */
export function shapeOf(text: string, vocabulary: Vocabulary | null): Shape {
  const words = wordsOf(text)
    .filter((word) => !COMMON.has(word) && /[\p{L}\p{N}]/u.test(word))
    .slice(0, MAX_WORDS);
  const counts = new Map<number, number>();
  visitFeatures(words, (group, key) => {
    if (group === WORD || group === PIECE) counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  const keys = Int32Array.from(counts.keys()).sort();
  const values = Float32Array.from(
    keys,
    (key) => (1 + Math.log(counts.get(key) ?? 1)) * telling(key, vocabulary),
  );
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
  return { keys, values: values.map((value) => value / length) };
}

/** What the vocabulary has not seen in two texts is rare indeed. */
const UNSEEN = 8;

function telling(key: number, vocabulary: Vocabulary | null): number {
  if (!vocabulary) return 1;
  const row = vocabulary.rows.get(key);
  return row === undefined ? UNSEEN : (vocabulary.idf[row] ?? UNSEEN);
}

/**
 * From 0, nothing in common, to 1, the same. Which list goes on is counted and not asked: it cannot be foreseen, and a
 * processor that guesses wrong at every second step takes more than twice the time.
 */
export function likeness(one: Shape, other: Shape): number {
  const { keys, values } = one;
  let sum = 0;
  let at = 0;
  let beside = 0;
  while (at < keys.length && beside < other.keys.length) {
    const goesOn = Number(keys[at]! <= other.keys[beside]!);
    const goesOnBeside = Number(other.keys[beside]! <= keys[at]!);
    sum += values[at]! * other.values[beside]! * (goesOn & goesOnBeside);
    at += goesOn;
    beside += goesOnBeside;
  }
  return sum;
}
