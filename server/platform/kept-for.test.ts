import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDesk, type TestDesk } from '../testing/desk.ts';
import { keptFor } from './kept-for.ts';
import type { ReadScope } from './scope.ts';

let desk: TestDesk;
let second: TestDesk;
beforeAll(async () => {
  const house = { queues: [], watches: [], timetable: [] };
  desk = await openTestDesk({ house });
  second = await openTestDesk({ house, beside: desk });
});
afterAll(async () => {
  await second.close();
  await desk.close();
});

/** A list of the account that stands outside of it, so that a test can hold an answer back. */
function list() {
  const state = { names: ['a'], asked: 0, hold: Promise.resolve() };
  const kept = keptFor(async (_scope: ReadScope) => {
    state.asked += 1;
    const seen = [...state.names];
    await state.hold;
    return seen;
  });
  return { state, kept };
}

test('what was asked once is not asked again', async () => {
  const { state, kept } = list();
  await kept.of(desk.look());
  expect(await kept.of(desk.look())).toEqual(['a']);
  expect(state.asked).toBe(1);
});

test('an answer from before a change is not kept beyond it', async () => {
  const { state, kept } = list();
  let letGo = () => {};
  state.hold = new Promise((resolve) => {
    letGo = resolve;
  });
  const late = kept.of(desk.look());
  await desk.act(async (scope) => {
    state.names.push('b');
    kept.changed(scope);
  });
  letGo();
  expect(await late).toEqual(['a']);
  expect(await kept.of(desk.look())).toEqual(['a', 'b']);
});

test('a transaction sees its own change', async () => {
  const { state, kept } = list();
  await kept.of(desk.look());
  await desk.act(async (scope) => {
    state.names.push('b');
    kept.changed(scope);
    expect(await kept.of(scope)).toEqual(['a', 'b']);
  });
});

test('what another node has just made is found', async () => {
  const { state, kept } = list();
  await kept.of(second.look());
  await desk.act(async (scope) => {
    state.names.push('b');
    kept.changed(scope);
  });
  expect(await kept.of(second.look())).toEqual(['a']);
  expect(await kept.find(second.look(), (names) => names.find((name) => name === 'b'))).toBe('b');
});
