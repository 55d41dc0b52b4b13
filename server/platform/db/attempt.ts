/** A part of a transaction that may fail without taking the rest with it. */
import type { Scope } from '../scope.ts';

/** When it throws, what it wrote and announced is undone and the error goes on; the transaction stays usable. */
export async function attempt<T>(scope: Scope, todo: () => Promise<T>): Promise<T> {
  const { announced, afterCommit } = scope;
  const [facts, tasks] = [announced.length, afterCommit.length];
  await command(scope, 'savepoint attempt');
  try {
    const result = await todo();
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
  await scope.tx.send({ name: `attempt.${text.replaceAll(' ', '')}`, text, values: [] });
}
