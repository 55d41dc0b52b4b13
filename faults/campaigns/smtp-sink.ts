/** The mail server that takes our letters behaves badly: it is away, puts off, refuses for now, hangs up after the last byte. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Campaign, Setting } from '../campaign.ts';
import { MAILBOX, newMark } from '../load/made-up.ts';
import { callDesk } from '../load/send.ts';
import { inDatabase, untilAtRest } from '../look.ts';
import { onStage, outTo, type Stage } from '../stage.ts';

const REPLIES_A_PHASE = 6;
const NOBODY_LISTENS = 1;

export const smtpSink: Campaign = {
  name: 'smtp-sink',
  promise: 'a mail server that is away, puts off or hangs up gets every reply under one Message-ID',
  controlled: 'a mail server that says yes and forgets every third letter',
  run: (setting) => throughTrouble(setting, phases),
  control: (setting) =>
    onStage(setting, async (stage) => {
      await writeReplies(stage);
      await untilAtRest(stage.desk, stage.connectionId);
      const kept = stage.sink.letters.filter((_, at) => at % 3 !== 0);
      stage.sink.letters.splice(0, Infinity, ...kept);
      return stage.reckon('every third letter forgotten');
    }),
};

type Phase = (stage: Stage) => Promise<Ending> | Ending;
type Ending = () => Promise<void> | void;

/** Each brings the trouble about, and gives how it ends. */
const phases: readonly Phase[] = [away, greylisting, refusingForNow, hangingUp];

function throughTrouble(setting: Setting, troubles: readonly Phase[]) {
  return onStage(setting, async (stage) => {
    const { desk, connectionId, sink } = stage;
    for (const trouble of troubles) {
      const end = await trouble(stage);
      await writeReplies(stage);
      await untilTried(stage);
      await end();
      await untilAtRest(desk, connectionId);
    }
    const outcome = await stage.reckon('');
    const ids = new Set(sink.letters.map((letter) => letter.header('Message-ID')));
    return {
      ...outcome,
      notes: `${ids.size} letters, ${sink.letters.length - ids.size} came again under their id`,
    };
  });
}

/** Nothing listens there; then the administrator sets it right. */
async function away(stage: Stage): Promise<Ending> {
  await sendTo(stage, NOBODY_LISTENS);
  return () => sendTo(stage, stage.sink.port);
}

async function sendTo({ desk, connectionId }: Stage, port: number): Promise<void> {
  const settings = { address: MAILBOX, inbound: 'listener', ...outTo(port) };
  await desk.ask('PATCH', `/connections/${connectionId}`, { settings });
}

function greylisting({ sink }: Stage): Ending {
  sink.manners = { recipient: () => 451 };
  return () => {
    sink.manners = {};
  };
}

function refusingForNow({ sink }: Stage): Ending {
  sink.manners = { data: () => 452 };
  return () => {
    sink.manners = {};
  };
}

/** Once a letter: the same letter is taken when it comes again. */
function hangingUp({ sink }: Stage): Ending {
  const cut = new Set<string>();
  sink.manners = {
    dropAfterData: () => {
      const id = sink.letters.at(-1)?.header('Message-ID') ?? '';
      const isFirst = !cut.has(id);
      cut.add(id);
      return isFirst;
    },
  };
  return () => {
    sink.manners = {};
  };
}

async function writeReplies({ desk, ledger }: Stage): Promise<void> {
  for (let count = 0; count < REPLIES_A_PHASE; count++) {
    const subject = newMark();
    const requester = { email: `${subject.slice(0, 8)}@client.example` };
    const { body } = await callDesk(desk, '/tickets', { subject, text: 'Звонили', requester });
    const mark = newMark();
    const text = `Ответ: ${mark}`;
    ledger.sending({ kind: 'reply', mark, text, file: null });
    const tried = await callDesk(desk, `/tickets/${String(body.number)}/messages`, { text }, mark);
    ledger.told(mark, tried.told, tried.said);
  }
}

const TRIED_WITHIN_MS = 20_000;

/** Every letter of this phase has been tried, or waits for its connection. */
async function untilTried({ desk }: Stage): Promise<void> {
  const until = performance.now() + TRIED_WITHIN_MS;
  while (performance.now() < until && !(await areTried(desk))) await pause(100);
}

function areTried(desk: Stage['desk']): Promise<boolean> {
  return inDatabase(desk, async (client) => {
    const { rows } = await client.query(
      `select 1 from outbox where (state = 'queued' and problem is null) or state = 'sending' limit 1`,
    );
    return rows.length === 0;
  });
}
