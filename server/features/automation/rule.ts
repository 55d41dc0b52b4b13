/** A rule as it is kept, and as it is run. */
import type { RuleGroup, RuleKind, RuleTiming, UsedPiece } from '../../../contract/automation.ts';
import type { Blank, Directory, RuleAction, RuleCondition } from '../tickets/offers.ts';

export interface RuleBody {
  events: string[];
  timing: RuleTiming | null;
  conditions: RuleGroup;
  actions: UsedPiece[];
  stopOnMatch: boolean;
}

export interface RuleRow {
  id: string;
  kind: RuleKind;
  name: string;
  enabled: boolean;
  position: number;
  version: number;
  body: RuleBody;
  updatedAt: Date;
  nextRunAt: Date | null;
  reachedTicketId: string | null;
}

/** The pieces that all branches together offer. */
export interface Pieces {
  readonly conditions: ReadonlyMap<string, RuleCondition>;
  readonly actions: ReadonlyMap<string, RuleAction>;
  readonly directories: ReadonlyMap<Blank['kind'], Directory>;
}

export interface Offered {
  conditions: readonly RuleCondition[];
  actions: readonly RuleAction[];
  directories: readonly Directory[];
}

export function piecesOf({ conditions, actions, directories }: Offered): Pieces {
  return {
    conditions: new Map(conditions.map((piece) => [piece.key, piece])),
    actions: new Map(actions.map((piece) => [piece.key, piece])),
    directories: new Map(directories.map((directory) => [directory.kind, directory])),
  };
}
