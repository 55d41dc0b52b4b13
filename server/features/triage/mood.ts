/** The mood of a letter by plain words, for a desk that has not yet learned its own. Pure. */
import type { Sentiment } from '../../../contract/triage.ts';
import { isIn, stemmed, wanted, type Wanted } from '../../platform/words/word-forms.ts';

const negative =
  phrases(`ужас*, кошмар*, безобраз*, возмут*, возмущ*, хамств*, нахам*, хамит*, отврат*, позор*, издеват*, обман*, мошенник*, жалоб*,
  претензи*, прокуратур*, роспотребнадзор*, в суд, недоволен, недовольн*, достали, надоел*, сколько можно, верните деньги,
  terribl*, awful*, horribl*, disgust*, unacceptabl*, outrag*, furious, angry, ridiculous, scam*, fraud*, worst, complain*, lawyer*,
  fed up, money back, disappoint*`);
const positive =
  phrases(`большое спасибо, огромное спасибо, благодар*, отлично, замечательн*, прекрасн*, молодцы, всё понравилось, очень доволен, рад*,
  thank you so much, many thanks, great job, excellent, wonderful, perfect, love it, amazing, very happy`);

/** Longer letters are angry or glad at their beginning. */
const MAX_CHARS = 4_000;

/** Null when the words tell nothing. */
export function moodOf(text: string): Sentiment | null {
  const letter = stemmed(text.slice(0, MAX_CHARS));
  const bad = negative.filter((phrase) => isIn(letter, phrase)).length;
  const good = positive.filter((phrase) => isIn(letter, phrase)).length;
  if (bad > good) return 'negative';
  return good > bad ? 'positive' : null;
}

function phrases(list: string): Wanted[] {
  return list.split(',').flatMap((phrase) => wanted(phrase.trim()) ?? []);
}
