/** A desk with its mailbox and another mail server beside it, ready for a fault. */
import { join } from 'node:path';
import { openSmtpSink, type SmtpSink } from '../server/testing/mail/smtp-sink.ts';
import type { Outcome, Setting } from './campaign.ts';
import { FaultyDesk, type StartOptions } from './desk.ts';
import { Ledger } from './ledger.ts';
import { MAILBOX } from './load/made-up.ts';
import { untilAtRest } from './look.ts';
import { reckon } from './reckon.ts';

export interface Stage {
  desk: FaultyDesk;
  ledger: Ledger;
  sink: SmtpSink;
  connectionId: string;
  /** Starts the desk if it is down, waits until it rests, and holds the ledger against it. */
  reckon: (notes: string) => Promise<Outcome>;
}

export async function onStage(
  setting: Setting,
  act: (stage: Stage) => Promise<Outcome>,
  options: StartOptions = {},
): Promise<Outcome> {
  const desk = await FaultyDesk.in(join(setting.folder, 'desk'), setting.prepared);
  const ledger = new Ledger(join(setting.folder, 'ledger.jsonl'));
  const sink = await openSmtpSink();
  try {
    await desk.start(options);
    const connectionId = await furnish(desk, sink.port);
    const settle = async (notes: string) => {
      if (desk.hasEnded) await desk.start();
      await untilAtRest(desk, connectionId);
      return { ...(await reckon(ledger, desk, sink.letters)), notes };
    };
    return await act({ desk, ledger, sink, connectionId, reckon: settle });
  } finally {
    await desk.stop();
    await sink.stop();
    ledger.close();
  }
}

/** The mailbox; no undo time and no automatic letters, so that what leaves is what was asked for. */
async function furnish(desk: FaultyDesk, sinkPort: number): Promise<string> {
  const settings = { undoSendSeconds: 0, acknowledge: false, askCsat: false };
  await done(desk.ask('PATCH', '/account', settings));
  const { items } = await desk.get<{ items: { id: string }[] }>('/teams');
  const { body } = await done(
    desk.ask('POST', '/connections', {
      name: MAILBOX,
      teamId: items[0]?.id,
      settings: { address: MAILBOX, inbound: 'listener', ...outTo(sinkPort) },
    }),
  );
  return String(body.id);
}

export function outTo(port: number): object {
  return { outbound: 'smtp', smtp: { host: '127.0.0.1', port, security: 'none', user: '' } };
}

async function done(asked: ReturnType<FaultyDesk['ask']>): ReturnType<FaultyDesk['ask']> {
  const answer = await asked;
  if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
}
