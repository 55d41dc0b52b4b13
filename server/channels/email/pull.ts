/**
 * Reads a mailbox as letters come: what is new since the cursor one by one, then waits in IDLE, looking again every minute
 * because servers and routers lose IDLE. A letter is touched in the mailbox only when it is asked for the next one, which
 * says that this one is stored.
 */
import { once } from 'node:events';
import type { ImapFlow } from 'imapflow';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Json, Pulled } from '../channel.ts';
import { Fault } from '../channel.ts';
import { problemOf, saidBy } from './faults.ts';
import { folderOf, openFolder, openImapSession, type ImapSettings } from './imap-session.ts';
import type { AccessTokens } from './sign-in.ts';
import { asJson, readCursor, type MailboxCursor } from './mailbox-cursor.ts';

const POLL_MS = 60_000;
/** Past this a letter is fetched only in part; the whole stays in the mailbox. */
const MAX_FETCH_BYTES = 100 * 1024 * 1024;
const DOWNLOAD = { uid: true, maxBytes: MAX_FETCH_BYTES, chunkSize: 512 * 1024 };
/** When a mailbox was rebuilt, letters so much older than the last look are read again; known ones are recognised. */
const REREAD_MS = 2 * 24 * 3_600_000;
/** So often a mailbox without letters has its cursor's time moved. */
const STAMP_MS = 3_600_000;

export async function* pullMailbox(
  settings: ImapSettings,
  tokens: AccessTokens,
  stored: Json,
  stop: AbortSignal,
): AsyncGenerator<Pulled, void> {
  const { session: client, until } = await openImapSession(settings, tokens);
  const abort = () => client.close();
  stop.addEventListener('abort', abort);
  try {
    await openFolder(client, settings);
    yield* read(client, settings, stored, { stop, until });
  } catch (error) {
    if (stop.aborted) return;
    throw error instanceof Fault ? error : new Fault(problemOf(error), saidBy(error), { cause: error });
  } finally {
    stop.removeEventListener('abort', abort);
    await leave(client);
  }
}

async function* read(
  client: ImapFlow,
  settings: ImapSettings,
  stored: Json,
  { stop, until }: { stop: AbortSignal; until: Date | null },
): AsyncGenerator<Pulled, void> {
  const mailbox = `${settings.user}@${settings.host}/${folderOf(settings)}`;
  const known = readCursor(stored, mailbox);
  let cursor = await startingPoint(client, known, mailbox);
  if (known) yield* reread(client, settings, known, cursor);
  yield { kind: 'alive', cursor: asJson(cursor) };
  while (!stop.aborted && !isEnding(until)) {
    const news = arrival(client, stop, until);
    for (const uid of await newUids(client, cursor.uid)) {
      const next = { ...cursor, uid, at: new Date().toISOString() };
      yield* fetchLetter(client, settings, { uid, validity: cursor.validity, cursor: next });
      cursor = next;
    }
    refuseLost(client);
    cursor = yield* alive(cursor);
    void client.idle().catch(() => undefined);
    await news;
    refuseLost(client);
  }
}

/** Servers end a session with its token; who leaves before that is not thrown out, and comes back with a new one. */
function isEnding(until: Date | null): boolean {
  return until !== null && until.getTime() < Date.now();
}

function refuseLost(client: ImapFlow): void {
  if (!client.usable) throw new Fault('refused', 'the server closed the connection');
}

/** A mailbox seen for the first time, or rebuilt, is read from its present end; what a rebuild may hide is read apart. */
async function startingPoint(
  client: ImapFlow,
  known: MailboxCursor | null,
  mailbox: string,
): Promise<MailboxCursor> {
  const validity = validityOf(client);
  if (known?.validity === validity) return known;
  const last = await client.fetchOne('*', { uid: true });
  return { mailbox, validity, uid: last ? last.uid : 0, at: new Date().toISOString() };
}

