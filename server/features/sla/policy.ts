/** A policy as the database holds it, and which one a ticket lives under. */
import type { SlaCondition, SlaTerms } from '../../../contract/sla.ts';
import type { TicketRecord } from '../tickets/ticket.ts';

export interface PolicyRow {
  id: string;
  name: string;
  position: number;
  enabled: boolean;
  version: number;
  /** Clocks that began before are left alone, unless somebody asked to move them. */
  since: Date;
  terms: SlaTerms;
}

/** What conditions ask about a ticket. */
export interface TicketFacts {
  ticket: Pick<TicketRecord, 'channel' | 'teamId' | 'priority' | 'tags'>;
  /** The topic and all above it. */
  topicIds: readonly string[];
  tier: string | null;
  organizationId: string | null;
}

/** The first that fits, in their order. */
export function firstFitting<P extends Pick<PolicyRow, 'enabled' | 'terms'>>(
  policies: readonly P[],
  facts: TicketFacts,
): P | null {
  return policies.find(({ enabled, terms }) => enabled && fits(terms.conditions, facts)) ?? null;
}

/** Without any condition it fits every ticket. */
export function fits({ match, items }: SlaTerms['conditions'], facts: TicketFacts): boolean {
  if (items.length === 0) return true;
  return match === 'all'
    ? items.every((item) => holds(item, facts))
    : items.some((item) => holds(item, facts));
}

function holds({ fact, anyOf, not = false }: SlaCondition, facts: TicketFacts): boolean {
  const values = valuesOf(fact, facts);
  return anyOf.some((one) => values.includes(one)) !== not;
}

function valuesOf(fact: SlaCondition['fact'], facts: TicketFacts): readonly string[] {
  const { ticket, topicIds, tier, organizationId } = facts;
  switch (fact) {
    case 'topic':
      return topicIds;
    case 'tier':
      return tier ? [tier] : [];
    case 'organization':
      return organizationId ? [organizationId] : [];
    case 'channel':
      return [ticket.channel];
    case 'team':
      return [ticket.teamId];
    case 'priority':
      return [ticket.priority];
    default:
      return ticket.tags;
  }
}

/** Whether any policy asks about the customer; what nobody asks is not fetched. */
export function asksForCustomer(policies: readonly Pick<PolicyRow, 'enabled' | 'terms'>[]): boolean {
  return policies.some(
    ({ enabled, terms }) =>
      enabled && terms.conditions.items.some(({ fact }) => fact === 'tier' || fact === 'organization'),
  );
}
