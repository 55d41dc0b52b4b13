/** What triage may conclude: which past decisions teach, when an answer may be acted upon. Pure. */
import type { TriageHead, TriageMode } from '../../../contract/triage.ts';
import { findThreshold } from './learning/calibration.ts';
import type { CompactTrial, KnownHead } from './known-model.ts';
import type { Lessons } from './learn-desk.ts';
import type { PastTicket, PastVerdict } from './sql/history.ts';

export const WANTED_PRECISION = 0.95;
export const INCIDENT_TICKETS = 5;
/** With fewer examples a class is suggested, never acted upon. */
export const LEAST_EXAMPLES = 20;

/** Only answers with something to write into the ticket can act; sentiment is shown and asked by rules. */
export function modeOf(modes: Partial<Record<TriageHead, TriageMode>>, head: TriageHead): TriageMode {
  return modes[head] ?? 'act';
}

export function thresholdOf({ trials }: Pick<KnownHead, 'trials'>, precision: number): number | null {
  return findThreshold(trials.map(asTrial), precision);
}

function asTrial([probability, truth, answer]: CompactTrial) {
  return { probability, right: truth === answer };
}

export function mayAct(
  { head, texts }: KnownHead,
  answer: { label: string; confidence: number },
  threshold: number | null,
): boolean {
  const examples = texts[head.labels.indexOf(answer.label)] ?? 0;
  return threshold !== null && answer.confidence >= threshold && examples >= LEAST_EXAMPLES;
}

/** The text of a ticket that is learned from and asked about: the subject weighs as much as a sentence of the letter. */
export function textOf({ subject, text }: { subject: string; text: string | null }): string {
  return text && text.startsWith(subject) ? text : `${subject}\n${text ?? ''}`;
}

/** `tickets` newest first, as they are read; lessons oldest first, as they are learned from. */
export function lessonsOf(tickets: readonly PastTicket[]): Lessons {
  const oldestFirst = tickets.toReversed();
  const heads = (['topic', 'priority', 'team', 'sentiment', 'spam'] as const).map((name) => ({
    name,
    lessons: oldestFirst.flatMap((ticket, text) => {
      const label = labelOf(name, ticket);
      return label === null ? [] : [{ text, label }];
    }),
  }));
  return { texts: oldestFirst.map(textOf), heads };
}

/**
 * What people have said: a value that an agent set, corrected or accepted, or left when he answered. What the model wrote itself and
 * nobody touched teaches nothing.
 */
export function labelOf(head: TriageHead, ticket: PastTicket): string | null {
  const verdict = ticket.verdicts?.find((one) => one.head === head);
  if (head === 'sentiment') return verdict?.confirmed ?? null;
  if (head === 'spam') return verdict?.confirmed ?? (ticket.worked ? 'ham' : null);
  const value = valueOf(head, ticket);
  if (verdict?.confirmed) return value;
  return ticket.worked && !isOwnWork(verdict, value) ? value : null;
}

function valueOf(head: 'topic' | 'priority' | 'team', ticket: PastTicket): string | null {
  if (head === 'topic') return ticket.topicId;
  return head === 'team' ? ticket.teamId : ticket.priority;
}

function isOwnWork(verdict: PastVerdict | undefined, value: string | null): boolean {
  return verdict?.decidedBy === 'model' && verdict.acted && verdict.answer === value;
}
