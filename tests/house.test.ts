import { expect, test } from 'vitest';
import { betweenFeatures, brokenLaws, EXCEPTIONS, KNOWN_RINGS } from './house-plan.ts';
import { importsOf, isTest, ownFiles, rings } from './imports.ts';

const imports = ownFiles().flatMap(importsOf);

/** Lower them when an exception is gone. */
const MOST_EXCEPTIONS = 0;
const MOST_RINGS = 0;

test('imports go the way that the plan of the house allows', () => {
  expect(imports.length).toBeGreaterThan(0);
  expect(imports.flatMap(brokenLaws)).toEqual([]);
});

test('no files import each other in a ring, and no features do', () => {
  const found = rings(imports.filter(({ from }) => !isTest(from)));
  expect(found.filter((ring) => !KNOWN_RINGS.includes(ring))).toEqual([]);
  expect(KNOWN_RINGS.filter((ring) => !found.includes(ring))).toEqual([]);
  expect(rings(imports.flatMap((line) => betweenFeatures(line) ?? []))).toEqual([]);
});

test('the list of exceptions only shrinks, and each is still one', () => {
  const lines = new Set(imports.map(({ from, to }) => `${from} → ${to}`));
  expect(EXCEPTIONS.filter((line) => !lines.has(line))).toEqual([]);
  expect(EXCEPTIONS.length).toBeLessThanOrEqual(MOST_EXCEPTIONS);
  expect(KNOWN_RINGS.length).toBeLessThanOrEqual(MOST_RINGS);
});

test('the laws notice what they are there for', () => {
  const line = (from: string, to: string, again = false) => ({ from, to, again, isOurs: to.includes('/') });
  const broken = [
    line('contract/tickets.ts', 'server/platform/ids.ts'),
    line('contract/tickets.ts', 'fastify'),
    line('server/platform/ids.ts', 'server/features/staff/rules.ts'),
    line('server/features/tickets/rules.ts', 'server/features/sla/events.ts'),
    line('server/features/sla/rules.ts', 'server/features/tickets/sql.ts'),
    line('server/features/sla/rules.ts', 'server/features/tickets/routes.ts'),
    line('server/features/sla/rules.ts', 'server/channels/email/send.ts'),
    line('agent/pages/inbox.tsx', 'server/platform/ids.ts'),
    line('server/desk.ts', 'server/testing/database.ts'),
    line('agent/ui/index.ts', 'agent/ui/button.tsx', true),
  ];
  expect(broken.filter((each) => brokenLaws(each).length === 0)).toEqual([]);
  const whole = [
    line('a/a.ts', 'b/b.ts'),
    line('b/b.ts', 'c/c.ts'),
    line('c/c.ts', 'a/a.ts'),
    line('d/d.ts', 'a/a.ts'),
  ];
  expect(rings(whole)).toEqual(['a/a.ts ↔ b/b.ts ↔ c/c.ts']);
});
