/** One letter over SMTP, and what its answer means. RFC 5321 §4.2.1: 4yz is «not now», 5yz is «never so». */
import type { Readable } from 'node:stream';
import { domainToASCII } from 'node:url';
import type { EmailSettings } from '../../../contract/mail.ts';
import { Fault, type Context, type Parcel, type RefusedRecipient, type Sent } from '../channel.ts';
import { compose } from './compose.ts';
import { problemOf, saidBy, type LineError } from './faults.ts';
import type { Delivered, SmtpLine } from './smtp-line.ts';
import type { SmtpPool } from './smtp-pool.ts';

const TOO_BIG = 552;
const CLOSING = 421;
/** RFC 4954 §6. */
const AUTHENTICATION = new Set([530, 534, 535, 538]);

export async function sendLetter(
  pool: SmtpPool,
  parcel: Parcel,
  context: Context<EmailSettings>,
): Promise<Sent> {
  const first = await attempt(pool, parcel, context);
  return first === 'stale' ? onFreshLine(await attempt(pool, parcel, context)) : first;
}

/** `stale`: a kept session turned out to be dead before anything was handed over; a new one deserves a try. */
async function attempt(
  pool: SmtpPool,
  parcel: Parcel,
  context: Context<EmailSettings>,
): Promise<Sent | 'stale'> {
  const handed = { all: false, isFresh: true };
  try {
    const info = await pool.use((line, isFresh) => {
      handed.isFresh = isFresh;
      return handOver(line, parcel, context, handed);
    });
    return delivered(info);
  } catch (error) {
    if (!handed.isFresh && !handed.all && !hasAnswer(error)) return 'stale';
    return failed(error, handed.all);
  }
}

function onFreshLine(result: Sent | 'stale'): Sent {
  return result === 'stale' ? { kind: 'connection', problem: 'refused', said: '' } : result;
}

async function handOver(
  line: SmtpLine,
  parcel: Parcel,
  context: Context<EmailSettings>,
  handed: { all: boolean },
): Promise<Delivered> {
  const message: Readable = await compose(parcel.letter, context);
  message.once('end', () => (handed.all = true));
  const to = parcel.recipients.map(ascii);
  return line.send({ from: ascii(context.settings.address), to }, message);
}

/** The domain as the servers of the world spell it (RFC 5891). */
function ascii(address: string): string {
  const at = address.lastIndexOf('@');
  return address.slice(0, at + 1) + (domainToASCII(address.slice(at + 1)) || address.slice(at + 1));
}

function hasAnswer(error: unknown): boolean {
  return error instanceof Fault || (error as LineError).responseCode !== undefined;
}

function delivered(info: Delivered): Sent {
  const refused: RefusedRecipient[] = [];
  const delayed: RefusedRecipient[] = [];
  info.rejected.forEach((address, at) => {
    const error = info.rejectedErrors[at] as LineError | undefined;
    const list = isPermanent(error?.responseCode) ? refused : delayed;
    list.push({ address, said: saidBy(error) });
  });
  return { kind: 'sent', refused, delayed };
}

function failed(error: unknown, handedAll: boolean): Sent {
  const { responseCode, code } = error as LineError;
  const said = saidBy(error);
  if (error instanceof Fault) return { kind: 'connection', problem: error.why, said };
  if (code === 'ESTREAM' || isMissingFile(error)) throw error;
  if (responseCode === undefined) return unanswered(error as LineError, handedAll, said);
  if (responseCode === CLOSING) return { kind: 'connection', problem: 'refused', said };
  return isPermanent(responseCode) ? forEver(error as LineError, said) : { kind: 'later', said };
}

/** The server said nothing: either the line is broken, or the library saw beforehand that it would refuse. */
function unanswered(error: LineError, handedAll: boolean, said: string): Sent {
  if (error.code === 'EENVELOPE') return { kind: 'rejected', code: 'recipient', said };
  if (error.code === 'EMESSAGE') return { kind: 'rejected', code: 'tooBig', said };
  return handedAll ? { kind: 'maybe', said } : { kind: 'connection', problem: problemOf(error), said };
}

function forEver(error: LineError, said: string): Sent {
  if (error.responseCode === TOO_BIG) return { kind: 'rejected', code: 'tooBig', said };
  if (AUTHENTICATION.has(error.responseCode ?? 0)) return { kind: 'connection', problem: 'password', said };
  if (error.command === 'MAIL FROM') return { kind: 'connection', problem: 'sender', said };
  return { kind: 'rejected', code: error.command === 'RCPT TO' ? 'recipient' : 'rejected', said };
}

function isMissingFile(error: unknown): boolean {
  return (error as LineError).code === 'ENOENT';
}

function isPermanent(code: number | undefined): boolean {
  return code !== undefined && code >= 500;
}
