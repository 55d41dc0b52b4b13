/** A mail server in front of the desk that says yes to everything, keeps some letters to itself and brings others twice. */
import { openSmtpSink, type SmtpSink } from '../../server/testing/mail/smtp-sink.ts';
import { sendLetter } from '../load/send.ts';

const LOSES_EVERY = 5;
const DOUBLES_EVERY = 4;

/** Comes with a promise that is kept when everything taken so far has been handed on. */
export async function openLyingRelay(toPort: number): Promise<{ sink: SmtpSink; done: () => Promise<void> }> {
  const handing: Promise<unknown>[] = [];
  const sink = await openSmtpSink();
  const { letters } = sink;
  let count = 0;
  const push = letters.push.bind(letters);
  letters.push = (...taken) => {
    for (const { raw, from } of taken) {
      count += 1;
      if (count % LOSES_EVERY === 0) continue;
      handing.push(handOn(toPort, from, raw));
      // Under another Message-ID: the same letter twice is one to the desk.
      if (count % DOUBLES_EVERY === 0)
        handing.push(handOn(toPort, from, raw.replace(/^Message-ID: </m, 'Message-ID: <again.')));
    }
    return push(...taken);
  };
  return { sink, done: async () => void (await Promise.all(handing)) };
}

const TRIES = 5;

async function handOn(port: number, from: string, raw: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++)
    if ((await sendLetter(port, from, raw)).told === 'acked') return;
}
