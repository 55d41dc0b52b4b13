/** What the variables of prepared texts stand for on one ticket. */
import type { ReadScope } from '../../platform/scope.ts';
import { theAccount } from '../accounts/account.ts';
import { findCustomer } from '../customers/questions.ts';
import { agentNames, teamOf } from '../staff/questions.ts';
import { statusUrl } from './links.ts';
import type { TicketRecord } from './ticket.ts';
import { firstNameOf, type VariableValues } from './variables.ts';

/** The agent is who acts, or else who is responsible. */
export async function variableValues(scope: ReadScope, ticket: TicketRecord): Promise<VariableValues> {
  const agentId = scope.actor.id ?? ticket.assigneeId;
  const [customer, account, team, names] = await Promise.all([
    findCustomer(scope, ticket.requesterId),
    theAccount(scope),
    teamOf(scope, ticket.teamId),
    agentNames(scope, agentId ? [agentId] : []),
  ]);
  const email = customer?.identities.find((identity) => identity.kind === 'email');
  return {
    'customer.name': customer?.name ?? '',
    'customer.firstName': firstNameOf(customer?.name ?? ''),
    'customer.email': email?.value ?? '',
    'ticket.number': ticket.number,
    'ticket.subject': ticket.subject,
    'ticket.link': customer ? statusUrl(scope, ticket.id, customer) : '',
    'agent.name': names.get(agentId ?? '') ?? account.name,
    'team.name': team.name,
    'company.name': account.name,
  };
}
