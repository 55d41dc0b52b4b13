/** Senders of letters and callers of the API who go on whatever happens; three of four try again until they are heard. */
import { setTimeout as pause } from 'node:timers/promises';
import type { FaultyDesk } from '../desk.ts';
import type { Ledger } from '../ledger.ts';
import { newLetter, newMark } from './made-up.ts';
import { callDesk, sendLetter, type Tried } from './send.ts';

const BETWEEN_MS = 40;
const BEFORE_RETRY_MS = 250;
const PATIENCE_MS = 20_000;
const GIVES_UP = 0.25;
const LETTER_SENDERS = 3;
const API_CALLERS = 2;

export interface Load {
  /** Lets everybody finish what he has begun: the desk must be up. */
  stop(): Promise<void>;
  /** How often the desk has said yes. */
  readonly acked: () => number;
}

export interface LoadOptions {
  /** Where letters go; the listener of the desk unless a liar stands in between. */
  smtpPort?: number;
  replies?: boolean;
}

export function startLoad(desk: FaultyDesk, ledger: Ledger, options: LoadOptions = {}): Load {
  let stopped = false;
  let acked = 0;
  let until = Infinity;
  const persist = async (mark: string, patient: boolean, once: () => Promise<Tried>): Promise<Tried> => {
    for (;;) {
      const tried = await once();
      ledger.told(mark, tried.told, tried.said);
      if (tried.told === 'acked') acked += 1;
      if (tried.told === 'acked' || !patient || performance.now() > until) return tried;
      await pause(BEFORE_RETRY_MS);
    }
  };
  const writeLetter = async () => {
    const { sending, raw, from } = newLetter();
    ledger.sending(sending);
    const port = options.smtpPort ?? desk.smtpPort;
    await persist(sending.mark, isPatient(), () => sendLetter(port, from, raw));
  };
  const callApi = async () => {
    const number = await openTicket(desk, ledger, persist);
    if (number !== undefined && options.replies !== false) await reply(desk, ledger, number, persist);
  };
  const goOn = async (todo: () => Promise<void>) => {
    while (!stopped) {
      await todo();
      await pause(BETWEEN_MS);
    }
  };
  const everybody = [
    ...Array.from({ length: LETTER_SENDERS }, () => goOn(writeLetter)),
    ...Array.from({ length: API_CALLERS }, () => goOn(callApi)),
  ];
  return {
    acked: () => acked,
    stop: async () => {
      stopped = true;
      until = performance.now() + PATIENCE_MS;
      await Promise.all(everybody);
    },
  };
}

type Persist = (mark: string, patient: boolean, once: () => Promise<Tried>) => Promise<Tried>;

function isPatient(): boolean {
  return Math.random() >= GIVES_UP;
}

/** Who gives up has sent no key either: his call must not be done twice by the desk's own retries. */
async function openTicket(desk: FaultyDesk, ledger: Ledger, persist: Persist): Promise<string | undefined> {
  const mark = newMark();
  const text = `Звонили: ${mark}`;
  const patient = isPatient();
  ledger.sending({ kind: 'ticket', mark, text, file: null });
  const requester = { name: 'Анна', email: `${mark.slice(0, 8)}@client.example` };
  const { body } = await persist(mark, patient, () =>
    callDesk(desk, '/tickets', { subject: mark, text, requester }, patient ? mark : undefined),
  );
  return typeof body.number === 'string' ? body.number : undefined;
}

async function reply(desk: FaultyDesk, ledger: Ledger, number: string, persist: Persist): Promise<void> {
  const mark = newMark();
  const text = `Ответ: ${mark}`;
  ledger.sending({ kind: 'reply', mark, text, file: null });
  await persist(mark, true, () => callDesk(desk, `/tickets/${number}/messages`, { text }, mark));
}
