/** Sets a topic's own form. */
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { allFields } from '../../fields/questions.ts';
import { formOf, hasRing, type FormPlace } from '../form.ts';
import { inTreeOrder } from '../rules.ts';
import { clearForm, insertPlace, listPlaces, listTopics, lockTree } from '../sql.ts';
import type { PlaceRow } from '../topic.ts';
import { refuseSetting, tellChanged } from './tell.ts';

export type WantedPlace = Pick<PlaceRow, 'fieldId' | 'forCustomer' | 'forAgent' | 'shownWhen'>;

/** Gives the whole form, with what comes from the parents. Refuses `notFound`, `badSetting`. */
export async function setForm(
  scope: Scope,
  topicId: string,
  items: readonly WantedPlace[],
): Promise<FormPlace[]> {
  await lockTree(scope.tx);
  const topics = inTreeOrder(await listTopics(scope.tx));
  const topic = topics.find((one) => one.id === topicId) ?? refuse('notFound');
  const fields = await allFields(scope);
  const ids = items.map((item) => item.fieldId);
  if (new Set(ids).size < ids.length) refuseSetting(scope, 'doubleField');
  for (const id of ids) {
    const field = fields.find((one) => one.id === id) ?? refuse('notFound');
    if (field.belongsTo !== 'ticket') refuseSetting(scope, 'notOnTickets');
  }
  await clearForm(scope.tx, { topicId });
  for (const [position, item] of items.entries()) await insertPlace(scope.tx, { ...item, topicId, position });
  const form = formOf(fields, topics, await listPlaces(scope.tx), topicId);
  refuseBadConditions(scope, form);
  await tellChanged(scope, 'topic.setForm', topic);
  return form;
}

function refuseBadConditions(scope: Scope, form: readonly FormPlace[]): void {
  const standing = new Set(form.map((place) => place.field.id));
  if (form.some(({ shownWhen }) => shownWhen && !standing.has(shownWhen.fieldId)))
    refuseSetting(scope, 'conditionOutside');
  if (hasRing(form)) refuseSetting(scope, 'conditionRing');
}
