import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listRules } from '../../contract/automation.ts';
import { listCalendars } from '../../contract/calendars.ts';
import { getForm, listTopics } from '../../contract/topics.ts';
import { listInspectionPolicies } from '../../contract/inspections.ts';
import { listTemplates } from '../../contract/macros.ts';
import { listKinds } from '../../contract/subjects.ts';
import { installPack, listPacks, packKeys, packPieces } from '../../contract/packs.ts';
import type { Client } from '../testing/client.ts';
import { openTestDesk, type TestDesk } from '../testing/desk.ts';
import type { Pack, PackTopic } from './pack.ts';
import { packs } from './packs.ts';

let desk: TestDesk;
let maria: Client;

beforeAll(async () => {
  desk = await openTestDesk();
  maria = await desk.as('maria');
});
afterAll(() => desk.close());

function topicsIn(pack: Pack): PackTopic[] {
  const all = (topic: PackTopic): PackTopic[] => [topic, ...(topic.under ?? []).flatMap(all)];
  return pack.topics.flatMap(all);
}

describe.each(packs.map((pack) => [pack.key, pack] as const))('the pack «%s»', (key, pack) => {
  test('fits together', () => {
    const fields = new Set(pack.fields.map((field) => field.key));
    const kinds = new Set(pack.kinds.map((kind) => kind.key));
    const topics = topicsIn(pack);
    const questions = topics.flatMap(({ form = [] }) => form.map((question) => ({ question, form })));
    expect(questions.filter(({ question }) => !fields.has(question.field))).toEqual([]);
    const needs = questions.filter(({ question: { when }, form }) =>
      when ? !form.some((one) => one.field === when.field) : false,
    );
    expect(needs).toEqual([]);
    const keys = topics.map((topic) => topic.key);
    expect(keys).toEqual(expect.arrayContaining(pack.templates.flatMap(({ topic }) => topic ?? [])));
    for (const inspection of pack.inspections) {
      expect(kinds).toContain(inspection.kind);
      expect(topics.map((topic) => topic.key)).toContain(inspection.topic);
    }
    expect(new Set(topics.map((topic) => topic.key)).size).toBe(topics.length);
  });

  test('is switched on in one step, and a second time changes nothing', async () => {
    const first = await maria.call(installPack, { params: { key } });
    expect(first.pack).toMatchObject({ key, installedAt: expect.any(String) });
    expect(first.counts.find(({ piece }) => piece === 'topics')?.made).toBeGreaterThan(3);
    expect(first.counts.map(({ piece }) => piece).toSorted()).toEqual([...packPieces].toSorted());
    const again = await maria.call(installPack, { params: { key } });
    expect(again.counts.filter(({ made }) => made > 0)).toEqual([]);
  });

  test('speaks both languages', () => {
    const words = JSON.stringify(pack).matchAll(/\{"ru":"([^"]*)","en":"([^"]*)"\}/g);
    for (const [, ru = '', en = ''] of words) {
      expect(ru).toMatch(/[а-яё]/i);
      expect(en).not.toMatch(/[а-яё]/i);
    }
  });
});

test('what was switched on can be seen and edited where it belongs', async () => {
  const { items } = await maria.call(listPacks, {});
  expect(items.map((pack) => pack.key)).toEqual([...packKeys]);
  const topics = (await maria.call(listTopics, {})).items;
  const returns = topics.find((topic) => topic.names.en === 'Returns and exchange');
  const form = await maria.call(getForm, { query: { topicId: returns?.id ?? '' } });
  const names = form.items.map((item) => item.field.names.en);
  expect(names).toEqual([
    'Order number',
    'Reason of the return',
    'What is wrong with it',
    'Refund',
    'Refund to',
  ]);
  const fault = form.items[2];
  expect(fault?.shownWhen?.is).toEqual(['faulty']);
  expect((await maria.call(listRules, {})).items.map((rule) => rule.name)).toContain('Угроза жизни');
  const calendars = (await maria.call(listCalendars, {})).items;
  const kinds = (await maria.call(listKinds, {})).items;
  expect(kinds).toContainEqual(
    expect.objectContaining({ key: 'order', patterns: ['@-######'], icon: 'cart' }),
  );
  const templates = (await maria.call(listTemplates, {})).items;
  expect(templates.find(({ name }) => name === 'Возврат: что дальше')?.topicIds).toEqual([returns?.id]);
  expect(templates.filter(({ name }) => name === 'Взяли в работу')).toHaveLength(1);
  const watched = (await maria.call(listInspectionPolicies, {})).items;
  expect(watched.find(({ name }) => name === 'Жалобы на курьера')).toMatchObject({
    subjectKindId: kinds.find(({ key }) => key === 'courier')?.id,
    threshold: 3,
    tellAgents: [desk.cast.agents.maria],
  });
  expect(calendars.filter((calendar) => calendar.isDefault)).toHaveLength(1);
});

test('only those who manage the settings may', async () => {
  const oleg = await desk.as('oleg');
  expect((await oleg.try(installPack, { params: { key: 'shop' } })).status).toBe(403);
});
