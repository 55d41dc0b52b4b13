import { expect, test } from 'vitest';
import type { FieldRow } from '../fields/field.ts';
import { formOf, hasRing, missingAtSolve, missingForCustomer, shownNow } from './form.ts';
import type { PlaceRow } from './topic.ts';

const field = (id: string, more: Partial<FieldRow> = {}): FieldRow => ({
  id,
  belongsTo: 'ticket',
  subjectKindId: null,
  key: id,
  kind: 'text',
  names: { ru: id, en: '' },
  helps: { ru: '', en: '' },
  sensitive: false,
  required: false,
  everywhere: false,
  settings: {},
  position: 0,
  active: true,
  ...more,
});
const place = (topicId: string, fieldId: string, more: Partial<PlaceRow> = {}): PlaceRow => ({
  topicId,
  fieldId,
  position: 0,
  forCustomer: 'optional',
  forAgent: 'optional',
  shownWhen: null,
  ...more,
});
const topics = [
  { id: 'delivery', parentId: null },
  { id: 'late', parentId: 'delivery' },
];
const fields = [
  field('everywhere', { everywhere: true }),
  field('order'),
  field('why'),
  field('old', { active: false }),
];
const places = [
  place('delivery', 'order', { forAgent: 'requiredAtSolve' }),
  place('late', 'why', { position: 1, forCustomer: 'required', shownWhen: { fieldId: 'order', is: ['x'] } }),
  place('late', 'old'),
];
const ids = (rows: readonly { field: FieldRow }[]) => rows.map((row) => row.field.id);

test('a form is that of every ticket, of the parents, its own; archived fields are left out', () => {
  expect(ids(formOf(fields, topics, places, 'late'))).toEqual(['everywhere', 'order', 'why']);
  expect(ids(formOf(fields, topics, places, 'delivery'))).toEqual(['everywhere', 'order']);
  expect(ids(formOf(fields, topics, places, null))).toEqual(['everywhere']);
});

test('the nearest topic says how a field stands', () => {
  const own = [...places, place('late', 'order', { forAgent: 'hidden' })];
  expect(formOf(fields, topics, own, 'late').find((one) => one.field.id === 'order')?.forAgent).toBe(
    'hidden',
  );
});

test('a field shows when the other has the value, and is needed only then', () => {
  const form = formOf(fields, topics, places, 'late');
  expect(ids(shownNow(form, {}))).toEqual(['everywhere', 'order']);
  expect(ids(shownNow(form, { order: 'x' }))).toEqual(['everywhere', 'order', 'why']);
  expect(missingAtSolve(form, {}).map((one) => one.id)).toEqual(['order']);
  expect(missingAtSolve(form, { order: 'x' })).toEqual([]);
  expect(missingForCustomer(form, {})).toEqual([]);
  expect(missingForCustomer(form, { order: 'x' }).map((one) => one.id)).toEqual(['why']);
});

test('a ring of conditions is noticed, and never shows nor hangs', () => {
  const form = formOf(
    fields,
    topics,
    [
      place('delivery', 'order', { shownWhen: { fieldId: 'why', is: ['x'] } }),
      place('delivery', 'why', { shownWhen: { fieldId: 'order', is: ['x'] } }),
    ],
    'delivery',
  );
  expect(hasRing(form)).toBe(true);
  expect(hasRing(formOf(fields, topics, places, 'late'))).toBe(false);
  expect(ids(shownNow(form, { order: 'x', why: 'x' }))).toEqual(['everywhere']);
});
