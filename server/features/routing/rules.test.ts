import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Candidate, TicketTraits } from './candidate.ts';
import { choose, fullness, knowledge } from './rules.ts';

const plain: TicketTraits = {
  language: 'ru',
  isHouseLanguage: true,
  topicIds: [],
  tags: [],
  lastAgentId: null,
  passedBy: [],
};
function person(id: string, load: number, capacity = 10, skills: Candidate['skills'] = []): Candidate {
  return { id, name: id, load, capacity, skills };
}
const english = { kind: 'language', value: 'en', level: 2 } as const;
const luggage = { kind: 'topic', value: 'luggage', level: 3 } as const;
const claims = { kind: 'topic', value: 'claims', level: 1 } as const;

describe('who is chosen', () => {
  const cases: [string, Parameters<typeof choose>, string | null][] = [
    ['nobody is there', ['roundRobin', plain, [], null], null],
    ['all are full', ['leastLoaded', plain, [person('a', 10), person('b', 11)], null], null],
    ['without capacity nobody gets anything', ['roundRobin', plain, [person('a', 0, 0)], null], null],
    ['the first turn', ['roundRobin', plain, [person('b', 0), person('a', 5)], null], 'a'],
    ['the next turn', ['roundRobin', plain, [person('a', 0), person('b', 5)], 'a'], 'b'],
    ['around', ['roundRobin', plain, [person('a', 9), person('b', 0)], 'b'], 'a'],
    [
      'a turn passes over who is full',
      ['roundRobin', plain, [person('a', 0), person('b', 10), person('c', 0)], 'a'],
      'c',
    ],
    [
      'a turn goes on when its last one has left',
      ['roundRobin', plain, [person('a', 0), person('c', 0)], 'b'],
      'c',
    ],
    ['least of all', ['leastLoaded', plain, [person('a', 3), person('b', 2)], null], 'b'],
    [
      'in parts of what one can take',
      ['leastLoaded', plain, [person('a', 3, 10), person('b', 2, 4)], null],
      'a',
    ],
    ['equals take turns', ['leastLoaded', plain, [person('a', 3), person('b', 3)], 'a'], 'b'],
    [
      'the last agent',
      ['leastLoaded', { ...plain, lastAgentId: 'a' }, [person('a', 9), person('b', 0)], null],
      'a',
    ],
    [
      'the last agent is full',
      ['leastLoaded', { ...plain, lastAgentId: 'a' }, [person('a', 10), person('b', 5)], null],
      'b',
    ],
    [
      'not to him who gave it back',
      ['leastLoaded', { ...plain, passedBy: ['a'] }, [person('a', 0), person('b', 5)], null],
      'b',
    ],
    [
      'but to him when there is nobody else',
      ['leastLoaded', { ...plain, passedBy: ['a'] }, [person('a', 0)], null],
      'a',
    ],
    [
      'by topic',
      ['bySkill', { ...plain, topicIds: ['luggage'] }, [person('a', 0), person('b', 7, 10, [luggage])], null],
      'b',
    ],
    [
      'by the topic above',
      [
        'bySkill',
        { ...plain, topicIds: ['lost', 'luggage'] },
        [person('a', 0), person('b', 7, 10, [luggage])],
        null,
      ],
      'b',
    ],
    [
      'the one who knows is full',
      [
        'bySkill',
        { ...plain, topicIds: ['luggage'] },
        [person('a', 0), person('b', 10, 10, [luggage])],
        null,
      ],
      'a',
    ],
    [
      'language before knowledge',
      [
        'bySkill',
        { ...plain, language: 'en', isHouseLanguage: false, topicIds: ['luggage'] },
        [person('a', 0, 10, [luggage]), person('b', 7, 10, [english])],
        null,
      ],
      'b',
    ],
    [
      'it waits for one who speaks the language',
      [
        'bySkill',
        { ...plain, language: 'en', isHouseLanguage: false },
        [person('a', 0), person('b', 10, 10, [english])],
        null,
      ],
      null,
    ],
    [
      'nobody speaks it at all',
      ['bySkill', { ...plain, language: 'en', isHouseLanguage: false }, [person('a', 0)], null],
      'a',
    ],
  ];
  test.each(cases)('%s', (_name, given, expected) => {
    expect(choose(...given)?.agent.id ?? null).toBe(expected);
  });
});

test('knowledge adds up', () => {
  const tag = { kind: 'tag', value: 'VIP', level: 2 } as const;
  const ticket = { ...plain, topicIds: ['claims', 'luggage'], tags: ['vip', 'other'] };
  expect(knowledge({ skills: [claims, luggage, tag] }, ticket)).toBe(1.5 + 2);
});

test('nobody is ever given more than he can take, and nothing is left while somebody is free', () => {
  const people = fc.array(fc.record({ load: fc.nat(12), capacity: fc.nat(12) }), { maxLength: 6 });
  const way = fc.constantFrom('roundRobin' as const, 'leastLoaded' as const, 'bySkill' as const);
  fc.assert(
    fc.property(people, way, (loads, how) => {
      const candidates = loads.map(({ load, capacity }, at) => person(String(at), load, capacity));
      const chosen = choose(how, plain, candidates, null);
      const free = candidates.filter((one) => fullness(one) < 1);
      expect(chosen === null).toBe(free.length === 0);
      expect(chosen === null || chosen.agent.load < chosen.agent.capacity).toBe(true);
    }),
  );
});
