/** Where a ticket stands, how long it may take, and how that is told. */
import type { ReadScope, Scope } from '../../platform/scope.ts';
import { theAccount } from '../accounts/account.ts';
import { workSettings } from '../availability/questions.ts';
import { calendarFor } from '../calendars/questions.ts';
import type { TicketRecord } from '../tickets/ticket.ts';
import { averageDay } from './day.ts';
import { expectedWait, toTell, type ExpectedWait } from './rules.ts';
import { snapshotOf } from './snapshot.ts';
import { waitWords } from './words.ts';

const DAY_S = 86_400;
const HOURS_A_DAY = 24;

export interface Wait {
  ahead: number;
  expected: ExpectedWait | null;
  words: { ru: string; en: string };
  history: 'enough' | 'short';
}

type Waiting = Pick<TicketRecord, 'id' | 'teamId' | 'line' | 'topicId' | 'waitingOn'>;

/** Null when it does not wait for us. */
export async function waitOf(scope: ReadScope | Scope, ticket: Waiting): Promise<Wait | null> {
  if (ticket.waitingOn !== 'us') return null;
  const { placeOf, staff, samples } = await snapshotOf(scope, ticket);
  // Whoever came since stands at the end.
  const ahead = placeOf.get(ticket.id) ?? placeOf.size;
  const expected = expectedWait(samples, { ahead, staff, topicId: ticket.topicId });
  const words = await inWords(scope, ticket.teamId, ahead, expected);
  return { ahead, expected, words, history: expected ? 'enough' : 'short' };
}

/** For customers, where the company wants it told; «Перед вами 4 обращения, обычно отвечаем за 1–3 часа». */
export async function waitForCustomer(
  scope: ReadScope | Scope,
  ticket: Waiting,
  language: 'ru' | 'en',
): Promise<string | null> {
  if (!(await workSettings(scope)).showQueuePosition) return null;
  return (await waitOf(scope, ticket))?.words[language] ?? null;
}

async function inWords(
  scope: ReadScope,
  teamId: string,
  ahead: number,
  expected: ExpectedWait | null,
): Promise<Wait['words']> {
  const [{ hours }, account] = await Promise.all([calendarFor(scope, { teamId }), theAccount(scope)]);
  const day = averageDay(hours, scope.now);
  const told = expected
    ? toTell(expected, day)
    : { unit: 'days' as const, low: 0, high: Math.ceil(account.answerWithinHours / HOURS_A_DAY) };
  const say = (language: 'ru' | 'en') => {
    const t = waitWords[language];
    return `${t.ahead(ahead)}, ${t.usually(t.range(told, day >= DAY_S))}.`;
  };
  return { ru: say('ru'), en: say('en') };
}
