/**
 * How likely a text is as a text of people: a sum of logarithms over the characters beyond ASCII. The figures are
 * letter frequencies of the languages where one charset is easily taken for another, and penalties for what people do
 * not write (a capital inside a word, a box drawing, an accented letter after an accented letter).
 */

const RUSSIAN =
  'о10.97 е8.45 а8.01 и7.35 н6.70 т6.26 с5.47 р4.73 в4.54 л4.40 к3.49 м3.21 д2.98 п2.81 у2.62 я2.01 ы1.90 ь1.74 г1.70 ' +
  'з1.65 б1.59 ч1.44 й1.21 х0.97 ж0.94 ш0.73 ю0.64 ц0.48 щ0.36 э0.32 ф0.26 ё0.10 ъ0.04 і0.60 ї0.20 є0.20 ґ0.02 ў0.10';
const CYRILLIC = new Map(RUSSIAN.split(' ').map((pair) => [pair[0]!, Math.log(Number(pair.slice(1)) / 100)]));
const BIGRAMS = new Set(
  (
    'ст ен но то на ов ни ра во ко ро ре ос по пр ал ер не ли ет ан ин од ор та ва ла ло те ит ка ри ль ом го де ть ат ес об ' +
    'ки ол ве до ие ия ый ой ей ая ск ме ам ел му за им да от ил ог ев ди же за ци ви ча ше бы вы ко ми ну тр из со ас ак тв чт нн сс ст зд вс сп кр гр др бр'
  ).split(' '),
);
const BIGRAM_BONUS = 0.9;
/** Two consonants or two vowels that do not usually meet. */
const CLASH = -0.5;
const VOWELS = new Set('аеёиоуыэюяіїє');
const WESTERN = new Set('äöüßéèàçêñóáíúåøæâîôûëïãõ');
/** Of Italian and French; a near tie with the Czech letters of the same bytes falls to the usual charset. */
const RARELY_WESTERN = new Set('ìòùœ');
const CENTRAL = new Set('ěščřžýůáíéúťďňłąęśżćńóźőűöüăâîșțşţđäß');
const COMMON_HANZI = new Set(
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家' +
    '种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日者意无力它与长把机十民第' +
    '公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话' +
    '合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四' +
    '請這個們來為國說時對會過發後著裡種經學沒動還進樣實無與長機關點業兩間問應戰頭體見產話東聲員論處義幾認條氣題爾變',
);
const TYPOGRAPHY = new Set('«»—–„“”‘’…№°§€•\u00a0©®·');
const OPENS_SENTENCE = new Set('¿¡');
const LETTER = /\p{L}/u;

const ODD_SYMBOL = -8;
const STRANGER = -9;
const TYPOGRAPHIC = -4;

export function letterLikelihood(text: string, charset: string): number {
  let sum = 0;
  let previous = ' ';
  let beforePrevious = ' ';
  for (const char of text) {
    if (char > '\u007f') sum += charLikelihood(char, previous, beforePrevious, charset);
    else if (isLatin(char) && isCyrillic(previous)) sum -= 3;
    beforePrevious = previous;
    previous = char;
  }
  return sum;
}

function charLikelihood(char: string, previous: string, beforePrevious: string, charset: string): number {
  const code = char.codePointAt(0)!;
  if (code >= 0x80 && code < 0xa0) return 2 * STRANGER;
  if (OPENS_SENTENCE.has(char)) return isLetter(previous) ? ODD_SYMBOL - 2 : TYPOGRAPHIC;
  if (TYPOGRAPHY.has(char)) return isLetter(previous) && char !== '\u00a0' ? TYPOGRAPHIC - 1 : TYPOGRAPHIC;
  if (isCyrillic(char)) return isAsian(charset) ? 2 * STRANGER : cyrillic(char, previous, beforePrevious);
  if (code >= 0x3040 && code <= 0x30ff) return charset.includes('j') ? (code < 0x30a0 ? -3.5 : -5) : STRANGER;
  if (code >= 0xac00 && code <= 0xd7a3) return -7;
  if (code >= 0x4e00 && code <= 0x9fff)
    return COMMON_HANZI.has(char) ? -5.5 : charset === 'euc-kr' ? -13 : -9.5;
  if (code >= 0x3000 && code <= 0x303f) return -6;
  if (code >= 0xff00 && code <= 0xff60) return -7;
  if (code < 0x250 && LETTER.test(char)) return accented(char, previous, charset);
  return LETTER.test(char) ? 1.5 * STRANGER : isLetter(previous) ? ODD_SYMBOL - 2 : ODD_SYMBOL;
}

function cyrillic(char: string, previous: string, beforePrevious: string): number {
  const lower = char.toLowerCase();
  const pair = pairLikelihood(previous.toLowerCase(), lower);
  const base = (CYRILLIC.get(lower) ?? -8) + pair - (isLatin(previous) ? 3 : 0);
  if (!isCyrillic(previous) && 'ъьы'.includes(lower)) return base - 3;
  if (char === lower) return isUpperCyrillic(previous) && isUpperCyrillic(beforePrevious) ? base - 2 : base;
  if (isUpperCyrillic(previous)) return base - 1;
  return isCyrillic(previous) ? base - 5 : base - 1.5;
}

function pairLikelihood(first: string, second: string): number {
  if (BIGRAMS.has(first + second)) return BIGRAM_BONUS;
  return isCyrillic(first) && VOWELS.has(first) === VOWELS.has(second) ? CLASH : 0;
}

function accented(char: string, previous: string, charset: string): number {
  const lower = char.toLowerCase();
  const isCentral = charset === 'windows-1250';
  const common = (isCentral ? CENTRAL : WESTERN).has(lower);
  const rare = !isCentral && RARELY_WESTERN.has(lower) ? -3.2 : -5.5;
  const afterAccent = previous > '\u007f' && isLetter(previous) ? 4 : 0;
  const capitalInside = char !== lower && isLetter(previous) && previous === previous.toLowerCase() ? 3 : 0;
  return (common ? -3 : rare) - (char === lower ? 0 : 1) - afterAccent - capitalInside;
}

function isAsian(charset: string): boolean {
  return !charset.startsWith('windows') && !charset.startsWith('koi8') && !/^(?:ibm|iso|x-mac)/.test(charset);
}

function isLatin(char: string): boolean {
  return (char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z');
}

function isLetter(char: string): boolean {
  return isLatin(char) || (char > '\u007f' && LETTER.test(char));
}

function isCyrillic(char: string): boolean {
  return char >= '\u0400' && char <= '\u052f';
}

function isUpperCyrillic(char: string): boolean {
  return isCyrillic(char) && char !== char.toLowerCase();
}
