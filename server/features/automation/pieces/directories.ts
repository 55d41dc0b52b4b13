/** What the ids of the trunk and the ground stand for: teams, people, statuses, topics, calendars, fields. */
import { inLanguage } from '../../../platform/both-languages.ts';
import { Refusal } from '../../../platform/refusal.ts';
import type { ReadScope } from '../../../platform/scope.ts';
import { allCalendars } from '../../calendars/questions.ts';
import { allTiers } from '../../customers/tiers.ts';
import { fieldOf } from '../../fields/questions.ts';
import { agentOf, teamOf } from '../../staff/questions.ts';
import { allKinds } from '../../subjects/questions.ts';
import type { Directory, Named } from '../../tickets/offers.ts';
import { statusById } from '../../tickets/statuses.ts';
import { topicOf } from '../../topics/questions.ts';

export const groundDirectories: readonly Directory[] = [
  named('team', async (scope, id) => ({ name: (await teamOf(scope, id)).name, gone: false })),
  named('agent', async (scope, id) => {
    const { name, active } = await agentOf(scope, id);
    return { name, gone: !active };
  }),
  // For a removed one its successor stands in.
  named('status', async (scope, id) => ({ name: (await statusById(scope, id)).name, gone: false })),
  named('topic', async (scope, id) => {
    const { names, active } = await topicOf(scope, id);
    return { name: inLanguage(names, scope.actor.language), gone: !active };
  }),
  {
    kind: 'calendar',
    find: async (scope, id) => {
      const found = (await allCalendars(scope)).find((calendar) => calendar.id === id);
      return found ? { name: found.name, gone: false } : null;
    },
  },
  {
    kind: 'tier',
    find: async (scope, key) => {
      const tier = (await allTiers(scope)).find((one) => one.key === key);
      return tier ? { name: inLanguage(tier.names, scope.actor.language), gone: false } : null;
    },
  },
  {
    kind: 'subjectKind',
    find: async (scope, key) => {
      const kind = (await allKinds(scope)).find((one) => one.key === key);
      return kind ? { name: inLanguage(kind.names, scope.actor.language), gone: false } : null;
    },
  },
  named('field', async (scope, id) => {
    const { names, active } = await fieldOf(scope, id);
    return { name: inLanguage(names, scope.actor.language), gone: !active };
  }),
];

function named(kind: Directory['kind'], find: (scope: ReadScope, id: string) => Promise<Named>): Directory {
  return {
    kind,
    find: async (scope, id) => {
      try {
        return await find(scope, id);
      } catch (error) {
        if (error instanceof Refusal && error.code === 'notFound') return null;
        throw error;
      }
    },
  };
}
