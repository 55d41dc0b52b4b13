/** Shows the whole value of a sensitive field, and writes down who looked. */
import { audit } from '../../../platform/audit.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { Values } from '../field.ts';
import { fieldOf } from '../questions.ts';

/**
 * @param whose what the value belongs to, for the audit log
 * Refuses `notFound` for what is empty as well as for what is not sensitive: that is shown anyway.
 */
export async function revealValue(
  scope: Scope,
  values: Values,
  fieldId: string,
  whose: Record<string, string>,
): Promise<unknown> {
  const field = await fieldOf(scope, fieldId);
  const value = values[fieldId];
  if (!field.sensitive || value === undefined) refuse('notFound');
  await audit(scope, 'field.reveal', { fieldId, key: field.key, ...whose });
  return value;
}
