/** When people of the trade work. */
import {
  weekdays,
  type CalendarDefinition,
  type CalendarException,
  type WorkInterval,
  type WorkWeek,
} from '../../../contract/calendars.ts';
import { createCalendar } from '../../features/calendars/actions/save.ts';
import { russianExceptions, russianYears } from '../../features/calendars/presets/russia.ts';
import { allCalendars } from '../../features/calendars/questions.ts';
import type { Both, Pack } from '../pack.ts';
import { named, type Setting } from '../setting.ts';

const names: Record<Pack['working'], Both> = {
  office: { ru: 'Будни 9–18', en: 'Weekdays 9–18' },
  everyDay: { ru: 'Каждый день 9–21', en: 'Every day 9–21' },
  always: { ru: 'Круглосуточно', en: 'Around the clock' },
};

/** It becomes the company's own when there is none yet. Gives its id. */
export async function installCalendar(setting: Setting): Promise<string> {
  const { scope, pack, tally, timeZone } = setting;
  const all = await allCalendars(scope);
  const { ru, en } = names[pack.working];
  const there = all.find(({ name }) => name === ru || name === en);
  if (there) {
    tally.kept('calendars');
    return there.id;
  }
  const definition: CalendarDefinition = {
    timeZone,
    week: weekOf(pack.working),
    exceptions: exceptionsOf(setting),
  };
  const made = await createCalendar(scope, {
    name: named(setting, names[pack.working]),
    definition,
    isDefault: all.length === 0,
  });
  tally.made('calendars');
  return made.id;
}

/** The Russian state holidays of the years that are known. */
function exceptionsOf({ pack, language }: Setting): CalendarException[] {
  const isRussian = language === 'ru' && pack.working === 'office';
  return isRussian ? russianYears.flatMap(russianExceptions) : [];
}

function weekOf(working: Pack['working']): WorkWeek {
  const day: WorkInterval[] = [intervalOf(working)];
  const isFree = (weekday: string) => working === 'office' && (weekday === 'sat' || weekday === 'sun');
  return Object.fromEntries(weekdays.map((weekday) => [weekday, isFree(weekday) ? [] : day])) as WorkWeek;
}

function intervalOf(working: Pack['working']): WorkInterval {
  if (working === 'always') return { from: '00:00', to: '24:00' };
  return working === 'everyDay' ? { from: '09:00', to: '21:00' } : { from: '09:00', to: '18:00' };
}
