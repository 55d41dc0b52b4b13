/** The form of a topic: which fields stand in it, which of them show, which are still to be filled. Pure. */
import type { FieldRow, Values } from '../fields/field.ts';
import { isEmpty, textsOf } from '../fields/rules.ts';
import { wayTo } from './rules.ts';
import type { PlaceRow, TopicRow } from './topic.ts';

export interface FormPlace extends Pick<PlaceRow, 'forCustomer' | 'forAgent' | 'shownWhen'> {
  field: FieldRow;
  /** Null for a field of every ticket. */
  topicId: string | null;
}

/** Fields of every ticket, then those of the parents, then the topic's own; the nearest says how a field stands. */
export function formOf(
  fields: readonly FieldRow[],
  topics: readonly Pick<TopicRow, 'id' | 'parentId'>[],
  places: readonly PlaceRow[],
  topicId: string | null,
): FormPlace[] {
  const form = new Map<string, FormPlace>();
  const known = new Map(fields.filter(isOnTickets).map((field) => [field.id, field]));
  for (const field of known.values())
    if (field.everywhere)
      form.set(field.id, {
        field,
        topicId: null,
        forCustomer: 'hidden',
        forAgent: 'optional',
        shownWhen: null,
      });
  for (const topic of topicId ? wayTo(topics, topicId) : []) {
    for (const { fieldId, forCustomer, forAgent, shownWhen } of placesOf(places, topic.id)) {
      const field = known.get(fieldId);
      if (field) form.set(fieldId, { field, topicId: topic.id, forCustomer, forAgent, shownWhen });
    }
  }
  return [...form.values()];
}

function isOnTickets(field: FieldRow): boolean {
  return field.belongsTo === 'ticket' && field.active;
}

function placesOf(places: readonly PlaceRow[], topicId: string): PlaceRow[] {
  return places
    .filter((place) => place.topicId === topicId)
    .toSorted((one, other) => one.position - other.position);
}

/** A field that depends on one that is not shown is not shown either. */
export function shownNow(form: readonly FormPlace[], values: Values): FormPlace[] {
  const byField = new Map(form.map((place) => [place.field.id, place]));
  const isShown = (place: FormPlace, asked: ReadonlySet<string>): boolean => {
    if (!place.shownWhen) return true;
    const { fieldId, is } = place.shownWhen;
    const other = byField.get(fieldId);
    if (!other || asked.has(fieldId) || !isShown(other, new Set([...asked, fieldId]))) return false;
    return textsOf(values[fieldId]).some((text) => is.includes(text));
  };
  return form.filter((place) => isShown(place, new Set([place.field.id])));
}

/** What an agent has yet to fill before the ticket may be solved. */
export function missingAtSolve(form: readonly FormPlace[], values: Values): FieldRow[] {
  return missing(form, values, (place) => place.forAgent === 'requiredAtSolve');
}

/** What a customer has yet to fill before he may send the form. */
export function missingForCustomer(form: readonly FormPlace[], values: Values): FieldRow[] {
  return missing(form, values, (place) => place.forCustomer === 'required');
}

function missing(
  form: readonly FormPlace[],
  values: Values,
  isRequired: (place: FormPlace) => boolean,
): FieldRow[] {
  return shownNow(form, values)
    .filter((place) => isRequired(place) && isEmpty(values[place.field.id]))
    .map((place) => place.field);
}

/** Whether fields depend on each other in a ring, so that none of them could ever show. */
export function hasRing(form: readonly FormPlace[]): boolean {
  const dependsOn = new Map(form.map((place) => [place.field.id, place.shownWhen?.fieldId]));
  return form.some(({ field }) => {
    let at = dependsOn.get(field.id);
    for (let steps = 0; at && steps <= form.length; steps++) {
      if (at === field.id) return true;
      at = dependsOn.get(at);
    }
    return false;
  });
}
