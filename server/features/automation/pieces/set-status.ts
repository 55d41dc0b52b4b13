/** The action that sets a status: by the steps that the company allows, and with what a waiting ticket waits for. */
import type { StatusCategory } from '../../../../contract/terms.ts';
import type { ReadScope, Scope } from '../../../platform/scope.ts';
import { calendarFor } from '../../calendars/questions.ts';
import { changeTicket, type TicketChanges } from '../../tickets/actions/change.ts';
import type { Filled, Label, RuleAction } from '../../tickets/offers.ts';
import { isUnfinished } from '../../tickets/rules.ts';
import { allStatuses, chosenStatus, statusOf } from '../../tickets/statuses.ts';
import type { StatusRecord, TicketRecord } from '../../tickets/ticket.ts';
import { variableValues } from '../../tickets/variable-values.ts';
import { filledIn } from '../../tickets/variables.ts';
import { refuseUnfilled } from '../../topics/questions.ts';
import { momentAfter } from '../../waiting/rules.ts';
import { numberIn, textIn } from './filled.ts';

const MAX_REASON = 200;
const MAX_DAYS = 366;
const waiting: readonly StatusCategory[] = ['pending', 'onHold'];

export const setStatus: RuleAction = {
  key: 'ticket.setStatus',
  label: { ru: 'Поставить статус', en: 'Set the status' },
  blanks: [
    { name: 'value', kind: 'status', label: { ru: 'что поставить', en: 'what to set' } },
    {
      name: 'reason',
      kind: 'text',
      label: { ru: 'чего ждём', en: 'what it waits for' },
      optional: true,
      onlyFor: waiting,
    },
    {
      name: 'days',
      kind: 'days',
      label: { ru: 'раб. дней', en: 'work. days' },
      optional: true,
      onlyFor: waiting,
    },
  ],
  check: problemOf,
  foresee: (_ticket, filled) => ({ statusId: textIn(filled, 'value') }),
  perform: async (scope, ticket, filled, because) => {
    const status = await chosenStatus(scope, ticket, textIn(filled, 'value'));
    // Whoever presses a macro is asked for the form as by any other button.
    const isEnd = isUnfinished(ticket.statusCategory) && !isUnfinished(status.category);
    if (because.by === 'macro' && isEnd) await refuseUnfilled(scope, ticket);
    await changeTicket(scope, ticket.id, await changesTo(scope, ticket, status, filled), because);
  },
};

/** A status of the company's own says by its name what is waited for; on hold a date will do. */
async function problemOf(scope: ReadScope, filled: Filled): Promise<Label | null> {
  const status = (await allStatuses(scope)).find(({ id }) => id === filled['value']);
  if (!status || !isWaiting(status)) return null;
  if (numberIn(filled, 'days') > MAX_DAYS) return tooLong;
  if (textIn(filled, 'reason').length > MAX_REASON) return tooWordy;
  if (textIn(filled, 'reason').trim()) return null;
  if (status.category === 'onHold' && filled['days'] !== undefined) return null;
  const speaks = (await statusOf(scope, status.category)).id !== status.id;
  return speaks ? null : noReason[status.category === 'onHold' ? 'onHold' : 'pending'];
}

async function changesTo(
  scope: Scope,
  ticket: TicketRecord,
  status: StatusRecord,
  filled: Filled,
): Promise<TicketChanges> {
  if (!isWaiting(status)) return { statusId: status.id };
  const reason = textIn(filled, 'reason').trim();
  const said = reason && filledIn(reason, await variableValues(scope, ticket)).slice(0, MAX_REASON);
  const count = numberIn(filled, 'days');
  const calendar = count > 0 ? await calendarFor(scope, { teamId: ticket.teamId }) : null;
  return {
    statusId: status.id,
    ...(said ? { waitingReason: said } : {}),
    ...(calendar ? { lookAgainAt: momentAfter(calendar, scope.now, { count, unit: 'workingDays' }) } : {}),
  };
}

function isWaiting({ category }: StatusRecord): boolean {
  return waiting.includes(category);
}

const noReason: Record<'pending' | 'onHold', Label> = {
  pending: { ru: 'напишите, чего ждём', en: 'say what the ticket waits for' },
  onHold: {
    ru: 'напишите, чего ждём, или сколько рабочих дней',
    en: 'say what the ticket waits for, or how many working days',
  },
};
const tooLong: Label = { ru: `можно ждать до ${MAX_DAYS} дней`, en: `at most ${MAX_DAYS} days` };
const tooWordy: Label = {
  ru: `«чего ждём»: до ${MAX_REASON} знаков`,
  en: `“what it waits for”: at most ${MAX_REASON} characters`,
};
