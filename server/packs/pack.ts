/** A starter pack as data: what a trade is asked about, and how it usually promises, reminds and answers. */
import type { KindIcon } from '../../contract/subjects.ts';
import type { Priority } from '../../contract/terms.ts';

export interface Both {
  ru: string;
  en: string;
}

export interface PackField {
  /** Unique in the pack; the field of the same key is used again when a second pack brings it. */
  key: string;
  kind: 'text' | 'longText' | 'number' | 'money' | 'date' | 'choice' | 'yesNo';
  names: Both;
  hints?: Both;
  choices?: readonly Both[];
  /** Masked for those who have no business with it. */
  isSensitive?: boolean;
}

/** A field in a topic's form. */
export interface PackQuestion {
  field: string;
  /** The customer cannot send without it. */
  isAsked?: boolean;
  /** Nobody can solve without it. */
  isNeededToSolve?: boolean;
  /** Only when another field of the form has this choice (its English name) or is yes. */
  when?: { field: string; is: string | true };
}

export interface PackTopic {
  key: string;
  names: Both;
  /** Words in any of their forms that tell the topic. */
  words: { ru: readonly string[]; en: readonly string[] };
  /** Left out: normal. */
  priority?: Priority;
  line?: 1 | 2 | 3;
  form?: readonly PackQuestion[];
  under?: readonly PackTopic[];
}

export interface PackKind {
  key: string;
  names: Both;
  plurals: Both;
  icon: KindIcon;
  /** What its outer number looks like in letters: `A` a letter, `9` a digit, anything else itself. */
  number?: string;
}

/** Minutes of working time. */
export interface PackTarget {
  firstResponse: number;
  nextResponse: number;
  resolution: number;
}

export interface PackTemplate {
  names: Both;
  /** The topic that it answers; left out: any. */
  topic?: string;
  /** With variables such as `{{customer.name}}`. */
  texts: Both;
}

/** Words in any letter that cannot wait. */
export interface PackAlarm {
  names: Both;
  words: { ru: readonly string[]; en: readonly string[] };
  priority: Priority;
  tag: string;
}

/** So many complaints about one object within so many days open an inspection. */
export interface PackInspection {
  names: Both;
  kind: string;
  topic: string;
  complaints: number;
  days: number;
}

export interface Pack {
  key: 'shop' | 'bank' | 'school' | 'clinic' | 'travel' | 'branches';
  names: Both;
  about: Both;
  working: 'office' | 'everyDay' | 'always';
  targets: Record<Priority, PackTarget>;
  kinds: readonly PackKind[];
  fields: readonly PackField[];
  topics: readonly PackTopic[];
  alarms: readonly PackAlarm[];
  templates: readonly PackTemplate[];
  inspections: readonly PackInspection[];
}
