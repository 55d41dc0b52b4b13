/** One try to hand something over, and what the desk said to it. */
import { createTransport } from 'nodemailer';
import type { FaultyDesk } from '../desk.ts';
import type { Told } from '../ledger.ts';
import { MAILBOX } from './made-up.ts';

const SMTP_TIMEOUT_MS = 15_000;

export interface Tried {
  told: Told;
  said: string;
  /** The reply of the API; empty for letters. */
  body: Record<string, unknown>;
}

export async function sendLetter(port: number, from: string, raw: string): Promise<Tried> {
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    ignoreTLS: true,
    connectionTimeout: SMTP_TIMEOUT_MS,
    greetingTimeout: SMTP_TIMEOUT_MS,
    socketTimeout: SMTP_TIMEOUT_MS,
  });
  try {
    const { response } = await transport.sendMail({ envelope: { from, to: [MAILBOX] }, raw });
    return { told: 'acked', said: response, body: {} };
  } catch (error) {
    return { told: hasSaidNo(error) ? 'rejected' : 'unknown', said: String(error), body: {} };
  } finally {
    transport.close();
  }
}

/** A server that said no to it, or that nobody reached: the last byte never left. */
function hasSaidNo(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('responseCode' in error && Number(error.responseCode) >= 400) return true;
  return 'command' in error && error.command === 'CONN';
}

/** 5xx counts as unknown: the desk itself may not know what became of a transaction whose end it did not hear. */
export async function callDesk(desk: FaultyDesk, path: string, body: object, key?: string): Promise<Tried> {
  try {
    const answer = await desk.ask('POST', path, body, key ? { 'idempotency-key': key } : {});
    const said = `${answer.status} ${JSON.stringify(answer.body).slice(0, 200)}`;
    if (answer.status < 300) return { told: 'acked', said, body: answer.body };
    return { told: answer.status < 500 ? 'rejected' : 'unknown', said, body: {} };
  } catch (error) {
    return { told: 'unknown', said: String(error), body: {} };
  }
}
