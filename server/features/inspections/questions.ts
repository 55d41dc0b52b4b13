/** What others may ask about inspections. */
import type { ReadScope } from '../../platform/scope.ts';
import { policies } from './sql.ts';

/** Of what is watched for, switched on or not. */
export async function policyNames(scope: ReadScope): Promise<string[]> {
  return (await policies(scope.tx)).map(({ name }) => name);
}
