/** Conditions on what the customer wrote. */
import { isIn, stemmed, wanted, type StemmedText, type Wanted } from '../../../platform/words/word-forms.ts';
import type { Filled, RuleCondition, RuleFacts } from '../../tickets/offers.ts';
import { textIn, textsIn } from './filled.ts';

const places = [
  { value: 'both', label: { ru: 'в заголовке или тексте', en: 'in subject or text' } },
  { value: 'subject', label: { ru: 'в заголовке', en: 'in the subject' } },
  { value: 'text', label: { ru: 'в тексте', en: 'in the text' } },
] as const;

export const wordConditions: readonly RuleCondition[] = [
  {
    key: 'ticket.hasWords',
    label: { ru: 'Есть слова', en: 'Has words' },
    blanks: [
      { name: 'where', kind: 'choice', label: { ru: 'где', en: 'where' }, choices: places },
      {
        name: 'words',
        kind: 'words',
        label: { ru: 'слова в любой форме, любое из', en: 'words in any form, any of' },
      },
    ],
    holds: async (_scope, facts, filled) => {
      const phrases = phrasesOf(filled);
      const where = textIn(filled, 'where');
      if (where !== 'text' && phrases.some((phrase) => isIn(subjectOf(facts), phrase))) return true;
      if (where === 'subject') return false;
      const text = await textOf(facts);
      return phrases.some((phrase) => isIn(text, phrase));
    },
  },
];

const subjects = new WeakMap<RuleFacts, StemmedText>();
const texts = new WeakMap<RuleFacts, Promise<StemmedText>>();
const phrasesKept = new WeakMap<Filled, Wanted[]>();

/** Worked out once for all rules that ask. */
function subjectOf(facts: RuleFacts): StemmedText {
  const known = subjects.get(facts) ?? stemmed(facts.ticket.subject);
  subjects.set(facts, known);
  return known;
}

function textOf(facts: RuleFacts): Promise<StemmedText> {
  const known = texts.get(facts) ?? facts.text().then(stemmed);
  texts.set(facts, known);
  return known;
}

function phrasesOf(filled: Filled): Wanted[] {
  const known = phrasesKept.get(filled) ?? textsIn(filled, 'words').flatMap((phrase) => wanted(phrase) ?? []);
  phrasesKept.set(filled, known);
  return known;
}
