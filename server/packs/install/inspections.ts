/** Thresholds that open an inspection when one object is complained about again and again; one of the same name is kept. */
import { createPolicy } from '../../features/inspections/actions/policies.ts';
import { policyNames } from '../../features/inspections/questions.ts';
import { isThere, named, type Setting } from '../setting.ts';

/** After an inspection, the next one about the same object within so many periods is stronger. */
const REPEAT_PERIODS = 3;

export async function installInspections(
  setting: Setting,
  kinds: ReadonlyMap<string, string>,
  topics: ReadonlyMap<string, string>,
): Promise<void> {
  const { scope, pack, tally } = setting;
  const known = new Set(await policyNames(scope));
  const teller = scope.actor.kind === 'agent' && scope.actor.id ? [scope.actor.id] : [];
  for (const { names, kind, topic, complaints, days } of pack.inspections) {
    const name = named(setting, names);
    if (isThere(known, names)) {
      tally.kept('inspections');
      continue;
    }
    await createPolicy(scope, {
      name,
      enabled: true,
      countedBy: 'subject',
      subjectKindId: kinds.get(kind) ?? null,
      topicIds: [topics.get(topic)].filter((id) => id !== undefined),
      tags: [],
      threshold: complaints,
      days,
      repeatDays: REPEAT_PERIODS * days,
      tellAgents: teller,
      tellTeamId: null,
      tellAgain: [],
    });
    tally.made('inspections');
  }
}
