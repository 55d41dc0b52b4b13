/** What rules may ask of triage: mood, spam, the language of the letter, the topic it would suggest. */
import { sentiments } from '../../../contract/triage.ts';
import { languageOf } from '../../platform/mail/language.ts';
import type { ReadScope } from '../../platform/scope.ts';
import type { Filled, RuleCondition, RuleFacts } from '../tickets/offers.ts';
import { allTopics } from '../topics/questions.ts';
import { isUnder } from '../topics/rules.ts';
import { readingOf } from './reading.ts';
import { moodOf } from './mood.ts';
import { textOf } from './rules.ts';

const moods = {
  negative: { ru: 'недоволен', en: 'unhappy' },
  neutral: { ru: 'спокоен', en: 'calm' },
  positive: { ru: 'доволен', en: 'happy' },
};
const languages = [
  ['ru', 'русский', 'Russian'],
  ['en', 'английский', 'English'],
  ['uk', 'украинский', 'Ukrainian'],
  ['be', 'белорусский', 'Belarusian'],
  ['kk', 'казахский', 'Kazakh'],
  ['de', 'немецкий', 'German'],
  ['fr', 'французский', 'French'],
  ['es', 'испанский', 'Spanish'],
  ['tr', 'турецкий', 'Turkish'],
  ['zh', 'китайский', 'Chinese'],
] as const;
const anyOf = { ru: 'любое из', en: 'any of' };
const atLeast = { ru: 'с уверенностью от, %', en: 'with confidence from, %' };
const HALF = 50;

export const triageConditions: readonly RuleCondition[] = [
  {
    key: 'triage.mood',
    label: { ru: 'Тон письма', en: 'Mood of the letter' },
    blanks: [
      {
        name: 'value',
        kind: 'choice',
        label: anyOf,
        choices: sentiments.map((value) => ({ value, label: moods[value] })),
        many: true,
      },
    ],
    holds: async (scope, facts, filled) => chosen(filled).includes(await moodIn(scope, facts)),
  },
  {
    key: 'triage.language',
    label: { ru: 'Письмо написано на языке', en: 'The letter is written in' },
    blanks: [
      {
        name: 'value',
        kind: 'choice',
        label: anyOf,
        choices: languages.map(([value, ru, en]) => ({ value, label: { ru, en } })),
        many: true,
      },
    ],
    holds: async (_scope, facts, filled) => {
      const language = await languageOf(await letterOf(facts));
      return language !== null && chosen(filled).includes(language);
    },
  },
  {
    key: 'triage.spam',
    label: { ru: 'Похоже на спам', en: 'Looks like spam' },
    blanks: [{ name: 'percent', kind: 'number', label: atLeast, optional: true }],
    holds: async (scope, facts, filled) => {
      const [best] = await answersOf(scope, facts, 'spam');
      return best?.value === 'spam' && best.confidence * 100 >= percentIn(filled);
    },
  },
  {
    key: 'triage.topic',
    label: { ru: 'По словам это тема', en: 'By its words the topic is' },
    blanks: [
      { name: 'value', kind: 'topic', label: { ru: 'эта или ниже', en: 'this or below' }, many: true },
      { name: 'percent', kind: 'number', label: atLeast, optional: true },
    ],
    holds: async (scope, facts, filled) => {
      const [best] = await answersOf(scope, facts, 'topic');
      if (!best || best.confidence * 100 < percentIn(filled)) return false;
      const topics = await allTopics(scope);
      return chosen(filled).some((id) => isUnder(topics, best.value, id));
    },
  },
];

function chosen({ value }: Filled): readonly string[] {
  return [value].flat().map(String);
}

function percentIn({ percent }: Filled): number {
  return typeof percent === 'number' ? percent : HALF;
}

async function letterOf(facts: RuleFacts): Promise<string> {
  return textOf({ subject: facts.ticket.subject, text: await facts.text() });
}

/** Learned where there is something to learn from, by plain words otherwise. */
async function moodIn(scope: ReadScope, facts: RuleFacts): Promise<string> {
  const [best] = await answersOf(scope, facts, 'sentiment');
  return best?.value ?? moodOf(await letterOf(facts)) ?? 'neutral';
}

async function answersOf(scope: ReadScope, facts: RuleFacts, head: 'spam' | 'topic' | 'sentiment') {
  return (await readingOf(scope, await letterOf(facts))).find((one) => one.head === head)?.answers ?? [];
}
