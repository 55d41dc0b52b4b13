/** One letter from «received» to its end: read outside of the transaction, everything else inside of one. */
import { finishLetter, quarantineLetter, type Ending } from '../../features/letters/actions/settle.ts';
import { holdLetter, putLetterBack } from '../../features/letters/actions/process.ts';
import type { LetterRow } from '../../features/letters/letter.ts';
import type { QuarantineReason } from '../../features/letters/words.ts';
import { isOutOfSpace, isUnavailable } from '../../platform/db/database.ts';
import { untilItIsBack } from '../../platform/db/patience.ts';
import { LetterUnreadable, type ReadingRoom } from '../../platform/mail/reading-room.ts';
import { theDesk, work, type Scope } from '../../platform/scope.ts';
import type { World } from '../../platform/world.ts';
import type { Case, Stop } from './case.ts';
import { peek, standIn } from './peek.ts';
import { readStored, type ReadLetter } from './read.ts';
import { steps } from './steps.ts';

const MAX_TRIES = 5;
/** A process may be killed for other reasons, a letter that kills it again and again may not. */
const MAX_DEATHS = 5;
/** After the first failed try, the second, … */
const PAUSES_MS = [5_000, 30_000, 120_000, 600_000];
/** Trouble of our own: the database or the disk is away. */
const OWN_TROUBLE_PAUSE_MS = 5_000;
/** For putting a letter back while the database is away; within the lease. */
const PATIENCE_MS = 45_000;
/** A machine that is busy is no fault of the letter's. */
const MAX_SLOW_TRIES = 3;

export interface Reception {
  world: World;
  room: ReadingRoom;
}

export type Processed = Ending | { quarantine: QuarantineReason } | 'later';

export async function processLetter(
  reception: Reception,
  accountId: string,
  row: LetterRow,
  asIs = false,
): Promise<Processed> {
  const { world } = reception;
  try {
    if (isDeadly(row)) return await setAside(world, accountId, row, 'failed');
    const read = asIs ? await readAsIs(reception, accountId, row) : await readOf(reception, accountId, row);
    const done = await work(world, accountId, theDesk, (scope) => take(scope, row.id, read, asIs));
    world.metrics.letters.inc({ road: row.road, outcome: nameOf(done) });
    return done;
  } catch (error) {
    return failed(world, accountId, row, error);
  }
}

function nameOf(done: Processed): string {
  if (done === 'later') return done;
  return 'outcome' in done ? done.outcome : 'quarantined';
}

function readOf({ world, room }: Reception, accountId: string, row: LetterRow): Promise<ReadLetter> {
  return readStored(world, room, accountId, row);
}

/** Read if it can be, because then the ticket shows it; else the headers and the raw letter as a file. */
async function readAsIs(reception: Reception, accountId: string, row: LetterRow): Promise<ReadLetter> {
  try {
    return await readOf(reception, accountId, row);
  } catch (error) {
    if (!(error instanceof LetterUnreadable)) throw error;
    const peeked = await peek(reception.world, accountId, row);
    if (!peeked) throw error;
    return standIn(peeked, row, theDesk.language);
  }
}

async function take(scope: Scope, id: string, read: ReadLetter, asIs: boolean): Promise<Processed> {
  const row = await holdLetter(scope, id);
  if (!row) return 'later';
  const mail = freshCase(row, read, asIs);
  const stop = await walk(scope, mail);
  const about = { mailFrom: mail.letter.from?.address ?? '', subject: mail.letter.subject };
  if (stop && 'quarantine' in stop) {
    await quarantineLetter(scope, row, { reason: stop.quarantine, ...about });
    return stop;
  }
  const ending = { ...endingOf(mail, stop), ...about };
  await finishLetter(scope, row, ending);
  return ending;
}

async function walk(scope: Scope, mail: Case): Promise<Stop | undefined> {
  for (const step of steps) {
    const stop = await step(scope, mail);
    if (stop) return stop;
  }
  return undefined;
}

function endingOf(mail: Case, stop: Stop | undefined): Omit<Ending, 'mailFrom' | 'subject'> {
  if (stop && 'end' in stop) {
    const { end, reason = null, ticketId = null, messageId = null } = stop;
    return { outcome: end, reason, ticketId, messageId };
  }
  if (!mail.result) throw new Error('A letter came through all steps without an end');
  const { ticket, messageId, outcome } = mail.result;
  return { ticketId: ticket.id, messageId, outcome, reason: null };
}

function freshCase(row: LetterRow, read: ReadLetter, asIs: boolean): Case {
  return {
    row,
    ...read,
    asIs,
    connection: null,
    teamId: '',
    ownAddresses: new Set(),
    sender: { name: '', address: '' },
    customer: { id: '', name: '', language: null, blockedAt: null },
    unverified: false,
    noAutoReply: true,
    thread: { ticket: null, reason: 'opened', join: null },
    result: null,
  };
}

async function failed(world: World, accountId: string, row: LetterRow, error: unknown): Promise<Processed> {
  if (isOwnTrouble(error)) {
    await later(world, accountId, row, { pauseMs: OWN_TROUBLE_PAUSE_MS, tries: row.tries - 1 });
    return 'later';
  }
  world.metrics.failures.inc({ where: 'receive' });
  world.log.warn({ err: error, letter: row.id, tries: row.tries }, 'a letter could not be processed');
  const reason = reasonOf(error);
  if (row.state !== 'quarantined' && row.tries < triesFor(error)) {
    await later(world, accountId, row, { pauseMs: PAUSES_MS[row.tries - 1] ?? 0, tries: row.tries });
    return 'later';
  }
  return setAside(world, accountId, row, reason);
}

/** Tries are counted before they are made: more than any failure leaves behind were ended by the death of the process. */
function isDeadly({ state, tries }: LetterRow): boolean {
  return state === 'received' && tries > MAX_TRIES + MAX_DEATHS;
}

function isOwnTrouble(error: unknown): boolean {
  const isClosing = error instanceof LetterUnreadable && error.reason === 'closed';
  return isClosing || (isUnavailable(error) && !isMissing(error)) || isOutOfSpace(error);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT' && 'path' in error;
}

function reasonOf(error: unknown): QuarantineReason {
  if (isMissing(error)) return 'missing';
  if (!(error instanceof LetterUnreadable)) return 'failed';
  return error.reason === 'crash' ? 'unreadable' : 'tooSlow';
}

/** What depends on nothing but the letter itself will not go better next time. */
function triesFor(error: unknown): number {
  if (!(error instanceof LetterUnreadable)) return MAX_TRIES;
  return error.reason === 'crash' ? 1 : MAX_SLOW_TRIES;
}

async function later(
  world: World,
  accountId: string,
  row: LetterRow,
  how: { pauseMs: number; tries: number },
): Promise<void> {
  await untilItIsBack(
    () => work(world, accountId, theDesk, (scope) => putLetterBack(scope, row, how)),
    PATIENCE_MS,
  );
}

async function setAside(
  world: World,
  accountId: string,
  row: LetterRow,
  reason: QuarantineReason,
): Promise<Processed> {
  const peeked = await peek(world, accountId, row);
  await work(world, accountId, theDesk, async (scope) => {
    const held = await holdLetter(scope, row.id);
    const about = { mailFrom: peeked?.from?.address ?? '', subject: peeked?.subject ?? '' };
    if (held) await quarantineLetter(scope, held, { reason, ...about });
  });
  world.metrics.letters.inc({ road: row.road, outcome: 'quarantined' });
  return { quarantine: reason };
}
