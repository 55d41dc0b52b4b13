/** Who is told and what is done when a promise is near its end or broken. */
import type { SlaStep, SlaTerms } from '../../../../contract/sla.ts';
import { priorities } from '../../../../contract/terms.ts';
import { onceIn } from '../../../platform/db/once.ts';
import type { Scope } from '../../../platform/scope.ts';
import { theAccount } from '../../accounts/account.ts';
import { escalateHeld } from '../../lines/actions/escalate.ts';
import { higherLineOf } from '../../lines/questions.ts';
import { notify } from '../../notices/actions/notify.ts';
import { allAgents, allTeams } from '../../staff/questions.ts';
import type { Because } from '../../tickets/because.ts';
import { changeTicket, type TicketChanges } from '../../tickets/actions/change.ts';
import { tell } from '../../tickets/events.ts';
import { isUnfinished } from '../../tickets/rules.ts';
import type { TicketRecord } from '../../tickets/ticket.ts';
import { isOpen, type ClockRow } from '../clock.ts';
import { clockAtRisk, clockBreached, neededByPassed } from '../events.ts';
import { findVersions, type VersionRow } from '../policy-sql.ts';
import { slaWords } from '../words.ts';

/** What has become so since the clocks were last looked at. */
export interface News {
  breached: ClockRow[];
  atRisk: ClockRow[];
}

/** What was broken and answered before anybody noticed is history, and nobody is called for it. */
export async function tellNews(
  scope: Scope,
  ticket: TicketRecord,
  { breached, atRisk }: News,
): Promise<void> {
  if (breached.length + atRisk.length === 0) return;
  const versions = await versionsOf(scope, [...breached, ...atRisk]);
  for (const clock of breached) {
    tellClock(scope, ticket, clock, clockBreached, versions);
    if (isOpen(clock)) await takeSteps(scope, ticket, clock, 'breached', versions);
  }
  for (const clock of atRisk) {
    tellClock(scope, ticket, clock, clockAtRisk, versions);
    await takeSteps(scope, ticket, clock, 'atRisk', versions);
  }
}

/** The flight has left, the party is over: what was asked for may mean something else now. */
export async function askForReview(scope: Scope, ticket: TicketRecord): Promise<void> {
  const neededBy = ticket.neededBy?.toISOString() ?? '';
  tell(scope, ticket, neededByPassed, { neededBy });
  const told = ticket.assigneeId ? [ticket.assigneeId] : await teamOf(scope, ticket);
  await notify(scope, told, {
    kind: 'sla.neededByPassed',
    ticketId: ticket.id,
    data: { number: ticket.number, neededBy },
  });
}

/** Never changed: many tickets that are judged together ask for the same one. */
function versionsOf(scope: Scope, clocks: readonly ClockRow[]): Promise<VersionRow[]> {
  const ids = clocks.map(({ policyId }) => policyId);
  const versions = clocks.map(({ policyVersion }) => policyVersion);
  return onceIn(scope.tx, `sla.versions ${ids.join()} ${versions.join()}`, () =>
    findVersions(scope.tx, { ids, versions }),
  );
}

function versionOf(versions: readonly VersionRow[], clock: ClockRow): VersionRow | undefined {
  return versions.find((row) => row.policyId === clock.policyId && row.version === clock.policyVersion);
}

function tellClock(
  scope: Scope,
  ticket: TicketRecord,
  clock: ClockRow,
  fact: typeof clockBreached,
  versions: readonly VersionRow[],
): void {
  tell(scope, ticket, fact, {
    kind: clock.kind,
    cycle: clock.cycle,
    dueAt: clock.dueAt?.toISOString() ?? '',
    policyId: clock.policyId,
    policyName: versionOf(versions, clock)?.name ?? '',
    policyVersion: clock.policyVersion,
  });
}

