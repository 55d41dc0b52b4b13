/** Words that tell a topic, as triage rules: those of the narrow topics are tried before those of the wide ones. */
import { addRule } from '../../features/triage/actions/rules.ts';
import { keywordRules } from '../../features/triage/questions.ts';
import type { PackTopic } from '../pack.ts';
import { isThere, named, type Setting } from '../setting.ts';

export async function installKeywords(setting: Setting, topics: ReadonlyMap<string, string>): Promise<void> {
  const { scope, pack, tally } = setting;
  const known = new Set((await keywordRules(scope)).map((rule) => rule.name));
  for (const topic of pack.topics.flatMap(narrowFirst)) {
    const name = named(setting, topic.names);
    const topicId = topics.get(topic.key);
    if (isThere(known, topic.names) || !topicId) {
      tally.kept('keywords');
      continue;
    }
    await addRule(scope, {
      name,
      active: true,
      anyOf: [...topic.words.ru, ...topic.words.en],
      allOf: [],
      noneOf: [],
      topicId,
      priority: null,
      teamId: null,
      line: null,
      tags: [],
    });
    tally.made('keywords');
  }
}

function narrowFirst(topic: PackTopic): PackTopic[] {
  return [...(topic.under ?? []).flatMap(narrowFirst), topic];
}
