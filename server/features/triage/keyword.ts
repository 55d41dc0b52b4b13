/** A keyword rule as it is kept, and as it is asked of a text. */
import type { Priority } from '../../../contract/terms.ts';

export interface KeywordRuleRow {
  id: string;
  name: string;
  active: boolean;
  anyOf: string[];
  allOf: string[];
  noneOf: string[];
  topicId: string | null;
  priority: Priority | null;
  teamId: string | null;
  line: number | null;
  tags: string[];
}
