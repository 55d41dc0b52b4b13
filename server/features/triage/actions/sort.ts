/** Sorts a ticket that has come: keyword rules first, then what was learned; what a person has chosen stays. */
import type { TriageHead } from '../../../../contract/triage.ts';
import type { Priority } from '../../../../contract/terms.ts';
import type { Scope } from '../../../platform/scope.ts';
import { theAccount } from '../../accounts/account.ts';
import { holdTicket } from '../../tickets/access.ts';
import { changeTicket, type TicketChanges } from '../../tickets/actions/change.ts';
import { findTicket } from '../../tickets/questions.ts';
import type { TicketRecord } from '../../tickets/ticket.ts';
import { activeRules } from '../active-rules.ts';
import type { Opinion } from '../ask-model.ts';
import { hitsOf, readLetter, type Hit } from '../keyword-rules.ts';
import { modelOf } from '../models.ts';
import { readingOf } from '../reading.ts';
import { textOf } from '../rules.ts';
import { chosenByPeople, firstLetter } from '../sql/history.ts';
import { insertVerdict, verdictsOf, type VerdictRow } from '../sql/verdicts.ts';
import { words } from '../words.ts';

type Slot = 'topicId' | 'priority' | 'teamId' | 'line';
const headOf = { topicId: 'topic', priority: 'priority', teamId: 'team', line: 'line' } as const;

/** Once a ticket: a second call finds its verdicts and does nothing. */
export async function sortTicket(scope: Scope, ticketId: string): Promise<void> {
  const found = await findTicket(scope, ticketId);
  if (!found) return;
  // Held, so that what a person chooses meanwhile is either seen here or comes after.
  const ticket = await holdTicket(scope, found.number);
  const [letter, rules, model, before] = await Promise.all([
    firstLetter(scope.tx, { ticketId }),
    activeRules(scope),
    modelOf(scope),
    verdictsOf(scope.tx, { ticketId }),
  ]);
  if (!letter || before.length > 0 || (rules.length === 0 && !model)) return;
  const text = textOf({ subject: ticket.subject, text: letter.text });
  const chosen = await chosenSlots(scope, ticket);
  const hits = hitsOf(rules, readLetter(text));
  const opinions = await readingOf(scope, text);
  const taken = new Set([...chosen, ...hits.flatMap(({ sets }) => Object.keys(sets) as Slot[])]);
  await followRules(scope, ticket, hits, chosen);
  await followModel(scope, ticket, opinions, taken, model?.version ?? null);
}

/** What people have chosen, by hand or when they opened it, is not for the desk to choose. */
async function chosenSlots(scope: Scope, ticket: TicketRecord): Promise<Set<Slot>> {
  const chosen = new Set<Slot>();
  if (ticket.topicId !== null) chosen.add('topicId');
  if (ticket.priority !== 'normal') chosen.add('priority');
  // Whoever opened it by hand, or took it, chose the team with it.
  if (ticket.channel === 'manual' || ticket.assigneeId !== null) chosen.add('teamId');
  if (ticket.version > 1) {
    const facts = new Set((await chosenByPeople(scope.tx, { ticketId: ticket.id })).map(({ type }) => type));
    if (facts.has('ticket.topicChanged')) chosen.add('topicId');
    if (facts.has('ticket.priorityChanged')) chosen.add('priority');
    if (facts.has('ticket.teamChanged')) chosen.add('teamId');
    if (facts.has('ticket.lineChanged')) chosen.add('line');
  }
  return chosen;
}

async function followRules(
  scope: Scope,
  ticket: TicketRecord,
  hits: readonly Hit[],
  chosen: ReadonlySet<Slot>,
): Promise<void> {
  const { language } = await theAccount(scope);
  for (const { rule, found, sets } of hits) {
    const free = (Object.entries(sets) as [Slot, string | number][]).filter(([slot]) => !chosen.has(slot));
    const changes: TicketChanges = { ...Object.fromEntries(free), addTags: rule.tags };
    const why = words[language].found(found);
    await changeTicket(scope, ticket.id, changes, { by: 'triage', id: rule.id, name: rule.name, why });
    for (const [slot, value] of free) {
      const answers = [{ value: String(value), confidence: 1 }];
      await remember(scope, ticket, {
        head: headOf[slot],
        answers,
        reasons: found,
        decidedBy: 'rule',
        ruleName: rule.name,
        modelVersion: null,
        acted: true,
      });
    }
    if (free.length === 0 && rule.tags.length > 0) await rememberTags(scope, ticket, rule.name, found);
  }
}

function rememberTags(
  scope: Scope,
  ticket: TicketRecord,
  ruleName: string,
  reasons: string[],
): Promise<void> {
  return remember(scope, ticket, {
    head: 'tags',
    answers: [],
    reasons,
    decidedBy: 'rule',
    ruleName,
    modelVersion: null,
    acted: true,
  });
}

async function followModel(
  scope: Scope,
  ticket: TicketRecord,
  opinions: readonly Opinion[],
  taken: ReadonlySet<Slot>,
  modelVersion: number | null,
): Promise<void> {
  const { language } = await theAccount(scope);
  const t = words[language];
  for (const opinion of opinions) {
    const { head, answers, reasons } = opinion;
    const best = answers[0]!;
    const acted = opinion.acts && !isTaken(head, taken);
    await remember(scope, ticket, {
      head,
      answers,
      reasons,
      decidedBy: 'model',
      ruleName: null,
      modelVersion,
      acted,
    });
    if (!acted) continue;
    const why = t.sure(t.heads[head], Math.floor(best.confidence * 100), reasons);
    await changeTicket(scope, ticket.id, changesFor(head, best.value, t.spamTag, taken), {
      by: 'triage',
      why,
    });
  }
}

function isTaken(head: TriageHead, taken: ReadonlySet<Slot>): boolean {
  return (['topicId', 'priority', 'teamId'] as const).some(
    (slot) => headOf[slot] === head && taken.has(slot),
  );
}

/** Spam is only parked: marked, and out of the way of urgent things. Nothing is ever thrown away. */
function changesFor(
  head: TriageHead,
  value: string,
  spamTag: string,
  taken: ReadonlySet<Slot>,
): TicketChanges {
  if (head === 'topic') return { topicId: value };
  if (head === 'team') return { teamId: value };
  if (head === 'priority') return { priority: value as Priority };
  if (head === 'spam' && value === 'spam')
    return { addTags: [spamTag], ...(taken.has('priority') ? {} : { priority: 'low' }) };
  return {};
}

type NewVerdict = Omit<VerdictRow, 'ticketId' | 'confirmed'>;

async function remember(scope: Scope, ticket: TicketRecord, verdict: NewVerdict): Promise<void> {
  const answers = JSON.stringify(verdict.answers);
  await insertVerdict(scope.tx, { ...verdict, ticketId: ticket.id, answers, at: scope.now });
}
