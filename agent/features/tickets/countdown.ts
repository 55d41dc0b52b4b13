/** A promise that runs, in a few words: what it is about, and how much is left of it or past it. */
import type { TicketRow } from '../../../contract/tickets.ts';
import type { Language } from '../../lib/language.ts';
import { exactMoment, span } from '../../lib/time.ts';
import { heatOf, isFinished } from './urgency.ts';

type Promised = Pick<
  TicketRow,
  'deadlineAt' | 'deadlineKind' | 'urgency' | 'nextActionAt' | 'statusCategory'
>;

export interface Countdown {
  /** «просрочено на 2 ч», «горит: 25 мин», «ещё 3 ч»; what the customer no longer needs asks for review. */
  short: string;
  /** The same with the time also where a review is asked for, for the card. */
  exact: string;
  /** What was promised, for the card: «Первый ответ». */
  kind: string;
  /** The exact moment, for the title. */
  title: string;
}

/** Null when nothing is promised, or the ticket is finished. */
export function countdownOf(row: Promised, now: number, language: Language): Countdown | null {
  const { deadlineAt, deadlineKind } = row;
  if (!deadlineAt || !deadlineKind || isFinished(row.statusCategory)) return null;
  const t = words[language];
  const left = Date.parse(deadlineAt) - now;
  const length = span(left, language);
  const calm = heatOf(row, now) === 'warm' ? t.burning(length) : t.left(length);
  const exact = left <= 0 ? t.overdue(length) : calm;
  return {
    short: left <= 0 && deadlineKind === 'neededBy' ? t.review : exact,
    exact,
    kind: t.kinds[deadlineKind],
    title: t.until(t.kinds[deadlineKind], exactMoment(deadlineAt, language)),
  };
}

const ru = {
  overdue: (span: string) => `просрочено на ${span}`,
  review: 'пересмотреть срок',
  burning: (span: string) => `горит: ${span}`,
  left: (span: string) => `ещё ${span}`,
  until: (kind: string, moment: string) => `${kind} до: ${moment}`,
  kinds: {
    firstResponse: 'Первый ответ',
    nextResponse: 'Ответ',
    resolution: 'Решение',
    neededBy: 'Нужно клиенту',
  },
};
const en = {
  overdue: (span: string) => `overdue by ${span}`,
  review: 'review the date',
  burning: (span: string) => `burning: ${span}`,
  left: (span: string) => `${span} left`,
  until: (kind: string, moment: string) => `${kind} by: ${moment}`,
  kinds: {
    firstResponse: 'First response',
    nextResponse: 'Response',
    resolution: 'Resolution',
    neededBy: 'Needed by the customer',
  },
} satisfies typeof ru;
const words = { ru, en };
