/** Words that cannot wait, as rules that may be edited and switched off. */
import { createRule } from '../../features/automation/actions/save.ts';
import { piecesOf } from '../../features/automation/rule.ts';
import { allRules } from '../../features/automation/questions.ts';
import type { PackAlarm } from '../pack.ts';
import { isThere, named, type Setting } from '../setting.ts';

export async function installRules(setting: Setting): Promise<void> {
  const { scope, pack, tally } = setting;
  const pieces = piecesOf(setting.pieces);
  const known = new Set((await allRules(scope)).map((rule) => rule.name));
  for (const alarm of pack.alarms) {
    const name = named(setting, alarm.names);
    if (isThere(known, alarm.names)) {
      tally.kept('rules');
      continue;
    }
    await createRule(scope, pieces, ruleOf(name, alarm));
    tally.made('rules');
  }
}

function ruleOf(name: string, { words, priority, tag }: PackAlarm) {
  return {
    kind: 'trigger' as const,
    name,
    events: ['ticket.opened', 'ticket.customerWrote'],
    conditions: {
      match: 'all' as const,
      items: [{ key: 'ticket.hasWords', filled: { where: 'both', words: [...words.ru, ...words.en] } }],
    },
    actions: [
      { key: 'ticket.setPriority', filled: { value: priority } },
      { key: 'ticket.addTags', filled: { value: [tag] } },
    ],
    stopOnMatch: false,
  };
}
