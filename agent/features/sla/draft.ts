/** A policy while it is being written. */
import type { SlaClockTerms, SlaStep, SlaTerms } from '../../../contract/sla.ts';

export function blankClock(): SlaClockTerms {
  return { targets: { low: null, normal: null, high: null, urgent: null }, time: 'working', pausedFor: [] };
}

export function blankTerms(): SlaTerms {
  return {
    conditions: { match: 'all', items: [] },
    calendarId: null,
    clocks: {
      firstResponse: { ...blankClock(), targets: { low: 480, normal: 240, high: 120, urgent: 60 } },
      nextResponse: { ...blankClock(), targets: { low: 480, normal: 240, high: 120, urgent: 60 } },
      resolution: { ...blankClock(), pausedFor: ['customer', 'partner'] },
    },
    warn: { percent: 75, minutes: null },
    onRisk: [],
    onBreach: [{ do: 'notify', whom: ['assignee', 'supervisors'] }],
  };
}

/** A clock without any target is none; a condition without a value is none. */
export function tidied(terms: SlaTerms): SlaTerms {
  const clock = (one: SlaClockTerms | null) =>
    one && Object.values(one.targets).some((minutes) => minutes !== null) ? one : null;
  return {
    ...terms,
    conditions: {
      ...terms.conditions,
      items: terms.conditions.items.filter(({ anyOf }) => anyOf.length > 0),
    },
    clocks: {
      firstResponse: clock(terms.clocks.firstResponse),
      nextResponse: clock(terms.clocks.nextResponse),
      resolution: clock(terms.clocks.resolution),
    },
  };
}

export function blankStep(kind: SlaStep['do']): SlaStep {
  return kind === 'notify' ? { do: kind, whom: ['assignee'] } : { do: kind };
}
