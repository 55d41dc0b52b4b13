/** How soon the trade usually answers and solves, counted by its calendar. */
import { priorities } from '../../../contract/terms.ts';
import type { SlaClockTerms, SlaKind, SlaTerms } from '../../../contract/sla.ts';
import { createPolicy } from '../../features/sla/actions/policies.ts';
import { allPolicies } from '../../features/sla/questions.ts';
import type { Both, Pack } from '../pack.ts';
import { named, type Setting } from '../setting.ts';

const names: Both = { ru: 'Обычные сроки', en: 'Usual promises' };
const WARN_PERCENT = 75;

/** Of the first pack alone: one policy without conditions holds for everything. */
export async function installPolicy(setting: Setting, calendarId: string): Promise<void> {
  const { scope, pack, tally } = setting;
  if ((await allPolicies(scope)).length > 0) {
    tally.kept('policies');
    return;
  }
  await createPolicy(scope, { name: named(setting, names), terms: termsOf(pack, calendarId) });
  tally.made('policies');
}

function termsOf(pack: Pack, calendarId: string): SlaTerms {
  return {
    conditions: { match: 'all', items: [] },
    calendarId,
    clocks: {
      firstResponse: clockOf(pack, 'firstResponse'),
      nextResponse: clockOf(pack, 'nextResponse'),
      resolution: { ...clockOf(pack, 'resolution'), pausedFor: ['customer', 'partner'] },
    },
    warn: { percent: WARN_PERCENT, minutes: null },
    onRisk: [{ do: 'notify', whom: ['assignee'] }],
    onBreach: [{ do: 'notify', whom: ['assignee', 'supervisors'] }],
  };
}

function clockOf({ targets }: Pack, kind: SlaKind): SlaClockTerms {
  const minutes = priorities.map((priority) => [priority, targets[priority][kind]]);
  return { targets: Object.fromEntries(minutes) as SlaClockTerms['targets'], time: 'working', pausedFor: [] };
}
