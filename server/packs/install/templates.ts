/** Prepared texts; one of the same name is kept. */
import { createTemplate, visibleTemplates } from '../../features/macros/actions/templates.ts';
import { commonTemplates } from '../common.ts';
import { isThere, named, type Setting } from '../setting.ts';

export async function installTemplates(setting: Setting, topics: ReadonlyMap<string, string>): Promise<void> {
  const { scope, pack, tally } = setting;
  const known = new Set((await visibleTemplates(scope)).map((template) => template.name));
  for (const { names, texts, topic } of [...pack.templates, ...commonTemplates]) {
    const name = named(setting, names);
    if (isThere(known, names)) {
      tally.kept('templates');
      continue;
    }
    const topicId = topics.get(topic ?? '');
    await createTemplate(scope, { name, texts, ...(topicId ? { topicIds: [topicId] } : {}) });
    tally.made('templates');
  }
}