async function takeSteps(
  scope: Scope,
  ticket: TicketRecord,
  clock: ClockRow,
  what: 'breached' | 'atRisk',
  versions: readonly VersionRow[],
): Promise<void> {
  const version = versionOf(versions, clock);
  if (!version || !isUnfinished(ticket.statusCategory)) return;
  const { language } = await theAccount(scope);
  const because = {
    by: 'sla',
    id: clock.policyId,
    name: version.name,
    why: slaWords[language].why[what](slaWords[language].kinds[clock.kind]),
  } satisfies Because;
  let current = ticket;
  for (const step of stepsOf(version.terms, what)) {
    if (step.do === 'notify') await tellPeople(scope, current, clock, what, version.name, step);
    else if (step.do === 'lineUp') current = await lineUp(scope, current, because, language);
    else
      current =
        (await changeTicket(scope, current.id, await changesOf(scope, current, step), because)) ?? current;
  }
}

/** To the queue of the next line on which its team works, with a card as every escalation; where there is none it stays. */
async function lineUp(
  scope: Scope,
  ticket: TicketRecord,
  because: Because & { name: string; why: string },
  language: 'ru' | 'en',
): Promise<TicketRecord> {
  const line = await higherLineOf(scope, ticket);
  if (line === null) return ticket;
  const { tried, asked } = slaWords[language].card;
  const card = { line, tried: tried(because.name), asked: asked(because.why), urgency: ticket.priority };
  return escalateHeld(scope, ticket, card, because);
}

function stepsOf(terms: SlaTerms, what: 'breached' | 'atRisk'): readonly SlaStep[] {
  return what === 'breached' ? terms.onBreach : terms.onRisk;
}

async function tellPeople(
  scope: Scope,
  ticket: TicketRecord,
  clock: ClockRow,
  what: 'breached' | 'atRisk',
  policy: string,
  step: SlaStep,
): Promise<void> {
  await notify(scope, await peopleOf(scope, ticket, step), {
    kind: `sla.${what}`,
    ticketId: ticket.id,
    data: { number: ticket.number, kind: clock.kind, dueAt: clock.dueAt?.toISOString() ?? null, policy },
  });
}

/** Nobody has it yet: then it is the team's. */
async function peopleOf(scope: Scope, ticket: TicketRecord, { whom = [], agentIds = [] }: SlaStep) {
  const agents = (await allAgents(scope)).filter(({ active }) => active);
  const isBoss = ({ role }: { role: string }) => role === 'owner' || role === 'admin';
  const team = whom.includes('team') || (whom.includes('assignee') && !ticket.assigneeId);
  const wanted = new Set([
    ...agentIds,
    ...(whom.includes('assignee') && ticket.assigneeId ? [ticket.assigneeId] : []),
    ...(team ? await teamOf(scope, ticket) : []),
    ...(whom.includes('supervisors') ? agents.filter(isBoss).map(({ id }) => id) : []),
  ]);
  return agents.filter(({ id }) => wanted.has(id)).map(({ id }) => id);
}

async function teamOf(scope: Scope, { teamId }: TicketRecord): Promise<string[]> {
  return (await allTeams(scope)).find(({ id }) => id === teamId)?.agentIds ?? [];
}

/** Who or what is gone by now is passed over: a promise that breaks must not hang on it. */
async function changesOf(scope: Scope, ticket: TicketRecord, step: SlaStep): Promise<TicketChanges> {
  switch (step.do) {
    case 'raisePriority':
      return { priority: priorities[priorities.indexOf(ticket.priority) + 1] ?? ticket.priority };
    case 'setPriority':
      return step.priority ? { priority: step.priority } : {};
    case 'unassign':
      return { assigneeId: null };
    case 'assign': {
      const agent = (await allAgents(scope)).find(({ id, active }) => active && id === step.agentId);
      return agent ? { assigneeId: agent.id } : {};
    }
    case 'moveToTeam': {
      const team = (await allTeams(scope)).find(({ id }) => id === step.teamId);
      return team ? { teamId: team.id, assigneeId: null } : {};
    }
    default:
      return {};
  }
}
