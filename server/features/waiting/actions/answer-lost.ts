/** An answer that did not reach its customer: nobody waits for an answer to it, so it is our turn again. */
import type { Scope } from '../../../platform/scope.ts';
import { theAccount } from '../../accounts/account.ts';
import { emailsOf } from '../../customers/questions.ts';
import type { OutboxProblem } from '../../outbox/letter.ts';
import { holdById } from '../../tickets/access.ts';
import { planWords } from '../words.ts';
import { returnToUs } from './return-to-us.ts';

/** @param cameFrom the report of a letter that came back: it may speak of somebody in Cc alone */
export async function answerLost(
  scope: Scope,
  ticketId: string,
  cameFrom: OutboxProblem | null,
): Promise<void> {
  const ticket = await holdById(scope, ticketId);
  if (ticket?.statusCategory !== 'pending' && ticket?.statusCategory !== 'solved') return;
  if (cameFrom && !(await speaksOf(scope, cameFrom, ticket.requesterId))) return;
  const why = planWords[(await theAccount(scope)).language].notDelivered;
  await returnToUs(scope, ticket, 'waiting.notDelivered', { by: 'waiting', why });
}

async function speaksOf(scope: Scope, { code, detail }: OutboxProblem, customerId: string): Promise<boolean> {
  const said = detail.toLowerCase();
  const addresses = (await emailsOf(scope, [customerId])).get(customerId) ?? [];
  const isNamed = addresses.some((address) => said.includes(address.toLowerCase()));
  // Some mail systems spell the address anew, or leave it out; a letter to several tells whom it did not reach.
  return isNamed || (code === 'bounced' && !said.includes('@'));
}
