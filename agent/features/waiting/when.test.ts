import { expect, test } from 'vitest';
import { fromField, momentOf, toField, workdayMorning } from './when.ts';

/** A Friday, in whatever zone the test runs. */
const friday = new Date(2026, 10, 20, 15, 30);

test.each([
  ['inTwoHours', new Date(2026, 10, 20, 17, 30)],
  ['tomorrow', new Date(2026, 10, 21, 9)],
  ['inThreeDays', new Date(2026, 10, 23, 9)],
  ['inAWeek', new Date(2026, 10, 27, 9)],
] as const)('%s', (choice, moment) => {
  expect(momentOf(choice, friday)).toEqual(moment);
});

test('workdays leave the weekend out', () => {
  expect(workdayMorning(1, friday)).toEqual(new Date(2026, 10, 23, 9));
  expect(workdayMorning(5, friday)).toEqual(new Date(2026, 10, 27, 9));
});

test('a field holds the local time and gives it back', () => {
  expect(toField(friday)).toBe('2026-11-20T15:30');
  expect(fromField(toField(friday))).toEqual(friday);
  expect(fromField('')).toBeNull();
});
