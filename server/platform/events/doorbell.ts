/**
 * Wakes whoever waits for news of an account: here at once, on other nodes by NOTIFY on a connection of its own, after the
 * commit and in batches. It only wakes; what happened is read from the log, so a lost ring costs freshness and nothing else.
 */
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { Logger } from 'pino';

const CHANNEL = 'kvitok_doorbell';
const BATCH_MS = 5;
const RECONNECT_MS = 1_000;
/** PostgreSQL refuses a payload of 8,000 bytes and more; an id takes 37. */
const MAX_ACCOUNTS_A_RING = 200;

export interface Doorbell {
  ring(accountId: string): void;
  /** Called with an account, or null when any account may have news (after a lost connection). Gives the way to stop. */
  onRing(listener: (accountId: string | null) => void): () => void;
  /** Short-lived words to the other nodes, such as presence; at most 7 KB, may be lost. */
  shout(words: object): void;
  onShout(listener: (words: object) => void): () => void;
  close(): Promise<void>;
}

export function openDoorbell(directUrl: string, log: Logger): Doorbell {
  const node = randomUUID();
  const listeners = new Set<(accountId: string | null) => void>();
  const shoutListeners = new Set<(words: object) => void>();
  const pending = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let client: Client | undefined;
  let closed = false;

  const tell = (accountId: string | null) => listeners.forEach((listener) => listener(accountId));
  const hear = (payload: string | undefined) => {
    const heard = JSON.parse(payload ?? '{}') as { node?: string; accounts?: string[]; words?: object };
    if (heard.node === node) return;
    heard.accounts?.forEach(tell);
    if (heard.words) shoutListeners.forEach((listener) => listener(heard.words ?? {}));
  };
  const send = (message: object) =>
    client
      ?.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify({ node, ...message })])
      .catch(() => undefined);
  const flush = () => {
    timer = undefined;
    const accounts = [...pending].slice(0, MAX_ACCOUNTS_A_RING);
    accounts.forEach((accountId) => pending.delete(accountId));
    void send({ accounts });
    if (pending.size > 0) timer = setTimeout(flush, BATCH_MS);
  };

  const connect = async () => {
    const fresh = new Client({
      connectionString: directUrl,
      keepAlive: true,
      application_name: 'kvitok-doorbell',
    });
    let lost = false;
    const reconnect = () => {
      if (lost || closed) return;
      lost = true;
      client = undefined;
      setTimeout(() => void connect(), RECONNECT_MS).unref();
    };
    fresh.on('error', reconnect);
    fresh.on('end', reconnect);
    fresh.on('notification', (notice) => hear(notice.payload));
    try {
      await fresh.connect();
      await fresh.query(`listen ${CHANNEL}`);
      if (closed) return await fresh.end();
      client = fresh;
      tell(null);
    } catch (error) {
      log.warn({ err: error }, 'the doorbell cannot reach the database');
      reconnect();
    }
  };
  void connect();

  return {
    ring(accountId) {
      setImmediate(tell, accountId);
      pending.add(accountId);
      timer ??= setTimeout(flush, BATCH_MS);
    },
    onRing(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    shout: (words) => void send({ words }),
    onShout(listener) {
      shoutListeners.add(listener);
      return () => shoutListeners.delete(listener);
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
