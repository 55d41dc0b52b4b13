import { afterAll, beforeAll, expect, test } from 'vitest';
import { getSession, signOut } from '../../../contract/staff.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());

test('who signs in is recognised, and is a stranger again after signing out', async () => {
  const maria = await desk.as('maria');
  const me = await maria.call(getSession, {});
  expect(me.agent).toMatchObject({ name: 'Мария Орлова', role: 'owner' });
  await maria.call(signOut, {});
  expect((await maria.try(getSession, {})).code).toBe('notSignedIn');
});
