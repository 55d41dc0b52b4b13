import { expect, test } from 'vitest';
import { defaultsAlong, inTreeOrder, isUnder, wayTo, type TopicDefaults } from './rules.ts';

const nothing: TopicDefaults = { teamId: null, line: null, priority: null, slaPolicyId: null, tags: [] };
const tree = [
  { id: 'late', parentId: 'delivery', position: 0 },
  { id: 'money', parentId: null, position: 1 },
  { id: 'delivery', parentId: null, position: 0 },
  { id: 'courier', parentId: 'late', position: 0 },
];

test('parents come before their children', () => {
  expect(inTreeOrder(tree).map((topic) => topic.id)).toEqual(['money', 'delivery', 'late', 'courier']);
});

test('the way goes from the root to the topic; a ring ends', () => {
  expect(wayTo(tree, 'courier').map((topic) => topic.id)).toEqual(['delivery', 'late', 'courier']);
  expect(wayTo(tree, 'unknown')).toEqual([]);
  const ring = [
    { id: 'a', parentId: 'b' },
    { id: 'b', parentId: 'a' },
  ];
  expect(wayTo(ring, 'a').length).toBeLessThan(10);
});

test.each([
  ['courier', 'delivery', true],
  ['courier', 'courier', true],
  ['delivery', 'courier', false],
  ['courier', 'money', false],
  ['unknown', 'money', false],
])('%s under %s: %s', (id, ancestor, expected) => {
  expect(isUnder(tree, id, ancestor)).toBe(expected);
});

test('the nearest word counts, tags gather', () => {
  const way = [
    { ...nothing, teamId: 'first', line: 1, tags: ['a', 'b'] },
    { ...nothing, line: 2, tags: ['b', 'c'] },
    { ...nothing, priority: 'high' as const },
  ];
  expect(defaultsAlong(way)).toEqual({
    teamId: 'first',
    line: 2,
    priority: 'high',
    slaPolicyId: null,
    tags: ['a', 'b', 'c'],
  });
  expect(defaultsAlong([])).toEqual(nothing);
});
