/** Promises that suit most desks: an answer within half a working day, a solution within three. */
import type { SlaClockTerms, SlaTerms } from '../../../contract/sla.ts';

const HOUR = 60;

export function usualTerms(): SlaTerms {
  const answer: SlaClockTerms = {
    targets: { low: 8 * HOUR, normal: 4 * HOUR, high: 2 * HOUR, urgent: HOUR },
    time: 'working',
    pausedFor: [],
  };
  return {
    conditions: { match: 'all', items: [] },
    calendarId: null,
    clocks: {
      firstResponse: answer,
      nextResponse: answer,
      resolution: {
        targets: { low: 45 * HOUR, normal: 27 * HOUR, high: 9 * HOUR, urgent: 4 * HOUR },
        time: 'working',
        pausedFor: ['customer', 'partner'],
      },
    },
    warn: { percent: 75, minutes: null },
    onRisk: [{ do: 'notify', whom: ['assignee'] }],
    onBreach: [{ do: 'notify', whom: ['assignee', 'supervisors'] }],
  };
}
