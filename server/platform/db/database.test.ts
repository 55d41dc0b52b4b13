import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../testing/database.ts';
import { openLog } from '../log.ts';
import { isUnavailable, openDatabase, type Database } from './database.ts';
import { untilItIsBack } from './patience.ts';

const ACCOUNT = '00000000-0000-4000-8000-000000000001';

let own: TestDatabase;
let db: Database;

beforeAll(async () => {
  own = await testDatabase();
  db = openDatabase({ url: own.url, log: openLog('silent') });
  await db.pool.query(`
    create table mortal (id int);
    create function die() returns trigger language plpgsql as
      $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;
    create constraint trigger at_commit after insert on mortal deferrable initially deferred
      for each row execute function die()`);
});
afterAll(async () => {
  await db.close();
  await own.close();
});

test('what was cut off in the middle of its commit is not done again, because it may have happened', async () => {
  let times = 0;
  const done = db.transaction(ACCOUNT, async (tx) => {
    times += 1;
    await tx.send({ name: 'test.mortal', text: 'insert into mortal values (1)', values: [] });
  });
  const error = await done.catch((problem: unknown) => problem);
  expect(error).toMatchObject({ code: '08007' });
  expect(isUnavailable(error)).toBe(true);
  expect(times).toBe(1);
});

test('what was cut off before its commit is done again', async () => {
  let times = 0;
  await db.transaction(ACCOUNT, async (tx) => {
    times += 1;
    const text = times === 1 ? 'select pg_terminate_backend(pg_backend_pid())' : 'select 1';
    await tx.send({ name: `test.cut${times}`, text, values: [] });
  });
  expect(times).toBe(2);
});

test('a failure that is passed over is not taken for a commit', async () => {
  const done = db.transaction(ACCOUNT, async (tx) => {
    await tx.send({ name: 'test.kept', text: 'create table kept (id int)', values: [] });
    await tx.send({ name: 'test.wrong', text: 'select 1 / 0', values: [] }).catch(() => undefined);
  });
  await expect(done).rejects.toThrow('passed over');
});

test('what must be written down is tried for as long as the database is away, and no longer', async () => {
  const away = Object.assign(new Error('gone'), { code: 'ECONNREFUSED' });
  let times = 0;
  const todo = async () => {
    times += 1;
    if (times < 3) throw away;
    return 'written';
  };
  expect(await untilItIsBack(todo, 10_000)).toBe('written');
  await expect(untilItIsBack(async () => Promise.reject(away), 300)).rejects.toBe(away);
  const wrong = new Error('a mistake of ours');
  await expect(untilItIsBack(async () => Promise.reject(wrong), 10_000)).rejects.toBe(wrong);
});
