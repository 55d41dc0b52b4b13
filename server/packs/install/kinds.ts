/** Kinds of objects, found by their numbers in letters; a kind of the same key is kept. */
import { createKind } from '../../features/subjects/actions/kinds.ts';
import { allKinds } from '../../features/subjects/questions.ts';
import type { Setting } from '../setting.ts';

/** Ids by the pack's keys, of made and kept ones. */
export async function installKinds({ scope, pack, tally }: Setting): Promise<Map<string, string>> {
  const ids = new Map((await allKinds(scope)).map((kind) => [kind.key, kind.id]));
  for (const { key, names, plurals, number, icon } of pack.kinds) {
    if (ids.has(key)) {
      tally.kept('kinds');
      continue;
    }
    const patterns = number === undefined ? [] : [patternOf(number)];
    ids.set(key, (await createKind(scope, { key, names, plurals, patterns, icon })).id);
    tally.made('kinds');
  }
  return ids;
}

/** Packs write `A` for a letter, `9` for a digit and `X` for either. */
export function patternOf(number: string): string {
  return number.replaceAll('A', '@').replaceAll('9', '#').replaceAll('X', '*');
}
