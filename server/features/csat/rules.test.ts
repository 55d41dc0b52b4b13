import { describe, expect, test } from 'vitest';
import { judgeOpening, whyNotAsk, type Opening, type Score, type Verdict } from './rules.ts';

const START = Date.parse('2026-11-20T10:00:00Z');
const at = (seconds: number) => new Date(START + seconds * 1000);

describe('whether a customer is asked', () => {
  const solved = { statusCategory: 'solved', firstAgentAt: at(0), isJoinedAway: false };
  const given = { askCsat: true, hasAddress: true, askedLately: false, overdueMs: 0 };

  test.each([
    ['all is well', {}, {}, null],
    ['closed for good', { statusCategory: 'closed' }, {}, null],
    ['switched off', {}, { askCsat: false }, 'off'],
    ['open again', { statusCategory: 'open' }, {}, 'unfinished'],
    ['no agent has ever answered', { firstAgentAt: null }, {}, 'unanswered'],
    ['joined into another', { isJoinedAway: true }, {}, 'joined'],
    ['nowhere to write to', {}, { hasAddress: false }, 'noAddress'],
    ['asked this week already', {}, { askedLately: true }, 'lately'],
    ['solved in spring', {}, { overdueMs: 90 * 86_400_000 }, 'late'],
  ] as const)('%s', (_case, ticket, more, expected) => {
    expect(whyNotAsk({ ...solved, ...ticket }, { ...given, ...more })).toBe(expected);
  });
});

describe('whose tap it is', () => {
  type Step = [second: number, score: Score, person?: boolean];

  /** The verdict of each opening, one after the other. */
  function verdicts(steps: Step[]): Verdict[] {
    const before: Opening[] = [];
    return steps.map(([second, score, looksLikePerson = true]) => {
      const verdict = judgeOpening(before, { score, at: at(second), looksLikePerson }, at(0));
      before.push({ score, at: at(second).toISOString() });
      return verdict;
    });
  }

  test.each<[string, Step[], Verdict[]]>([
    ['one tap', [[60, 5]], ['count']],
    [
      'the same tap twice',
      [
        [60, 5],
        [61, 5],
      ],
      ['count', 'count'],
    ],
    [
      'a slow change of mind',
      [
        [60, 2],
        [80, 4],
      ],
      ['count', 'count'],
    ],
    [
      'all five within a second',
      [
        [60, 1],
        [60, 2],
        [60, 3],
        [60, 4],
        [60, 5],
      ],
      ['count', 'sweep', 'sweep', 'sweep', 'sweep'],
    ],
    [
      'in random order',
      [
        [60, 4],
        [61, 1],
        [62, 5],
      ],
      ['count', 'sweep', 'sweep'],
    ],
    [
      'one each twenty seconds',
      [
        [60, 1],
        [80, 2],
        [100, 3],
        [120, 4],
      ],
      ['count', 'count', 'sweep', 'sweep'],
    ],
    ['before anybody can have read it', [[1, 5]], ['ask']],
    ['a program that says what it is', [[60, 5, false]], ['ask']],
    [
      'the gateway opens the link, then the person',
      [
        [60, 5, false],
        [61, 5],
      ],
      ['ask', 'count'],
    ],
    [
      'the gateway opens another link, then the person',
      [
        [60, 1, false],
        [61, 5],
      ],
      ['ask', 'sweep'],
    ],
    [
      'all five on delivery, the person in the evening',
      [
        [5, 1],
        [5, 2],
        [6, 3],
        [6, 4],
        [7, 5],
        [9000, 4],
      ],
      ['count', 'sweep', 'sweep', 'sweep', 'sweep', 'count'],
    ],
  ])('%s', (_case, steps, expected) => {
    expect(verdicts(steps)).toEqual(expected);
  });
});
