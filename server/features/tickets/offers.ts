/** The pieces that branches offer for rules, macros and plans: what can be asked of a ticket, and what can be done to it. */
import type { StatusCategory } from '../../../contract/terms.ts';
import type { LoggedEvent } from '../../platform/events/log.ts';
import type { ReadScope, Scope } from '../../platform/scope.ts';
import type { Because } from './because.ts';
import type { TicketChanges } from './actions/change.ts';
import type { TicketRecord } from './ticket.ts';

/** In both languages of the screens. */
export interface Label {
  ru: string;
  en: string;
}

/** A blank in a piece, as the editor shows it. Ids are of this account; the editor draws a list by `kind`. */
export interface Blank {
  name: string;
  kind:
    | 'text'
    | 'words'
    | 'number'
    | 'minutes'
    | 'days'
    | 'yesNo'
    | 'choice'
    | 'priority'
    | 'status'
    | 'statusCategory'
    | 'team'
    | 'agent'
    | 'line'
    | 'topic'
    | 'tags'
    | 'field'
    | 'plan'
    | 'policy'
    | 'calendar'
    | 'template'
    | 'webhook'
    | 'address'
    | 'tier'
    | 'subjectKind';
  label: Label;
  /** For `choice`. */
  choices?: readonly { value: string; label: Label }[];
  /** May be left empty. */
  optional?: boolean;
  /** Takes a list of values. */
  many?: boolean;
  /** Means something only where the status chosen in the same piece is of one of these. */
  onlyFor?: readonly StatusCategory[];
}

/** Something of the desk that a blank names by its id. */
export interface Named {
  readonly name: string;
  /** It is known, and can serve no longer: an agent who has left, a plan that is switched off. */
  readonly gone: boolean;
}

/** Who knows what the ids in the blanks of a kind stand for. */
export interface Directory {
  readonly kind: Blank['kind'];
  /** Null for an id that stands for nothing. */
  readonly find: (scope: ReadScope, id: string) => Promise<Named | null>;
}

/** What was filled into the blanks, by name. Checked against them before a piece ever sees it. */
export type Filled = Readonly<Record<string, unknown>>;

export interface RuleFacts {
  /** As it is; in a rehearsal, as it was. */
  readonly ticket: TicketRecord;
  /** The fact that woke the rule; null for one that runs by time. */
  readonly event: LoggedEvent | null;
  readonly now: Date;
  /** What the customer last wrote up to then, without quotes. */
  readonly text: () => Promise<string>;
}

export interface RuleCondition {
  /** `branch.question`, kept in saved rules: never renamed. */
  readonly key: string;
  /** Reads as a sentence with the blanks behind it: «Текст содержит слова». */
  readonly label: Label;
  readonly blanks: readonly Blank[];
  /** What is wrong with the blanks together, when they are saved; for what a look at each alone cannot tell. */
  readonly check?: (scope: ReadScope, filled: Filled) => Promise<Label | null>;
  /** Must not change anything; may be asked of thousands of past tickets in a rehearsal. */
  readonly holds: (scope: ReadScope, facts: RuleFacts, filled: Filled) => boolean | Promise<boolean>;
}

export interface RuleAction {
  readonly key: string;
  readonly label: Label;
  readonly blanks: readonly Blank[];
  /**
   * Idempotent as far as it can be. `because` goes into every fact. What could not be done, and is no failure, is given in words: a letter
   * that nobody may get, a ticket that is where it should be already.
   */
  readonly perform: (
    scope: Scope,
    ticket: TicketRecord,
    filled: Filled,
    because: Because,
  ) => Promise<Label | void>;
  /** What is wrong with the blanks together, when they are saved; for what a look at each alone cannot tell. */
  readonly check?: (scope: ReadScope, filled: Filled) => Promise<Label | null>;
  /** Why it will not do all that it says on this ticket, where that is known beforehand. */
  readonly remark?: (scope: ReadScope, ticket: TicketRecord, filled: Filled) => Promise<Label | null>;
  /** What it would change, for a rehearsal; absent when it changes nothing of the ticket itself. */
  readonly foresee?: (ticket: TicketRecord, filled: Filled) => TicketChanges;
}
