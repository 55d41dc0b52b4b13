/** Takes a ticket out of the hands of somebody who is not there, and gives it where his absence says. */
import type { Scope } from '../../../platform/scope.ts';
import { theAccount } from '../../accounts/account.ts';
import { everybody } from '../../availability/questions.ts';
import { substituteFor } from '../../availability/rules.ts';
import type { Worker } from '../../availability/worker.ts';
import { changeTicket } from '../../tickets/actions/change.ts';
import type { TicketRecord } from '../../tickets/ticket.ts';
import { routingWords } from '../words.ts';

export interface Heir {
  /** Null: nobody in particular, the queue. */
  agentId: string | null;
  teamId: string | null;
}

/** The colleague who stands in when he is there, else the team, else the queue where the ticket stands. */
export function heirOf(
  absence: { substituteId: string | null; teamId: string | null },
  worker: Worker,
  all: ReadonlyMap<string, Worker>,
): Heir {
  const substitute = substituteFor({ ...worker, substituteId: absence.substituteId }, all);
  return substitute ? { agentId: substitute.id, teamId: null } : { agentId: null, teamId: absence.teamId };
}

export async function workersById(scope: Scope): Promise<Map<string, Worker>> {
  return new Map((await everybody(scope)).map((worker) => [worker.id, worker]));
}

/** He works here no longer, or only comments now. */
export function hasLeft({ availability, role }: Pick<Worker, 'availability' | 'role'>): boolean {
  return availability === 'gone' || role === 'collaborator';
}

export async function passOn(
  scope: Scope,
  ticket: Pick<TicketRecord, 'id'>,
  worker: Worker,
  heir: Heir,
): Promise<void> {
  await changeTicket(
    scope,
    ticket.id,
    { assigneeId: heir.agentId, ...(heir.teamId ? { teamId: heir.teamId } : {}) },
    { by: 'routing', why: await whyGone(scope, worker) },
  );
}

async function whyGone(scope: Scope, worker: Worker): Promise<string> {
  const { name, absentUntil } = worker;
  const { language, timeZone } = await theAccount(scope);
  const words = routingWords[language];
  if (hasLeft(worker)) return words.left(name);
  if (!absentUntil) return words.away(name);
  const until = new Intl.DateTimeFormat(language === 'ru' ? 'ru' : 'en-GB', {
    dateStyle: 'long',
    timeZone,
  }).format(absentUntil);
  return words.absent(name, until);
}
