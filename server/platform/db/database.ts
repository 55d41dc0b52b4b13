/** The pool, and the two ways to it: read one account, or change one account in a transaction that is retried. */
import type { Socket } from 'node:net';
import { Pool, types, type PoolClient, type PoolConfig } from 'pg';
import type { Logger } from 'pino';
import type { PreparedQuery, RawResult, Reader, Tx } from './statement.ts';

const INT8 = 20;
types.setTypeParser(INT8, Number);

const MAX_CONNECTIONS = 10;
const ASIDE_CONNECTIONS = 1;
const CONNECT_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 30_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 30_000;
const MAX_TRIES = 5;
/** Serialization failure, deadlock: PostgreSQL itself has undone the transaction. */
const ABORTED = new Set(['40001', '40P01']);
/** And admin shutdown, crash shutdown, cannot connect now. */
const RETRIED = new Set([...ABORTED, '57P01', '57P02', '57P03', '08006', '08003', '08000']);
const LOST_CONNECTION = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT']);

export interface Database {
  readonly pool: Pool;
  reader(accountId: string): Reader;
  /** Runs `work` in a transaction; `now` is the database's time at its start. Retries what PostgreSQL asks to retry. */
  transaction<T>(accountId: string, work: (tx: Tx, now: Date) => Promise<T>): Promise<T>;
  /** The same for what can be done again: its commit does not wait for the disk, and a crash of the machine may take it back. */
  relaxed<T>(accountId: string, work: (tx: Tx, now: Date) => Promise<T>): Promise<T>;
  /**
   * `relaxed` on a small pool of its own, for a short transaction that must end while another is still open (ticket numbers):
   * on the common pool, as many of those as there are connections would wait for each other for ever.
   */
  aside<T>(accountId: string, work: (tx: Tx, now: Date) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  url: string;
  log: Logger;
  /** Named prepared statements; off behind a pooler in transaction mode. */
  prepared?: boolean;
  maxConnections?: number;
}

export function openDatabase(options: DatabaseOptions): Database {
  const pool = openPool(options, options.maxConnections ?? MAX_CONNECTIONS);
  const small = openPool(options, ASIDE_CONNECTIONS);
  const send = sender(options.prepared ?? true);
  return {
    pool,
    reader: (accountId) => ({ accountId, send: together(pool, send) }),
    transaction: (accountId, work) => retried(() => inTransaction(pool, send, BEGIN, accountId, work)),
    relaxed: (accountId, work) => retried(() => inTransaction(pool, send, BEGIN_RELAXED, accountId, work)),
    aside: (accountId, work) => retried(() => inTransaction(small, send, BEGIN_RELAXED, accountId, work)),
    close: async () => {
      await Promise.all([pool.end(), small.end()]);
    },
  };
}

function openPool({ url, log }: DatabaseOptions, max: number): Pool {
  const pool = new Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    keepAlive: true,
    // Statements that do not wait for each other travel together.
    pipeline: true,
    application_name: 'kvitok',
  } as PoolConfig);
  pool.on('error', (error) => {
    // A pool counts as closed before its connections are: the server may go away in between.
    if (!pool.ending) log.warn({ err: error }, 'an idle database connection was lost');
  });
  return pool;
}

type Send = (client: Pool | PoolClient, query: PreparedQuery) => Promise<RawResult>;

function sender(prepared: boolean): Send {
  return (client, { name, text, values }) => {
    gather(client);
    return client.query({
      ...(prepared ? { name } : {}),
      text,
      values,
      rowMode: 'array',
    }) as Promise<RawResult>;
  };
}

/** What is sent in the same moment leaves in one packet: a write to a socket costs more than most statements. */
function gather(client: Pool | PoolClient): void {
  const { stream } = (client as { connection?: { stream: Socket } }).connection ?? {};
  if (!stream || stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

interface Waiting {
  query: PreparedQuery;
  resolve: (result: RawResult) => void;
  reject: (error: unknown) => void;
}

/** What is asked in the same moment goes out on one connection at once: a round trip costs more than most answers. */
function together(pool: Pool, send: Send): Reader['send'] {
  let waiting: Waiting[] = [];
  const flush = () => {
    const batch = waiting;
    waiting = [];
    withClient(pool, (client) =>
      Promise.all(batch.map(({ query, resolve, reject }) => send(client, query).then(resolve, reject))),
    ).catch((error: unknown) => batch.forEach(({ reject }) => reject(error)));
  };
  return (query) =>
    new Promise((resolve, reject) => {
      if (waiting.push({ query, resolve, reject }) === 1) queueMicrotask(flush);
    });
}

/** A connection that breaks meanwhile is thrown away. */
async function withClient<T>(
  pool: Pool,
  todo: (client: PoolClient, breaks: (error: Error) => void) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const breaks = (error: Error) => {
    broken = error;
  };
  client.on('error', breaks);
  try {
    return await todo(client, breaks);
  } finally {
    client.off('error', breaks);
    client.release(broken);
  }
}

function inTransaction<T>(
  pool: Pool,
  send: Send,
  beginning: string,
  accountId: string,
  work: (tx: Tx, now: Date) => Promise<T>,
): Promise<T> {
  return withClient(pool, async (client, breaks) => {
    try {
      const now = await begin(client, beginning);
      const result = await work({ accountId, writes: true, send: (query) => send(client, query) }, now);
      await commit(client);
      return result;
    } catch (error) {
      await client.query('rollback').catch(breaks);
      throw error;
    }
  });
}

/** A line that breaks here leaves open whether it was committed: doing it again could do it twice. */
async function commit(client: PoolClient): Promise<void> {
  try {
    const { command } = await client.query('commit');
    if (command !== 'COMMIT')
      throw new Error('A statement had failed and was passed over: nothing was committed');
  } catch (error) {
    throw isAborted(error) || !isUnavailable(error) ? error : new CommitUnknown(error);
  }
}

/** Nobody knows whether the transaction was committed. */
export class CommitUnknown extends Error {
  /** SQLSTATE transaction_resolution_unknown. */
  readonly code = '08007';

  constructor(cause: unknown) {
    super('The database went away during a commit', { cause });
    this.name = 'CommitUnknown';
  }
}

const BEGIN = 'begin; select now() as now';
const BEGIN_RELAXED = 'begin; set local synchronous_commit = off; select now() as now';

async function begin(client: PoolClient, beginning: string): Promise<Date> {
  const results = (await client.query(beginning)) as unknown as { rows: { now: Date }[] }[];
  return results.at(-1)?.rows[0]?.now ?? new Date();
}

async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries >= MAX_TRIES || !isRetryable(error)) throw error;
      await new Promise((wake) => setTimeout(wake, 2 ** tries * 10 * (1 + Math.random())));
    }
  }
}

function isRetryable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && RETRIED.has(String(error.code));
}

function isAborted(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ABORTED.has(String(error.code));
}

/** The database is away or going away: the caller may come again in a moment. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    LOST_CONNECTION.has(code) ||
    RETRIED.has(code) ||
    code.startsWith('08') ||
    code === '53300' ||
    /timeout exceeded when trying to connect|Connection terminated/.test(error.message)
  );
}

/** SQLSTATE 53100: the database's disk is full. */
export function isOutOfSpace(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === '53100' || error.code === 'ENOSPC');
}

/** SQLSTATE 23505 on the named constraint or index. */
export function isDuplicate(error: unknown, constraint?: string): boolean {
  if (!(error instanceof Error) || !('code' in error) || error.code !== '23505') return false;
  return constraint === undefined || ('constraint' in error && error.constraint === constraint);
}
