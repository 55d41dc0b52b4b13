/** What every step of an installation is given. */
import type { Directory, RuleAction, RuleCondition } from '../features/tickets/offers.ts';
import type { Scope } from '../platform/scope.ts';
import type { Both, Pack } from './pack.ts';
import type { Tally } from './tally.ts';

export interface Pieces {
  conditions: readonly RuleCondition[];
  actions: readonly RuleAction[];
  directories: readonly Directory[];
}

export interface Setting {
  scope: Scope;
  pack: Pack;
  tally: Tally;
  pieces: Pieces;
  /** Of the account: what has but one name is called so. */
  language: 'ru' | 'en';
  timeZone: string;
}

export function named(setting: Setting, names: Both): string {
  return names[setting.language];
}

/** In whatever language it was made: the account may have changed its own since. */
export function isThere(known: ReadonlySet<string>, names: Both): boolean {
  return known.has(names.ru) || known.has(names.en);
}
