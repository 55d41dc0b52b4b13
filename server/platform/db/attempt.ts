/** A part of a transaction that may fail without taking the rest with it. */
import type { Scope } from '../scope.ts';
import type { PreparedQuery, Reader } from './statement.ts';

/** When it throws, what it wrote and announced is undone and the error goes on; the transaction stays usable. */
export async function attempt<T>(scope: Scope, todo: () => Promise<T>): Promise<T> {
  const { announced, afterCommit } = scope;
  const [facts, tasks] = [announced.length, afterCommit.length];
  // Sent ahead of the first statement, and not waited for by itself.
  const begun = command(scope, 'savepoint attempt');
  try {
    const [result] = await Promise.all([todo(), begun]);
    await command(scope, 'release savepoint attempt');
    return result;
  } catch (error) {
    await command(scope, 'rollback to savepoint attempt');
    await command(scope, 'release savepoint attempt');
    announced.length = facts;
    afterCommit.length = tasks;
    throw error;
  }
}

async function command(scope: Scope, text: string): Promise<void> {
  await scope.tx.send(prepared(text));
}

function prepared(text: string): PreparedQuery {
  return { name: `attempt.${text.replaceAll(' ', '')}`, text, values: [] };
}

export interface Questions {
  readonly tx: Reader;
  /** After a question has failed: the next can be asked. */
  recover(): Promise<void>;
  /** Nobody waits for it: it leaves with whatever comes next. */
  end(): void;
}

/** Questions of which each may fail without taking the transaction with it. They cost nothing until the first goes to the database. */
export function questions(tx: Reader): Questions {
  if (!('writes' in tx)) return { tx, recover: async () => {}, end: () => {} };
  let begun = false;
  const begin = () => {
    begun = true;
    // Leaves in one packet with the question. When it fails, so does the question.
    tx.send(prepared('savepoint questions')).catch(() => undefined);
  };
  const recover = async () => {
    if (begun) await tx.send(prepared('rollback to savepoint questions'));
  };
  const end = () => {
    if (begun) tx.send(prepared('release savepoint questions')).catch(() => undefined);
  };
  const send: Reader['send'] = (query) => {
    if (!begun) begin();
    return tx.send(query);
  };
  return { tx: { accountId: tx.accountId, send }, recover, end };
}
