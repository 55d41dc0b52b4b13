/** Links objects to customers, and takes them off. */
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { findCustomer } from '../../customers/questions.ts';
import { subjectOf } from '../questions.ts';
import { linkCustomers, unlinkCustomer } from '../sql.ts';

/** Refuses `notFound`. */
export async function linkToCustomer(scope: Scope, customerId: string, subjectId: string): Promise<void> {
  await subjectOf(scope, subjectId);
  if (!(await findCustomer(scope, customerId))) refuse('notFound');
  await linkCustomers(scope.tx, { subjectId, customerIds: [customerId], now: scope.now });
}

/** Refuses `notFound`. */
export async function unlinkFromCustomer(scope: Scope, customerId: string, subjectId: string): Promise<void> {
  if ((await unlinkCustomer(scope.tx, { customerId, subjectId })) === 0) refuse('notFound');
}
