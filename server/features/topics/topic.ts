/** A topic and its form as they are kept. */
import type { BothLanguages } from '../../../contract/shapes.ts';
import type { Priority } from '../../../contract/terms.ts';
import type { ShownWhen } from '../../../contract/topics.ts';

export interface TopicRow {
  id: string;
  parentId: string | null;
  position: number;
  names: BothLanguages;
  customerNames: BothLanguages;
  shownToCustomers: boolean;
  active: boolean;
  teamId: string | null;
  line: number | null;
  priority: Priority | null;
  slaPolicyId: string | null;
  tags: string[];
}

/** A field's place in a form. */
export interface PlaceRow {
  topicId: string;
  fieldId: string;
  position: number;
  forCustomer: 'hidden' | 'optional' | 'required';
  forAgent: 'hidden' | 'optional' | 'requiredAtSolve';
  shownWhen: ShownWhen | null;
}
