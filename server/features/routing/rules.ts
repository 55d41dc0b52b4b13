/** Whom a queue gives its next ticket: pure, on what is known of its people at that moment. */
import type { Candidate, Chosen, TicketTraits, Way } from './candidate.ts';

const FULL = 1;

/** How much of his capacity is taken, 0 to 1 and above. */
export function fullness({ load, capacity }: Pick<Candidate, 'load' | 'capacity'>): number {
  return capacity > 0 ? load / capacity : Infinity;
}

/**
 * Whoever is full gets nothing; whoever has given this very ticket back gets it only when there is nobody else.
 * `turnAgentId` is whose turn it was last.
 */
export function choose(
  way: Exclude<Way, 'manual'>,
  ticket: TicketTraits,
  candidates: readonly Candidate[],
  turnAgentId: string | null,
): Chosen | null {
  const able = way === 'bySkill' ? speakers(ticket, candidates) : candidates;
  const free = able.filter((candidate) => fullness(candidate) < FULL);
  const willing = free.filter((candidate) => !ticket.passedBy.includes(candidate.id));
  const asked = willing.length > 0 ? willing : free;
  const last = asked.find((candidate) => candidate.id === ticket.lastAgentId);
  if (last) return { agent: last, why: 'lastAgent' };
  return byWay[way](ticket, asked, turnAgentId);
}

type Chooser = (
  ticket: TicketTraits,
  free: readonly Candidate[],
  turnAgentId: string | null,
) => Chosen | null;

const byWay: Record<Exclude<Way, 'manual'>, Chooser> = {
  roundRobin: (_ticket, free, turnAgentId) => {
    const agent = nextInTurn(free, turnAgentId);
    return agent ? { agent, why: 'roundRobin' } : null;
  },
  leastLoaded: (_ticket, free, turnAgentId) => {
    const agent = leastLoaded(free, turnAgentId);
    return agent ? { agent, why: 'leastLoaded' } : null;
  },
  bySkill: (ticket, free, turnAgentId) => {
    const best = Math.max(0, ...free.map((candidate) => knowledge(candidate, ticket)));
    const fit = free.filter((candidate) => knowledge(candidate, ticket) === best);
    const agent = leastLoaded(fit, turnAgentId);
    return agent ? { agent, why: best > 0 ? 'bySkill' : 'leastLoaded' } : null;
  },
};

/** Those behind the last one in the order of their ids, then from the beginning. */
function nextInTurn(free: readonly Candidate[], turnAgentId: string | null): Candidate | undefined {
  const inOrder = free.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return inOrder.find((candidate) => turnAgentId !== null && candidate.id > turnAgentId) ?? inOrder[0];
}

/** Equals take turns. */
function leastLoaded(free: readonly Candidate[], turnAgentId: string | null): Candidate | undefined {
  const least = Math.min(...free.map(fullness));
  return nextInTurn(
    free.filter((candidate) => fullness(candidate) === least),
    turnAgentId,
  );
}

/** When anybody of the queue speaks the customer's language, the ticket waits for one who does. */
function speakers(ticket: TicketTraits, candidates: readonly Candidate[]): readonly Candidate[] {
  const speaking = candidates.filter((candidate) => speaks(candidate, ticket));
  return speaking.length > 0 ? speaking : candidates;
}

/** Of whom no languages are noted, he speaks the company's own. */
function speaks({ skills }: Candidate, { language, isHouseLanguage }: TicketTraits): boolean {
  const languages = skills.filter((skill) => skill.kind === 'language');
  return languages.length === 0
    ? isHouseLanguage
    : languages.some((skill) => skill.value.toLowerCase() === language);
}

/** The sum of his levels in its tags and in its topic; a topic further up the tree says less. */
export function knowledge({ skills }: Pick<Candidate, 'skills'>, ticket: TicketTraits): number {
  const level = (kind: string, value: string) =>
    skills.find((skill) => skill.kind === kind && skill.value.toLowerCase() === value.toLowerCase())?.level ??
    0;
  const topics = ticket.topicIds.map((topicId, above) => level('topic', topicId) / (above + 1));
  return Math.max(0, ...topics) + ticket.tags.reduce((sum, tag) => sum + level('tag', tag), 0);
}

const URGENT_WEIGHT = 2;

/** How much of somebody's capacity a ticket takes. The same is counted in SQL. */
export function weightOf(priority: string): number {
  return priority === 'urgent' ? URGENT_WEIGHT : 1;
}
