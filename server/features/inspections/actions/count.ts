/** A ticket is counted as a complaint; when there are enough of them, an inspection opens with all of them as evidence. */
import { newId } from '../../../platform/ids.ts';
import { announce } from '../../../platform/events/log.ts';
import type { Scope } from '../../../platform/scope.ts';
import { theAccount } from '../../accounts/account.ts';
import { findCustomer } from '../../customers/questions.ts';
import { notify } from '../../notices/actions/notify.ts';
import { allAgents } from '../../staff/questions.ts';
import { subjectsOfTicket } from '../../subjects/of-ticket.ts';
import type { TicketRecord } from '../../tickets/ticket.ts';
import { allTopics } from '../../topics/questions.ts';
import { wayTo } from '../../topics/rules.ts';
import { inspectionOpened, ticketInspected } from '../events.ts';
import { beginOf, complainsAbout, levelAfter, type Complaint } from '../rules.ts';
import * as sql from '../sql.ts';
import { inspectionWords } from '../words.ts';
import { namesOf } from './names-of.ts';

export async function countComplaint(
  scope: Scope,
  policies: readonly sql.PolicyRow[],
  ticket: TicketRecord,
): Promise<void> {
  const complaint = await complaintOf(scope, ticket);
  for (const policy of policies) {
    const abouts = complainsAbout(policy, complaint);
    await sql.dropComplaints(scope.tx, { policyId: policy.id, ticketId: ticket.id, except: abouts });
    for (const about of abouts) {
      const at = ticket.createdAt;
      if ((await sql.insertComplaint(scope.tx, { policyId: policy.id, about, ticketId: ticket.id, at })) > 0)
        await inspect(scope, policy, about, ticket);
    }
  }
}

/** For a ticket whose letters stand in another now. */
export async function countNoMore(
  scope: Scope,
  policies: readonly sql.PolicyRow[],
  ticketId: string,
): Promise<void> {
  for (const { id } of policies) await sql.dropComplaints(scope.tx, { policyId: id, ticketId, except: [] });
}

async function complaintOf(scope: Scope, ticket: TicketRecord): Promise<Complaint> {
  const [customer, subjects, topics] = await Promise.all([
    findCustomer(scope, ticket.requesterId),
    subjectsOfTicket(scope, ticket.id),
    allTopics(scope),
  ]);
  return {
    topicWay: ticket.topicId ? wayTo(topics, ticket.topicId).map(({ id }) => id) : [],
    tags: ticket.tags,
    organizationId: customer?.organization?.id ?? null,
    subjects,
  };
}

/** While one is open, further complaints join it; afterwards only those since it was closed count. */
async function inspect(
  scope: Scope,
  policy: sql.PolicyRow,
  about: string,
  ticket: TicketRecord,
): Promise<void> {
  const last = await sql.lastInspection(scope.tx, { policyId: policy.id, about });
  if (last?.state === 'open') return join(scope, last, [ticket.id]);
  const begin = beginOf(policy.days, scope.now);
  const since = last?.closedAt && last.closedAt > begin ? last.closedAt : begin;
  const complaints = await sql.complaintsSince(scope.tx, { policyId: policy.id, about, since });
  if (complaints.length < policy.threshold) return;
  const { language } = await theAccount(scope);
  const inspection = {
    id: newId(),
    policyId: policy.id,
    about,
    name: await namesOf(scope, policy.countedBy, about, ticket),
    reason: inspectionWords[language].reason(complaints.length, policy.days),
    level: levelAfter(last, scope.now, policy.repeatDays),
  };
  if ((await sql.insertInspection(scope.tx, { ...inspection, at: scope.now })) === 0) return;
  await join(
    scope,
    inspection,
    complaints.map(({ ticketId }) => ticketId),
  );
  const { id: inspectionId, name, level } = inspection;
  announce(scope, inspectionOpened, null, { inspectionId, name, level });
  await tell(scope, policy, inspection, ticket);
}

async function join(
  scope: Scope,
  { id, name, reason }: Pick<sql.InspectionRow, 'id' | 'name' | 'reason'>,
  ticketIds: string[],
): Promise<void> {
  await sql.addEvidence(scope.tx, { inspectionId: id, ticketIds, at: scope.now });
  for (const ticketId of ticketIds)
    announce(scope, ticketInspected, ticketId, { inspectionId: id, name, reason });
}

/** Nobody named: the owners and administrators. */
async function tell(
  scope: Scope,
  policy: sql.PolicyRow,
  { id, name, reason, level }: Pick<sql.InspectionRow, 'id' | 'name' | 'reason' | 'level'>,
  ticket: TicketRecord,
): Promise<void> {
  const named = new Set([...policy.tellAgents, ...(level > 1 ? policy.tellAgain : [])]);
  const active = (await allAgents(scope)).filter((agent) => agent.active);
  const chosen = active.filter(
    (agent) =>
      named.has(agent.id) || (policy.tellTeamId !== null && agent.teamIds.includes(policy.tellTeamId)),
  );
  const owners = active.filter(({ role }) => role === 'owner' || role === 'admin');
  await notify(
    scope,
    (chosen.length > 0 ? chosen : owners).map((agent) => agent.id),
    {
      kind: 'inspection.opened',
      ticketId: ticket.id,
      data: { inspectionId: id, name, reason, level },
    },
  );
}
