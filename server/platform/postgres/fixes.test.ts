import { expect, test } from 'vitest';
import { fixesBehind } from './fixes.ts';

test.each([
  [180000, '2025-10-20', 0],
  [180000, '2025-11-12', 0],
  [180000, '2025-11-13', 1],
  [180001, '2025-11-13', 0],
  [180004, '2026-11-30', 1],
  [180006, '2026-11-30', 0],
  [170000, '2026-11-30', 9],
  [150010, '2027-11-11', 11],
  [150020, '2027-11-12', 'unsupported'],
  [140023, '2026-11-30', 'unsupported'],
  [190000, '2026-10-15', 0],
])('O5: version %i lacks on %s: %s', (version, day, behind) => {
  expect(fixesBehind(version, new Date(day))).toBe(behind);
});
