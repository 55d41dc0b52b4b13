/** Says no to terms that promise nothing or name what is not there. */
import type { SlaStep, SlaTerms } from '../../../../contract/sla.ts';
import { channels, priorities } from '../../../../contract/terms.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { ReadScope } from '../../../platform/scope.ts';
import { allCalendars } from '../../calendars/questions.ts';
import { allAgents, allTeams } from '../../staff/questions.ts';
import { allTopics } from '../../topics/questions.ts';
import { slaWords } from '../words.ts';

/** Refuses `badPolicy`, and `notFound` for a calendar. */
export async function refuseUnfit(scope: ReadScope, terms: SlaTerms): Promise<void> {
  const t = slaWords[scope.actor.language];
  const targets = Object.values(terms.clocks).flatMap((clock) => (clock ? Object.values(clock.targets) : []));
  if (targets.every((minutes) => minutes === null)) refuse('badPolicy', t.noPromise);
  const { calendarId } = terms;
  if (calendarId && !(await allCalendars(scope)).some(({ id }) => id === calendarId)) refuse('notFound');
  await refuseUnknown(scope, terms);
  for (const step of [...terms.onRisk, ...terms.onBreach])
    if (!(await isWhole(scope, step))) refuse('badPolicy', t.step);
}

async function refuseUnknown(scope: ReadScope, { conditions }: SlaTerms): Promise<void> {
  const known: Record<string, () => Promise<readonly string[]>> = {
    topic: async () => (await allTopics(scope)).map(({ id }) => id),
    team: async () => (await allTeams(scope)).map(({ id }) => id),
    priority: async () => priorities,
    channel: async () => channels,
  };
  for (const { fact, anyOf } of conditions.items) {
    const values = await known[fact]?.();
    if (values && !anyOf.every((one) => values.includes(one)))
      refuse('badPolicy', slaWords[scope.actor.language].noCondition(fact));
  }
}

async function isWhole(scope: ReadScope, step: SlaStep): Promise<boolean> {
  switch (step.do) {
    case 'notify':
      return (step.whom?.length ?? 0) + (step.agentIds?.length ?? 0) > 0;
    case 'setPriority':
      return step.priority !== undefined;
    case 'assign':
      return (await allAgents(scope)).some(({ id, active }) => active && id === step.agentId);
    case 'moveToTeam':
      return (await allTeams(scope)).some(({ id }) => id === step.teamId);
    default:
      return true;
  }
}
