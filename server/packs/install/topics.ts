/** The tree of topics with their forms; a topic of the same name at the same place is kept, form and all. */
import { createTopic } from '../../features/topics/actions/create.ts';
import { setForm, type WantedPlace } from '../../features/topics/actions/set-form.ts';
import { allTopics } from '../../features/topics/questions.ts';
import type { TopicRow } from '../../features/topics/topic.ts';
import type { PackQuestion, PackTopic } from '../pack.ts';
import type { Setting } from '../setting.ts';
import { valueOf } from './fields.ts';

/** Ids by the pack's keys, of made and kept ones. */
export async function installTopics(
  setting: Setting,
  fields: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const known = await allTopics(setting.scope);
  for (const topic of setting.pack.topics) await installTopic({ setting, fields, known, ids }, topic, null);
  return ids;
}

interface Planting {
  setting: Setting;
  fields: ReadonlyMap<string, string>;
  known: readonly TopicRow[];
  ids: Map<string, string>;
}

async function installTopic(planting: Planting, wanted: PackTopic, parentId: string | null): Promise<void> {
  const { setting, known, ids } = planting;
  const there = known.find((one) => one.parentId === parentId && one.names.ru === wanted.names.ru);
  if (there) setting.tally.kept('topics');
  const id = there?.id ?? (await makeTopic(planting, wanted, parentId));
  ids.set(wanted.key, id);
  for (const child of wanted.under ?? []) await installTopic(planting, child, id);
}

async function makeTopic(
  { setting, fields }: Planting,
  { names, priority, line, form = [] }: PackTopic,
  parentId: string | null,
): Promise<string> {
  const { scope, tally } = setting;
  const topic = await createTopic(scope, {
    names,
    parentId,
    ...(priority ? { priority } : {}),
    ...(line ? { line } : {}),
  });
  if (form.length > 0)
    await setForm(
      scope,
      topic.id,
      form.map((question) => asPlace(question, fields)),
    );
  tally.made('topics');
  return topic.id;
}

function asPlace(
  { field, isAsked, isNeededToSolve, when }: PackQuestion,
  fields: ReadonlyMap<string, string>,
): WantedPlace {
  return {
    fieldId: idOf(fields, field),
    forCustomer: isAsked ? 'required' : isNeededToSolve ? 'hidden' : 'optional',
    forAgent: isNeededToSolve ? 'requiredAtSolve' : 'optional',
    shownWhen: when
      ? { fieldId: idOf(fields, when.field), is: [when.is === true ? 'true' : valueOf(when.is)] }
      : null,
  };
}

function idOf(fields: ReadonlyMap<string, string>, key: string): string {
  const id = fields.get(key);
  if (!id) throw new Error(`The pack has no field ${key}`);
  return id;
}
