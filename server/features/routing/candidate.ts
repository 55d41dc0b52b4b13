/** What giving out a ticket needs to know of the ticket and of the people. */

export const ways = ['manual', 'roundRobin', 'leastLoaded', 'bySkill'] as const;
export type Way = (typeof ways)[number];

export interface Candidate {
  id: string;
  name: string;
  /** What is in his hands and waits for us; an urgent ticket weighs two. */
  load: number;
  capacity: number;
  skills: readonly { kind: 'language' | 'topic' | 'tag'; value: string; level: number }[];
}

export interface TicketTraits {
  language: string;
  /** The ticket is in the company's own language. */
  isHouseLanguage: boolean;
  /** Its topic and those above it, the nearest first. */
  topicIds: readonly string[];
  tags: readonly string[];
  /** Whoever answered this customer last, when the queue cares and it is not too long ago. */
  lastAgentId: string | null;
  /** Who has given this ticket back. */
  passedBy: readonly string[];
}

export interface Chosen {
  agent: Candidate;
  why: 'lastAgent' | 'roundRobin' | 'leastLoaded' | 'bySkill';
}
