/** What would become of open tickets if terms were applied to running clocks. Changes nothing. */
import type { SlaMove, SlaTerms } from '../../../contract/sla.ts';
import type { Loose } from '../../platform/http/route.ts';
import { nilId } from '../../platform/ids.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { calendarFor, type KnownCalendar } from '../calendars/questions.ts';
import { allTopics } from '../topics/questions.ts';
import { defaultsAlong, wayTo } from '../topics/rules.ts';
import { isOpen, type ClockRow } from './clock.ts';
import { planClocks, seconds } from './plan.ts';
import { asksForCustomer, firstFitting, type PolicyRow } from './policy.ts';
import { list } from './policy-sql.ts';
import { countOpenTickets, openTickets, standings, type OpenTicket } from './preview-sql.ts';
import { histories, openClocksOf } from './sql.ts';
import { timelineFacts, timelineOf, type Fact } from './timeline.ts';

const MOST_LOOKED_AT = 500;
const MOST_SHOWN = 50;

export interface Draft {
  id?: string;
  name?: string;
  terms: SlaTerms;
}

export async function previewPolicy(scope: ReadScope, draft: Draft) {
  const tickets = await openTickets(scope.tx, { limit: MOST_LOOKED_AT });
  const policies = withDraft(scope, await list(scope.tx), draft);
  const moves = await movesOf(scope, tickets, policies, draft.id ?? nilId);
  const now = scope.now.getTime();
  const count = (holds: (move: Move) => boolean) => moves.filter(holds).length;
  const total = await countOpenTickets(scope.tx);
  return {
    looked: tickets.length,
    open: total?.open ?? tickets.length,
    earlier: count(({ before, after }) => before !== null && after !== null && after < before),
    later: count(({ before, after }) => before !== null && after !== null && after > before),
    started: count(({ wasOpen, isOpen: open }) => open && !wasOpen),
    stopped: count(({ wasOpen, isOpen: open }) => wasOpen && !open),
    breached: count(({ wasBreached, after }) => !wasBreached && after !== null && after.getTime() <= now),
    moves: moves
      .toSorted((a, b) => Number(a.after ?? Infinity) - Number(b.after ?? Infinity))
      .slice(0, MOST_SHOWN)
      .map(({ number, subject, kind, before, after }): Loose<SlaMove> => ({
        number,
        subject,
        kind,
        before,
        after,
      })),
  };
}

/** A draft takes the place of its policy; a new one comes last. It is a version ahead, so that clocks are seen to move. */
function withDraft(
  scope: ReadScope,
  policies: readonly PolicyRow[],
  { id, name, terms }: Draft,
): PolicyRow[] {
  const draft = { name: name ?? '', terms, enabled: true, since: scope.now };
  if (policies.some((one) => one.id === id))
    return policies.map((one) => (one.id === id ? { ...one, ...draft, version: one.version + 1 } : one));
  return [...policies, { ...draft, id: nilId, position: policies.length + 1, version: 1 }];
}

interface Move {
  number: string;
  subject: string;
  kind: SlaMove['kind'];
  before: Date | null;
  after: Date | null;
  wasOpen: boolean;
  isOpen: boolean;
  wasBreached: boolean;
}

async function movesOf(
  scope: ReadScope,
  tickets: readonly OpenTicket[],
  policies: readonly PolicyRow[],
  draftId: string,
): Promise<Move[]> {
  const ticketIds = tickets.map(({ id }) => id);
  const [facts, clocks, choose, calendarOf] = await Promise.all([
    histories(scope.tx, { ticketIds, types: timelineFacts }),
    openClocksOf(scope.tx, { ticketIds }),
    chooser(scope, tickets, policies),
    calendars(scope, tickets, policies),
  ]);
  const [factsOf, clocksOf] = [
    Map.groupBy(facts, ({ ticketId }) => ticketId),
    Map.groupBy(clocks, ({ ticketId }) => ticketId),
  ];
  return tickets.flatMap((ticket) =>
    movesOfTicket(scope, ticket, {
      facts: factsOf.get(ticket.id) ?? [],
      clocks: clocksOf.get(ticket.id) ?? [],
      policy: choose(ticket),
      calendarOf: (terms) => calendarOf(ticket, terms),
      draftId,
    }),
  );
}

interface Around {
  facts: readonly Fact[];
  clocks: readonly ClockRow[];
  policy: PolicyRow | null;
  calendarOf: (terms: SlaTerms) => KnownCalendar;
  draftId: string;
}

function movesOfTicket(scope: ReadScope, ticket: OpenTicket, around: Around): Move[] {
  const { clocks, policy, draftId } = around;
  const concerned = policy?.id === draftId || clocks.some(({ policyId }) => policyId === draftId);
  const timeline = concerned ? timelineOf(around.facts) : null;
  if (!timeline) return [];
  const now = seconds(scope.now) ?? 0;
  const plan = planClocks({
    timeline,
    clocks,
    policy,
    since: seconds(ticket.createdAt) ?? 0,
    at: now,
    now,
    move: true,
    ticket,
    termsOf: () => null,
    calendarOf: around.calendarOf,
  });
  return plan.clocks.flatMap((after) => {
    const before = clocks.find(({ kind, cycle }) => kind === after.kind && cycle === after.cycle);
    const move: Move = {
      number: ticket.number,
      subject: ticket.subject,
      kind: after.kind,
      before: before?.dueAt ?? null,
      after: isOpen(after) ? after.dueAt : null,
      wasOpen: before !== undefined,
      isOpen: isOpen(after),
      wasBreached: Boolean(before?.breachedAt),
    };
    const isMove =
      move.before?.getTime() !== move.after?.getTime() || (move.wasOpen && !move.isOpen) || !move.wasOpen;
    return isMove && (move.wasOpen || move.isOpen) ? [move] : [];
  });
}

async function chooser(
  scope: ReadScope,
  tickets: readonly OpenTicket[],
  policies: readonly PolicyRow[],
): Promise<(ticket: OpenTicket) => PolicyRow | null> {
  const topics = await allTopics(scope);
  const customers = asksForCustomer(policies)
    ? await standings(scope.tx, { ids: tickets.map(({ requesterId }) => requesterId) })
    : [];
  const standing = new Map(customers.map((one) => [one.id, one]));
  return (ticket) => {
    const way = ticket.topicId ? wayTo(topics, ticket.topicId) : [];
    const named = policies.find(({ id, enabled }) => enabled && id === defaultsAlong(way).slaPolicyId);
    const customer = standing.get(ticket.requesterId);
    return (
      named ??
      firstFitting(policies, {
        ticket,
        topicIds: way.map(({ id }) => id),
        tier: customer?.tier ?? null,
        organizationId: customer?.organizationId ?? null,
      })
    );
  };
}

async function calendars(
  scope: ReadScope,
  tickets: readonly OpenTicket[],
  policies: readonly PolicyRow[],
): Promise<(ticket: OpenTicket, terms: SlaTerms) => KnownCalendar> {
  const ofTeam = new Map<string, KnownCalendar>();
  for (const teamId of new Set(tickets.map((ticket) => ticket.teamId)))
    ofTeam.set(teamId, await calendarFor(scope, { teamId }));
  const named = new Map<string, KnownCalendar>();
  for (const { terms } of policies)
    if (terms.calendarId)
      named.set(terms.calendarId, await calendarFor(scope, { calendarId: terms.calendarId }));
  const builtIn = await calendarFor(scope);
  return ({ teamId }, { calendarId }) => named.get(calendarId ?? '') ?? ofTeam.get(teamId) ?? builtIn;
}
