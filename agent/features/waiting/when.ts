/** Quick choices of a moment, in the reader's own day: «завтра утром» is nine o'clock. Pure. */

const morningHour = 9;
const hourMs = 3_600_000;

export type Choice = 'inTwoHours' | 'tomorrow' | 'inThreeDays' | 'inAWeek';

export function momentOf(choice: Choice, now: Date): Date {
  if (choice === 'inTwoHours') return new Date(now.getTime() + 2 * hourMs);
  return morning(now, { tomorrow: 1, inThreeDays: 3, inAWeek: 7 }[choice]);
}

/** So many weekdays later, in the morning: what is offered with a reason; the agent may choose otherwise. */
export function workdayMorning(days: number, now: Date): Date {
  let at = morning(now, 0);
  for (let left = days; left > 0;) {
    at = morning(at, 1);
    if (at.getDay() !== 0 && at.getDay() !== 6) left--;
  }
  return at;
}

/** As a `datetime-local` field holds it. */
export function toField(at: Date): string {
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

export function fromField(text: string): Date | null {
  const at = new Date(text);
  return text && !Number.isNaN(at.getTime()) ? at : null;
}

function morning(from: Date, days: number): Date {
  return new Date(from.getFullYear(), from.getMonth(), from.getDate() + days, morningHour);
}
