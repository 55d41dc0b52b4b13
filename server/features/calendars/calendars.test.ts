import { afterAll, beforeAll, expect, test } from 'vitest';
import * as contract from '../../../contract/calendars.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { calendarFor, calendarVersion, opensAt } from './questions.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());

const office = [{ from: '10:00', to: '19:00' }];
const definition: contract.CalendarDefinition = {
  timeZone: 'Europe/Moscow',
  week: { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [] },
  exceptions: [{ date: '*-01-01', kind: 'holiday', name: 'Новый год' }],
};

test('without any calendar, Monday to Friday from 9 to 18 serves in the company’s zone', async () => {
  const calendar = await calendarFor(desk.look());
  expect(calendar).toMatchObject({ id: null, version: 0, hours: { timeZone: 'Europe/Moscow' } });
  expect(opensAt(calendar, new Date('2026-03-06T15:00:00Z'))).toEqual(new Date('2026-03-09T06:00:00Z'));
});

test('a calendar is added, given to a team and to all, changed as a new version, removed', async () => {
  const vera = await desk.as('vera');
  const all = await vera.call(contract.createCalendar, {
    body: { name: 'Офис', definition, isDefault: true },
  });
  const night = { ...definition, week: { ...definition.week, sat: [{ from: '22:00', to: '06:00' }] } };
  const own = await vera.call(contract.createCalendar, {
    body: { name: 'Багаж', definition: night, teamIds: [desk.cast.teams.baggage] },
  });
  expect(await calendarFor(desk.look())).toMatchObject({ id: all.id, version: 1 });
  expect(await calendarFor(desk.look(), { teamId: desk.cast.teams.baggage })).toMatchObject({ id: own.id });
  expect(await calendarFor(desk.look(), { teamId: desk.cast.teams.support })).toMatchObject({ id: all.id });

  const changed = await vera.call(contract.updateCalendar, {
    params: { id: own.id },
    body: { definition: { ...night, timeZone: 'Asia/Omsk' } },
  });
  expect(changed).toMatchObject({ version: 2, teamIds: [desk.cast.teams.baggage], isDefault: false });
  const first = await calendarVersion(desk.look(), own.id, 1);
  expect(first.hours.timeZone).toBe('Europe/Moscow');
  const renamed = await vera.call(contract.updateCalendar, {
    params: { id: own.id },
    body: { name: 'Багаж, ночь' },
  });
  expect(renamed.version).toBe(2);

  await vera.call(contract.removeCalendar, { params: { id: own.id } });
  expect(await calendarFor(desk.look(), { teamId: desk.cast.teams.baggage })).toMatchObject({ id: all.id });
  const { items } = await vera.call(contract.listCalendars, {});
  expect(items.map(({ name }) => name)).toEqual(['Офис']);
});

test('what does not fit is refused in words; agents may look and not change', async () => {
  const vera = await desk.as('vera');
  const never = { ...definition, week: { ...definition.week, mon: [], tue: [], wed: [], thu: [], fri: [] } };
  const refused = await vera.ask({
    method: 'POST',
    path: '/calendars',
    body: { name: 'Х', definition: never },
  });
  expect(refused).toMatchObject({
    status: 422,
    body: { error: { code: 'badCalendar', message: expect.stringContaining('ни одного рабочего часа') } },
  });
  const twice = await vera.ask({ method: 'POST', path: '/calendars', body: { name: 'офис', definition } });
  expect(twice.status).toBe(409);
  const oleg = await desk.as('oleg');
  expect(
    (await oleg.ask({ method: 'POST', path: '/calendars', body: { name: 'Х', definition } })).status,
  ).toBe(403);
  expect((await oleg.call(contract.listCalendarPresets, {})).items.map(({ key }) => key)).toEqual([
    'ru-2026',
    'ru-2027',
  ]);
});

test('the simulator tells what counts: a letter on Friday at 18:50, four hours', async () => {
  const oleg = await desk.as('oleg');
  const told = await oleg.call(contract.simulateCalendar, {
    body: { definition, at: '2026-03-06T15:50:00.000Z', seconds: 4 * 3600 },
  });
  expect(told).toMatchObject({ isWorking: true, dueAt: '2026-03-09T10:50:00.000Z' });
  expect(told.spans.map(({ seconds }) => seconds)).toEqual([600, 13_800]);
});