/**
 * After a change of UIDVALIDITY: letters since the last look have new UIDs now and are read again under the old cursor,
 * which remembers how far that has come: over a bad line it would never end otherwise. Those that were stored before are
 * recognised by what they say.
 */
async function* reread(
  client: ImapFlow,
  settings: ImapSettings,
  known: MailboxCursor,
  now: MailboxCursor,
): AsyncGenerator<Pulled, void> {
  if (known.validity === now.validity) return;
  const since = new Date(Date.parse(known.at) - REREAD_MS);
  const { validity } = now;
  const done = known.again?.validity === validity ? known.again.uid : 0;
  const found = ascending(await client.search({ since }, { uid: true }));
  for (const uid of found.filter((one) => one > done && one <= now.uid))
    yield* fetchLetter(client, settings, { uid, validity, cursor: { ...known, again: { validity, uid } } });
}

/** `n:*` always names the last letter, even when its UID is below n (RFC 3501 §6.4.8). */
async function newUids(client: ImapFlow, after: number): Promise<number[]> {
  const found = await client.search({ uid: `${after + 1}:*` }, { uid: true });
  return ascending(found).filter((uid) => uid > after);
}

function ascending(found: number[] | false | undefined): number[] {
  return (found || []).toSorted((a, b) => a - b);
}

async function* fetchLetter(
  client: ImapFlow,
  settings: ImapSettings,
  one: { uid: number; validity: string; cursor: MailboxCursor },
): AsyncGenerator<Pulled, void> {
  const cursor = asJson(one.cursor);
  const found = await client.download(String(one.uid), undefined, DOWNLOAD);
  if (!found.content) {
    // Somebody deleted it between our looking and our fetching.
    refuseLost(client);
    yield { kind: 'alive', cursor };
    return;
  }
  const key = `imap:${one.cursor.mailbox}:${one.validity}:${one.uid}`;
  yield { kind: 'letter', key, raw: found.content, cursor };
  yield* tidy(client, settings, one.uid);
}

async function* tidy(client: ImapFlow, settings: ImapSettings, uid: number): AsyncGenerator<Pulled, void> {
  const range = String(uid);
  if (settings.afterwards === 'seen') await client.messageFlagsAdd(range, ['\\Seen'], { uid: true });
  if (settings.afterwards !== 'move' || !settings.moveTo) return;
  const moved = await client.messageMove(range, settings.moveTo, { uid: true }).catch(() => false);
  yield moved ? { kind: 'tidied' } : { kind: 'trouble', problem: 'moveFolder' };
}

async function* alive(cursor: MailboxCursor): AsyncGenerator<Pulled, MailboxCursor> {
  const isOld = Date.now() - Date.parse(cursor.at) > STAMP_MS;
  const next = isOld ? { ...cursor, at: new Date().toISOString() } : cursor;
  yield isOld ? { kind: 'alive', cursor: asJson(next) } : { kind: 'alive' };
  return next;
}

/** Resolves when the server speaks of new letters, at the latest after a minute or when it is time to leave; asked for before looking, so that no news is missed. */
async function arrival(client: ImapFlow, stop: AbortSignal, until: Date | null): Promise<void> {
  const waiting = new AbortController();
  const signal = AbortSignal.any([stop, waiting.signal]);
  await Promise.race([
    once(client, 'exists', { signal }),
    once(client, 'close', { signal }),
    sleep(Math.max(0, Math.min(POLL_MS, until ? until.getTime() - Date.now() : POLL_MS)), undefined, {
      signal,
      ref: false,
    }),
  ]).catch(() => undefined);
  waiting.abort();
}

function validityOf(client: ImapFlow): string {
  return client.mailbox ? String(client.mailbox.uidValidity) : '';
}

const LOGOUT_MS = 2_000;

async function leave(client: ImapFlow): Promise<void> {
  if (client.usable) await Promise.race([client.logout().catch(() => undefined), sleep(LOGOUT_MS)]);
  client.close();
}
