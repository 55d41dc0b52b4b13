import { expect, test } from 'vitest';
import type { RuleGroup, UsedPiece } from '../../../contract/automation.ts';
import { evaluate } from './evaluate.ts';

const is = (key: string): UsedPiece => ({ key, filled: {} });
const all = (...items: RuleGroup['items']): RuleGroup => ({ match: 'all', items });
const any = (...items: RuleGroup['items']): RuleGroup => ({ match: 'any', items });
const none = (...items: RuleGroup['items']): RuleGroup => ({ match: 'none', items });
const [yes, no] = [is('yes'), is('no')];

const cases: [string, RuleGroup, boolean, number][] = [
  ['nothing asked', all(), true, 0],
  ['any of nothing', any(), true, 0],
  ['all of two', all(yes, yes), true, 2],
  ['all of two, one not', all(yes, no), false, 0],
  ['any of two', any(no, yes), true, 1],
  ['any of none that hold', any(no, no), false, 0],
  ['none that holds', none(no, no), true, 0],
  ['none, but one holds', none(no, yes), false, 0],
  ['nested', all(yes, any(no, all(yes, none(no)))), true, 2],
  ['nested, not', all(yes, none(any(no, yes))), false, 0],
];

test.each(cases)('%s', async (_name, group, holds, reasons) => {
  const now = await evaluate(group, ({ key }) => key === 'yes');
  const later = await evaluate(group, async ({ key }) => key === 'yes');
  expect(now).toEqual(later);
  expect(now).toMatchObject({ holds, by: { length: holds ? reasons : now.by.length } });
});

test('nothing more is asked than the answer needs', async () => {
  const asked: string[] = [];
  const ask = ({ key }: UsedPiece) => (asked.push(key), key === 'yes');
  await evaluate(all(no, is('never')), ask);
  await evaluate(any(yes, is('never')), ask);
  expect(asked).toEqual(['no', 'yes']);
});
