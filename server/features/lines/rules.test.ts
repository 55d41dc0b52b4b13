import { expect, test } from 'vitest';
import { pingPong, stays } from './rules.ts';

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 22, 9, minutes));

test.each([
  ['it never moved', [], [{ line: 1, seconds: 1800 }]],
  [
    'up once',
    [{ at: at(10), from: 1, to: 2 }],
    [
      { line: 1, seconds: 600 },
      { line: 2, seconds: 1200 },
    ],
  ],
  [
    'up, down, up to the third',
    [
      { at: at(5), from: 1, to: 2 },
      { at: at(10), from: 2, to: 1 },
      { at: at(25), from: 1, to: 3 },
    ],
    [
      { line: 1, seconds: 1200 },
      { line: 2, seconds: 300 },
      { line: 3, seconds: 300 },
    ],
  ],
])('time on each line: %s', (_name, moves, expected) => {
  expect(stays(at(0), 1, moves, at(30))).toEqual(expected);
});

test.each<[('up' | 'down')[], number]>([
  [[], 0],
  [['up'], 0],
  [['up', 'up'], 0],
  [['up', 'down'], 1],
  [['up', 'down', 'up'], 2],
  [['up', 'up', 'down', 'down'], 1],
])('%j went to and fro %d times', (directions, expected) => {
  expect(pingPong(directions)).toBe(expected);
});
