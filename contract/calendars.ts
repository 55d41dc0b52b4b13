/** Working time: weeks, holidays, moved and short days; what the built-in calendars know; a simulator. */
import { Type, type Static } from 'typebox';
import { endpoint } from './endpoint.ts';
import { Done, Id, IdParam, Line, Moment, nullable, oneOf, shape } from './shapes.ts';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

const TimeOfDay = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$' });

/** An end that is not after its start is on the next day; `24:00` is the end of the day. */
export const WorkInterval = shape({ from: TimeOfDay, to: TimeOfDay });
export type WorkInterval = Static<typeof WorkInterval>;

const Intervals = Type.Array(WorkInterval, { maxItems: 12 });
const Week = shape({
  mon: Intervals,
  tue: Intervals,
  wed: Intervals,
  thu: Intervals,
  fri: Intervals,
  sat: Intervals,
  sun: Intervals,
});
export type WorkWeek = Static<typeof Week>;

export const exceptionKinds = ['holiday', 'short', 'work'] as const;
export const CalendarException = shape({
  /** `2026-05-11`, or `*-01-01` for every year. */
  date: Type.String({ pattern: '^([0-9]{4}|\\*)-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' }),
  /** `holiday`: no work. `short`: without its last hour, or its own hours. `work`: as on a working day, or its own hours. */
  kind: oneOf(...exceptionKinds),
  intervals: Type.Optional(Intervals),
  name: Type.String({ maxLength: 120 }),
});
export type CalendarException = Static<typeof CalendarException>;

export const CalendarDefinition = shape({
  timeZone: Type.String({ minLength: 1, maxLength: 60 }),
  week: Week,
  exceptions: Type.Array(CalendarException, { maxItems: 2000 }),
});
export type CalendarDefinition = Static<typeof CalendarDefinition>;

export const Calendar = shape({
  id: Id,
  name: Type.String(),
  version: Type.Integer(),
  /** For every team without one of its own. */
  isDefault: Type.Boolean(),
  teamIds: Type.Array(Id),
  definition: CalendarDefinition,
});
export type Calendar = Static<typeof Calendar>;

const CalendarInput = {
  name: Line(80),
  definition: CalendarDefinition,
  isDefault: Type.Optional(Type.Boolean()),
  teamIds: Type.Optional(Type.Array(Id, { maxItems: 200 })),
};

export const listCalendars = endpoint({
  name: 'calendars.list',
  method: 'GET',
  path: '/calendars',
  permission: 'tickets.read',
  summary: 'Calendars of working time, and the built-in one that serves where none is chosen.',
  reply: shape({ items: Type.Array(Calendar), builtIn: CalendarDefinition }),
});
export const createCalendar = endpoint({
  name: 'calendars.create',
  method: 'POST',
  path: '/calendars',
  permission: 'settings.manage',
  status: 201,
  summary: 'Add a calendar.',
  body: shape(CalendarInput),
  reply: Calendar,
  refusals: ['badCalendar', 'alreadyExists', 'notFound'],
});
export const updateCalendar = endpoint({
  name: 'calendars.update',
  method: 'PATCH',
  path: '/calendars/:id',
  permission: 'settings.manage',
  summary:
    'Change a calendar. Running clocks are counted anew by it; those that have ended keep the former one.',
  params: IdParam,
  body: Type.Partial(shape(CalendarInput), { additionalProperties: false }),
  reply: Calendar,
  refusals: ['badCalendar', 'alreadyExists', 'notFound'],
});
export const removeCalendar = endpoint({
  name: 'calendars.remove',
  method: 'DELETE',
  path: '/calendars/:id',
  permission: 'settings.manage',
  summary: 'Remove a calendar; its teams go back to the default one.',
  params: IdParam,
  reply: Done,
  refusals: ['notFound'],
});

export const CalendarPreset = shape({
  key: Type.String(),
  year: Type.Integer(),
  name: Type.String(),
  exceptions: Type.Array(CalendarException),
  /** The decree or law, in the reader's language. */
  source: Type.String(),
  /** False when the moved days of that year are not part of it. */
  isComplete: Type.Boolean(),
});
export type CalendarPreset = Static<typeof CalendarPreset>;
export const listCalendarPresets = endpoint({
  name: 'calendars.presets',
  method: 'GET',
  path: '/calendars/presets',
  permission: 'tickets.read',
  summary: 'Known production calendars, a year each.',
  reply: shape({ items: Type.Array(CalendarPreset) }),
});

export const readCalendarFile = endpoint({
  name: 'calendars.readFile',
  method: 'POST',
  path: '/calendars/file',
  permission: 'settings.manage',
  summary: 'Read the days off out of an iCalendar file; nothing is saved.',
  body: shape({ text: Type.String({ minLength: 1, maxLength: 1_000_000 }) }),
  reply: shape({
    exceptions: Type.Array(CalendarException),
    /** Entries that are no days off: with hours, or outside the three years around today. */
    skipped: Type.Integer(),
  }),
  refusals: ['badCalendar'],
});

export const CountedSpan = shape({ from: Moment, to: Moment, seconds: Type.Integer() });
export type CountedSpan = Static<typeof CountedSpan>;

export const simulateCalendar = endpoint({
  name: 'calendars.simulate',
  method: 'POST',
  path: '/calendars/simulate',
  permission: 'tickets.read',
  summary:
    'If a letter comes then, and so much working time may pass: when is it due, and which intervals count?',
  body: shape({
    definition: CalendarDefinition,
    at: Moment,
    /** Working seconds; at most 400 days. */
    seconds: Type.Integer({ minimum: 1, maximum: 34_560_000 }),
  }),
  reply: shape({
    isWorking: Type.Boolean(),
    /** Null when the calendar has no working time to give. */
    dueAt: nullable(Moment),
    spans: Type.Array(CountedSpan),
  }),
  refusals: ['badCalendar'],
});
