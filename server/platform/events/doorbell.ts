/**
 * Wakes whoever waits for news of an account: here at once, on other nodes by NOTIFY on a connection of its own, after the
 * commit and in batches. It only wakes; what happened is read from the log, so a lost ring costs freshness and nothing else.
 */
import { randomUUID } from 'node:crypto';
import { Client, type ClientConfig } from 'pg';
import type { Logger } from 'pino';

const CHANNEL = 'kvitok_doorbell';
const BATCH_MS = 5;
const RECONNECT_MS = 1_000;
/** PostgreSQL refuses a payload of 8,000 bytes and more; an id and a topic take some 50. */
const MAX_RINGS_TOGETHER = 120;
const EVENTS = 'events';

/** The account that has news, or null when any may have some (after a lost connection). */
type Listener = (accountId: string | null) => void;

export interface Doorbell {
  /** Without a topic: events were announced. A topic is the name of a queue that has something new to do. */
  ring(accountId: string, topic?: string): void;
  /** Called for rings of this topic alone; gives the way to stop. */
  onRing(listener: Listener, topic?: string): () => void;
  /** Short-lived words to the other nodes, such as presence; at most 7 KB, may be lost. */
  shout(words: object): void;
  onShout(listener: (words: object) => void): () => void;
  close(): Promise<void>;
}

/** @param alone nobody else listens, so nothing is sent */
export function openDoorbell(directUrl: string, log: Logger, alone: boolean): Doorbell {
  const node = randomUUID();
  const listeners = new Map<Listener, string>();
  const shoutListeners = new Set<(words: object) => void>();
  const pending = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let client: Client | undefined;
  let closed = false;

  const tell = (topic: string, accountId: string | null) =>
    listeners.forEach((wanted, listener) => {
      if (wanted === topic || accountId === null) listener(accountId);
    });
  const tellRing = (ring: string) => {
    const [topic = '', accountId = ''] = ring.split(' ');
    tell(topic, accountId);
  };
  const hear = (payload: string | undefined) => {
    const heard = JSON.parse(payload ?? '{}') as { node?: string; rings?: string[]; words?: object };
    if (heard.node === node) return;
    heard.rings?.forEach(tellRing);
    if (heard.words) shoutListeners.forEach((listener) => listener(heard.words ?? {}));
  };
  const send = (message: object) =>
    !alone &&
    client
      ?.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify({ node, ...message })])
      .catch(() => undefined);
  const flush = () => {
    timer = undefined;
    const rings = [...pending].slice(0, MAX_RINGS_TOGETHER);
    rings.forEach((ring) => pending.delete(ring));
    void send({ rings });
    if (pending.size > 0) timer = setTimeout(flush, BATCH_MS);
  };

  const connect = async () => {
    const fresh = new Client({
      connectionString: directUrl,
      keepAlive: true,
      pipeline: true,
      application_name: 'kvitok-doorbell',
    } as ClientConfig);
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
      tell(EVENTS, null);
    } catch (error) {
      log.warn({ err: error }, 'the doorbell cannot reach the database');
      reconnect();
    }
  };
  void connect();

  return {
    ring(accountId, topic = EVENTS) {
      setImmediate(tell, topic, accountId);
      if (alone) return;
      pending.add(`${topic} ${accountId}`);
      timer ??= setTimeout(flush, BATCH_MS);
    },
    onRing(listener, topic = EVENTS) {
      listeners.set(listener, topic);
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
