/** What every input of a value is given. */
import type { Field } from '../../../contract/fields.ts';

export interface ValueProps {
  field: Field;
  /** As the server gave it; null when it is empty. */
  value: unknown;
  readOnly: boolean;
  problem: string | undefined;
  /** Null empties. */
  onSave: (value: unknown) => Promise<void>;
}
