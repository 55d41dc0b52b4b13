/** Tables: which past decisions teach, and when an answer may be acted upon. */
import { expect, test } from 'vitest';
import type { TriageHead } from '../../../contract/triage.ts';
import type { KnownHead } from './known-model.ts';
import { labelOf, lessonsOf, mayAct, textOf, thresholdOf } from './rules.ts';
import type { PastTicket, PastVerdict } from './sql/history.ts';
import { learnedHead } from './report.ts';

const ticket: PastTicket = {
  id: '1',
  number: 'K-1',
  subject: 'Вопрос',
  text: 'Где посылка?',
  createdAt: new Date(0),
  topicId: 'delivery',
  priority: 'normal',
  teamId: 'support',
  worked: true,
  verdicts: null,
};
const said = (head: string, more: Partial<PastVerdict>): PastVerdict[] => [
  { head, answer: null, decidedBy: 'model', acted: false, confirmed: null, ...more },
];

test.each([
  ['left by an agent who solved it', 'topic', {}, 'delivery'],
  ['no topic', 'topic', { topicId: null }, null],
  ['not worked on', 'topic', { worked: false }, null],
  ['only suggested, and left so', 'topic', { verdicts: said('topic', { answer: 'delivery' }) }, 'delivery'],
  ['its own unedited work', 'topic', { verdicts: said('topic', { answer: 'delivery', acted: true }) }, null],
  [
    'its own work, corrected',
    'topic',
    { verdicts: said('topic', { answer: 'refund', acted: true }) },
    'delivery',
  ],
  [
    'its own work, accepted',
    'topic',
    { verdicts: said('topic', { answer: 'delivery', acted: true, confirmed: 'delivery' }) },
    'delivery',
  ],
  [
    'accepted before it is solved',
    'topic',
    { worked: false, verdicts: said('topic', { answer: 'delivery', confirmed: 'delivery' }) },
    'delivery',
  ],
  [
    'a keyword rule that an agent let stand',
    'topic',
    { verdicts: said('topic', { answer: 'delivery', acted: true, decidedBy: 'rule' }) },
    'delivery',
  ],
  ['priority', 'priority', {}, 'normal'],
  ['team', 'team', {}, 'support'],
  ['solved and not marked', 'spam', {}, 'ham'],
  ['marked', 'spam', { worked: false, verdicts: said('spam', { confirmed: 'spam' }) }, 'spam'],
  ['neither', 'spam', { worked: false }, null],
  ['no mark, no mood', 'sentiment', { verdicts: said('sentiment', { answer: 'negative' }) }, null],
  ['a marked mood', 'sentiment', { verdicts: said('sentiment', { confirmed: 'negative' }) }, 'negative'],
] as [string, TriageHead, Partial<PastTicket>, string | null][])('%s: %s', (_name, head, more, label) => {
  expect(labelOf(head, { ...ticket, ...more })).toBe(label);
});

test('a stranger teaches nothing, however much he writes', () => {
  const flood = Array.from({ length: 500 }, () => ({ ...ticket, worked: false, topicId: 'refund' }));
  const { heads } = lessonsOf([...flood, ticket]);
  expect(heads.find(({ name }) => name === 'topic')?.lessons).toEqual([{ text: 0, label: 'delivery' }]);
  expect(heads.every(({ lessons }) => lessons.length <= 1)).toBe(true);
});

test('the subject is read once', () => {
  expect(textOf({ subject: 'Где', text: 'Где посылка' })).toBe('Где посылка');
  expect(textOf({ subject: 'Вопрос', text: 'Где посылка' })).toBe('Вопрос\nГде посылка');
  expect(textOf({ subject: 'Вопрос', text: null })).toBe('Вопрос\n');
});

const known = {
  name: 'topic',
  head: { labels: ['a', 'b'] },
  texts: [40, 19],
  trials: Array.from({ length: 40 }, (_, at) => [0.9, at % 2, at % 2]),
} as unknown as KnownHead;

test.each([
  [{ label: 'a', confidence: 0.9 }, 0.9, true],
  [{ label: 'a', confidence: 0.89 }, 0.9, false],
  [{ label: 'b', confidence: 0.99 }, 0.9, false],
  [{ label: 'a', confidence: 1 }, null, false],
  [{ label: 'gone', confidence: 1 }, 0.5, false],
])('%o from %s acts: %s', (answer, threshold, acts) => {
  expect(mayAct(known, answer, threshold)).toBe(acts);
});

test('the page counts what was tried', () => {
  expect(thresholdOf(known, 0.95)).toBe(0.9);
  const { labels } = known.head;
  const report = {
    head: 'topic' as const,
    labels: [...labels],
    texts: [...known.texts],
    trials: [...known.trials],
  };
  expect(learnedHead('topic', report, { modes: { topic: 'suggest' }, wantedPrecision: 0.95 })).toMatchObject({
    mode: 'suggest',
    texts: 59,
    tried: 40,
    right: 40,
    threshold: 0.9,
    actedOn: 20,
    actedRightly: 20,
    classes: [
      { value: 'a', texts: 40, tried: 20, right: 20, ready: true },
      { value: 'b', texts: 19, tried: 20, right: 20, ready: false },
    ],
  });
});
