/** Calls about calendars. */
import * as contract from '../../../contract/calendars.ts';
import { done, read, write, type Route } from '../../platform/http/route.ts';
import { refuse } from '../../platform/refusal.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { theAccount } from '../accounts/account.ts';
import { removeCalendar } from './actions/remove.ts';
import { createCalendar, shapeCalendar, updateCalendar } from './actions/save.ts';
import { builtInCalendar, faultOf, toWorkCalendar } from './definition.ts';
import { russianExceptions, russianYears } from './presets/russia.ts';
import { allCalendars } from './questions.ts';
import { addWorkingTime, countedSpans, isWorkingTime, type Span } from './rules.ts';
import { calendarWords, faultInWords } from './words.ts';

export const calendarRoutes: readonly Route[] = [
  read(contract.listCalendars, async (scope) => ({
    items: (await allCalendars(scope)).map(shapeCalendar),
    builtIn: builtInCalendar((await theAccount(scope)).timeZone),
  })),
  write(contract.createCalendar, (scope, { body }) => createCalendar(scope, body)),
  write(contract.updateCalendar, (scope, { params, body }) => updateCalendar(scope, params.id, body)),
  write(contract.removeCalendar, async (scope, { params }) => {
    await removeCalendar(scope, params.id);
    return done;
  }),
  read(contract.listCalendarPresets, async (scope) => ({ items: presetsIn(scope.actor.language) })),
  read(contract.readCalendarFile, async (scope, { body }) => {
    const { readCalendarFile } = await import('./calendar-file.ts');
    const file = readCalendarFile(body.text, scope.now);
    return file ?? refuse('badCalendar', calendarWords[scope.actor.language].noFile);
  }),
  read(contract.simulateCalendar, async (scope, { body }) => simulate(scope, body)),
];

function presetsIn(language: 'ru' | 'en') {
  return russianYears.map((one) => ({
    key: `ru-${one.year}`,
    year: one.year,
    name: language === 'ru' ? `Россия, ${one.year}` : `Russia, ${one.year}`,
    exceptions: russianExceptions(one),
    source: one.source[language],
    isComplete: one.isComplete,
  }));
}

function simulate(
  scope: ReadScope,
  { definition, at, seconds }: { definition: contract.CalendarDefinition; at: string; seconds: number },
) {
  const fault = faultOf(definition);
  if (fault) refuse('badCalendar', faultInWords(fault, scope.actor.language));
  const hours = toWorkCalendar(definition);
  const start = Math.floor(Date.parse(at) / 1000);
  const due = addWorkingTime(hours, start, seconds);
  return {
    isWorking: isWorkingTime(hours, start),
    dueAt: due === null ? null : new Date(due * 1000),
    spans: due === null ? [] : countedSpans(hours, start, due).map(spanOnWire),
  };
}

function spanOnWire({ start, end }: Span) {
  return { from: new Date(start * 1000), to: new Date(end * 1000), seconds: end - start };
}
