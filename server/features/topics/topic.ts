/** A topic as it is kept. */
import type { BothLanguages } from '../../../contract/shapes.ts';
import type { Priority } from '../../../contract/tickets.ts';

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
