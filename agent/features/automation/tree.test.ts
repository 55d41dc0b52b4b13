import { expect, test } from 'vitest';
import type { RuleGroup } from '../../../contract/automation.ts';
import { moved, pathOf, withAdded, withItem, withMatch, withoutItem } from './tree.ts';

const [a, b, c] = ['a', 'b', 'c'].map((key) => ({ key, filled: {} }));
if (!a || !b || !c) throw new Error('three pieces');
const root: RuleGroup = { match: 'all', items: [a, { match: 'any', items: [b] }] };

test('items are added, changed and removed at their place', () => {
  expect(withAdded(root, [], c).items).toEqual([...root.items, c]);
  expect(withAdded(root, [1], c).items[1]).toEqual({ match: 'any', items: [b, c] });
  expect(withItem(root, [1, 0], c).items[1]).toEqual({ match: 'any', items: [c] });
  expect(withoutItem(root, [1, 0]).items[1]).toEqual({ match: 'any', items: [] });
  expect(withoutItem(root, [0]).items).toEqual([{ match: 'any', items: [b] }]);
  expect(withMatch(root, [1], 'none').items[1]).toEqual({ match: 'none', items: [b] });
  expect(root.items).toHaveLength(2);
});

test('a place that is not there changes nothing', () => {
  expect(withAdded(root, [0], c)).toEqual(root);
  expect(withoutItem(root, [])).toEqual(root);
});

test('neighbours swap', () => {
  expect(moved([1, 2, 3], 0, 1)).toEqual([2, 1, 3]);
  expect(moved([1, 2, 3], 0, -1)).toEqual([1, 2, 3]);
});

test('places are named as the server names them', () => {
  expect(pathOf([])).toBe('conditions');
  expect(pathOf([0, 2])).toBe('conditions.items.0.items.2');
});
