/** What an agent sees of triage beside a ticket: verdicts, likely duplicates, the incident. */
import { verdictHeads, type VerdictHead } from '../../../contract/triage.ts';
import { languageOf } from '../../platform/mail/language.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { maySee } from '../tickets/access.ts';
import type { TicketRecord } from '../tickets/ticket.ts';
import { ALIKE_OF_ONE, likeness, shapeOf } from './likeness.ts';
import { moodOf } from './mood.ts';
import { modelOf } from './models.ts';
import { textOf } from './rules.ts';
import { casesOf, firstLetter, ticketsOf, ticketsOfPerson } from './sql/history.ts';
import { offerWith } from './sql/incidents.ts';
import { verdictsOf, type VerdictRow } from './sql/verdicts.ts';

const YOUNG_MS = 72 * 3_600_000;
const MAX_DUPLICATES = 3;

export async function triageOf(scope: ReadScope, ticket: TicketRecord) {
  const [verdicts, letter, model, cases, incidents, offered] = await Promise.all([
    verdictsOf(scope.tx, { ticketId: ticket.id }),
    firstLetter(scope.tx, { ticketId: ticket.id }),
    modelOf(scope),
    casesOf(scope.tx, { incidentId: ticket.id }),
    ticket.incidentId ? ticketsOf(scope.tx, { ids: [ticket.incidentId] }) : [],
    ticket.incidentId ? null : offerWith(scope.tx, { ticketIds: [ticket.id] }),
  ]);
  const text = textOf({ subject: ticket.subject, text: letter?.text ?? null });
  return {
    verdicts: [...verdicts.filter(isShown).map(shown), ...(await plainVerdicts(ticket, text, verdicts))],
    duplicates: letter ? await duplicatesOf(scope, ticket, text, model?.vocabulary ?? null) : [],
    incidentOffer: offered?.state === 'offered' ? await shownOffer(scope, offered) : null,
    incident: incidents.find((one) => maySee(scope, one)) ?? null,
    cases: cases.filter((one) => maySee(scope, one)),
  };
}

type Shown = Omit<VerdictRow, 'head'> & { head: VerdictHead };

function isShown(verdict: VerdictRow): verdict is Shown {
  return (verdictHeads as readonly string[]).includes(verdict.head);
}

function shown({ head, answers, reasons, decidedBy, ruleName, acted, confirmed }: Shown) {
  return { head, answers, reasons, by: decidedBy, ruleName, acted, confirmed };
}

/** What needs no learning, where it is news: another language than the ticket is kept in, an unhappy or glad customer. */
async function plainVerdicts(ticket: TicketRecord, text: string, verdicts: readonly VerdictRow[]) {
  const isOpen = (head: VerdictHead) => verdicts.every((one) => one.head !== head);
  const language = isOpen('language') ? await languageOf(text) : null;
  const mood = isOpen('sentiment') ? moodOf(text) : null;
  return [
    ...(language && language !== ticket.language ? [byLetters('language', language, 1)] : []),
    ...(mood ? [byLetters('sentiment', mood, SURE_OF_MOOD)] : []),
  ];
}

/** Angry words are sometimes quoted. */
const SURE_OF_MOOD = 0.6;

function byLetters(head: VerdictHead, value: string, confidence: number) {
  return {
    head,
    answers: [{ value, confidence }],
    reasons: [],
    by: 'letters' as const,
    ruleName: null,
    acted: false,
    confirmed: null,
  };
}

/** The same person, unfinished or young, and like words. */
async function duplicatesOf(
  scope: ReadScope,
  ticket: TicketRecord,
  text: string,
  vocabulary: Parameters<typeof shapeOf>[1],
) {
  const others = await ticketsOfPerson(scope.tx, {
    ticketId: ticket.id,
    requesterId: ticket.requesterId,
    since: new Date(scope.now.getTime() - YOUNG_MS),
  });
  if (others.length === 0) return [];
  const own = shapeOf(text, vocabulary);
  return others
    .filter((other) => maySee(scope, other))
    .map((other) => ({ ...other, likeness: likeness(own, shapeOf(textOf(other), vocabulary)) }))
    .filter((other) => other.likeness >= ALIKE_OF_ONE)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, MAX_DUPLICATES);
}

async function shownOffer(scope: ReadScope, { id, ticketIds }: { id: string; ticketIds: string[] }) {
  const tickets = await ticketsOf(scope.tx, { ids: ticketIds });
  const free = tickets.filter((one) => maySee(scope, one) && one.incidentId === null);
  return free.length > 1 ? { id, tickets: free } : null;
}
