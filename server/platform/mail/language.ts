/** The language of a few words: letters tell among the Cyrillic ones, n-grams among the Latin ones. */

const MIN_LETTERS = 12;
const MIN_LATIN_LETTERS = 20;
const SAMPLE_CHARS = 4_000;
const ENGLISH = new Set(
  'the and you for with have this that not are please my can is to of it in we on i a your when but was hello hi thanks thank order'.split(
    ' ',
  ),
);

type Detector = { detect(text: string): { language: string; isReliable(): boolean } };
let detector: Promise<Detector> | undefined;

/** ISO 639-1, or null when there are too few words to tell. */
export async function languageOf(text: string): Promise<string | null> {
  const sample = text.slice(0, SAMPLE_CHARS).replace(/\S{0,500}(?:@|:\/\/)\S{0,500}/g, ' ');
  const cyrillic = count(sample, /[\u0400-\u04ff]/g);
  const latin = count(sample, /[a-z\u00c0-\u024f]/gi);
  if (cyrillic >= MIN_LETTERS && cyrillic * 2 > latin) return cyrillicLanguage(sample, cyrillic);
  const other = otherScript(sample, latin + cyrillic);
  if (other) return other;
  return latin >= MIN_LATIN_LETTERS ? latinLanguage(sample) : null;
}

/** Letters that only one of the languages has; і alone is of three of them. */
function cyrillicLanguage(sample: string, letters: number): string {
  const share = (pattern: RegExp): number => count(sample, pattern) / letters;
  if (share(/[әғқңөұүһ]/gi) > 0.01) return 'kk';
  if (share(/ў/gi) > 0.002) return 'be';
  if (share(/[їєґ]/gi) > 0.002) return 'uk';
  if (share(/і/gi) > 0.02 && share(/[ыъ]/gi) < 0.01) return 'uk';
  if (share(/і/gi) > 0.02) return 'be';
  return 'ru';
}

function otherScript(sample: string, alphabetic: number): string | null {
  const scripts: [string, RegExp][] = [
    ['ja', /[\u3040-\u30ff]/g],
    ['ko', /[\uac00-\ud7a3]/g],
    ['zh', /[\u4e00-\u9fff]/g],
    ['ar', /[\u0600-\u06ff]/g],
    ['he', /[\u0590-\u05ff]/g],
    ['el', /[\u0370-\u03ff]/g],
    ['hy', /[\u0530-\u058f]/g],
    ['ka', /[\u10a0-\u10ff]/g],
    ['th', /[\u0e00-\u0e7f]/g],
    ['hi', /[\u0900-\u097f]/g],
  ];
  for (const [language, letters] of scripts) {
    const found = count(sample, letters);
    if (found >= 4 && found * 2 > alphabetic) return language;
  }
  return null;
}

async function latinLanguage(sample: string): Promise<string | null> {
  const words = sample.toLowerCase().match(/[a-z\u00c0-\u024f']{1,40}/g) ?? [];
  const english = words.filter((word) => ENGLISH.has(word)).length;
  if (english >= 3 && english * 5 >= words.length && !/[\u00c0-\u024f]/.test(sample)) return 'en';
  detector ??= import('eld/extrasmall').then((module) => module.eld as unknown as Detector);
  return (await detector).detect(sample).language || null;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
