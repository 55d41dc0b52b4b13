/** Changes a tree of conditions at a place; the old tree stays as it was. Pure. */
import type { RuleGroup, UsedPiece } from '../../../contract/automation.ts';

export type Item = RuleGroup | UsedPiece;
/** Positions from the root down; empty is the root. */
export type Place = readonly number[];

export function isGroup(item: Item): item is RuleGroup {
  return 'match' in item;
}

export function withItem(root: RuleGroup, place: Place, item: Item): RuleGroup {
  return onItems(root, place, (items, at) => items.with(at, item));
}

export function withoutItem(root: RuleGroup, place: Place): RuleGroup {
  return onItems(root, place, (items, at) => items.toSpliced(at, 1));
}

export function withAdded(root: RuleGroup, group: Place, item: Item): RuleGroup {
  return onGroup(root, group, (one) => ({ ...one, items: [...one.items, item] }));
}

export function withMatch(root: RuleGroup, group: Place, match: RuleGroup['match']): RuleGroup {
  return onGroup(root, group, (one) => ({ ...one, match }));
}

/** Swapped with its neighbour; the same when there is none. */
export function moved<T>(items: readonly T[], at: number, by: 1 | -1): T[] {
  const other = at + by;
  const [here, there] = [items[at], items[other]];
  if (here === undefined || there === undefined) return [...items];
  return items.with(at, there).with(other, here);
}

/** As the server names it in what it refuses: `conditions.items.0.items.2`. */
export function pathOf(place: Place): string {
  return ['conditions', ...place.map((at) => `items.${at}`)].join('.');
}

function onItems(root: RuleGroup, place: Place, change: (items: Item[], at: number) => Item[]): RuleGroup {
  const at = place.at(-1);
  if (at === undefined) return root;
  return onGroup(root, place.slice(0, -1), (one) => ({ ...one, items: change(one.items, at) }));
}

function onGroup(root: RuleGroup, [at, ...rest]: Place, change: (group: RuleGroup) => RuleGroup): RuleGroup {
  if (at === undefined) return change(root);
  const item = root.items[at];
  if (!item || !isGroup(item)) return root;
  return { ...root, items: root.items.with(at, onGroup(item, rest, change)) };
}
