/** Loaded into a desk before its own modules: every commit is said to have happened at once, and happens later. */
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

const LATER_MS = 400;

interface Queried {
  query: (this: Client, ...args: unknown[]) => unknown;
}

const prototype: Queried = Client.prototype as unknown as Queried;
const { query: truly } = prototype;
/** What a connection is asked in the meantime waits for the commit. */
const committing = new WeakMap<Client, Promise<unknown>>();

prototype.query = function query(...args) {
  const before = committing.get(this);
  if (args[0] === 'commit') {
    const done = pause(LATER_MS).then(() => truly.apply(this, args));
    committing.set(
      this,
      done.catch(() => undefined).then(() => committing.delete(this)),
    );
    return Promise.resolve({ rows: [], command: 'COMMIT' });
  }
  return before ? before.then(() => truly.apply(this, args)) : truly.apply(this, args);
};
