/** Reminders: an agent wants to hear of a ticket at a moment. */
import { refuse } from '../../../platform/refusal.ts';
import { newId } from '../../../platform/ids.ts';
import type { Scope } from '../../../platform/scope.ts';
import { notify } from '../../notices/actions/notify.ts';
import { setMoment } from '../../tickets/actions/moments.ts';
import type { MomentHandler } from '../../tickets/moments.ts';
import { storable } from '../../tickets/thread.ts';
import { insert, nextOf, removeMine, takeDue } from '../sql/reminders.ts';

const REMINDER_MOMENT = 'waiting.reminder';

export interface Wish {
  agentId: string;
  at: Date;
  text: string;
}

/** The id. Refuses `badRequest` for a moment that has passed. */
export async function remind(scope: Scope, ticketId: string, { agentId, at, text }: Wish): Promise<string> {
  if (at <= scope.now) refuse('badRequest', 'at');
  const id = newId();
  const reminder = { id, agentId, ticketId, at, text: storable(text.trim()), createdAt: scope.now };
  await insert(scope.tx, reminder);
  await askForNext(scope, ticketId);
  return id;
}

/** Refuses `notFound` for another's, and for one that has been told. */
export async function dropReminder(scope: Scope, id: string): Promise<void> {
  const [dropped] = await removeMine(scope.tx, { id, me: scope.actor.id ?? '' });
  if (!dropped) return refuse('notFound');
  await askForNext(scope, dropped.ticketId);
}

export const reminderMoment: MomentHandler = {
  kind: REMINDER_MOMENT,
  come: async (scope, ticket) => {
    const due = await takeDue(scope.tx, { ticketId: ticket.id, now: scope.now });
    for (const { agentId, text } of due)
      await notify(scope, [agentId], { kind: REMINDER_MOMENT, ticketId: ticket.id, data: { text } });
    await askForNext(scope, ticket.id);
  },
};

async function askForNext(scope: Scope, ticketId: string): Promise<void> {
  const next = await nextOf(scope.tx, { ticketId });
  await setMoment(scope, ticketId, REMINDER_MOMENT, next?.at ?? null);
}
