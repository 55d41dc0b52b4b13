/** Loaded into a desk before its own modules: it takes every letter for one that it has never seen. */
import { Client, type QueryResult } from 'pg';

interface Queried {
  query: (this: Client, ...args: unknown[]) => unknown;
}

const prototype: Queried = Client.prototype as unknown as Queried;
const { query: truly } = prototype;

prototype.query = function query(...args) {
  const asked = truly.apply(this, args);
  const [first] = args;
  const isKey =
    typeof first === 'object' && first !== null && 'name' in first && first.name === 'letters.takeKey';
  if (!isKey) return asked;
  return (asked as Promise<QueryResult>).then((result) => ({ ...result, rowCount: 1 }));
};
