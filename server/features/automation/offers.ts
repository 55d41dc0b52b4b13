/** The pieces on the trunk's own slots; the branches offer theirs. */
import type { Directory, RuleAction, RuleCondition } from '../tickets/offers.ts';
import { groundDirectories } from './pieces/directories.ts';
import { sayingActions } from './pieces/saying.ts';
import { senderConditions } from './pieces/sender.ts';
import { settingActions } from './pieces/setting.ts';
import { standingConditions } from './pieces/standing.ts';
import { timeConditions } from './pieces/time-and-counts.ts';
import { wordConditions } from './pieces/words.ts';

export const trunkConditions: readonly RuleCondition[] = [
  wordConditions,
  senderConditions,
  standingConditions,
  timeConditions,
].flat();
export const trunkActions: readonly RuleAction[] = [settingActions, sayingActions].flat();
export const trunkDirectories: readonly Directory[] = groundDirectories;
