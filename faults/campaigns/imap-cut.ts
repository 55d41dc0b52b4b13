/** The line to the mailbox is cut again and again in the middle of letters; the mailbox is rebuilt; the desk dies at its cursor. */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { dovecotPassword, hasDovecot, openDovecot, type Dovecot } from '../../server/testing/mail/dovecot.ts';
import { openCuttingProxy, type CuttingProxy } from '../../server/testing/mail/cutting-proxy.ts';
import type { Campaign, Outcome, Setting } from '../campaign.ts';
import { imapCrashPoints } from '../crash/points.ts';
import type { FaultyDesk, StartOptions } from '../desk.ts';
import { MAILBOX, newLetter } from '../load/made-up.ts';
import { inDatabase } from '../look.ts';
import { onStage, outTo, type Stage } from '../stage.ts';
import { diesAt } from './crash-points.ts';

const USER = 'help';
const LETTERS_A_ROUND = 20;
const FILE_BYTES = 4_000;
/** A letter has to fit, or none would ever come. */
const LEAST_CUT_BYTES = 12_000;
const MOST_CUT_BYTES = 60_000;
const FETCHED_WITHIN_MS = 120_000;
const NO_DOUBLES = join(import.meta.dirname, '../controls/no-doubles.ts');

export const imapCut: Campaign = {
  name: 'imap-cut',
  promise:
    'lines cut mid-letter, a rebuilt mailbox, kill -9 at the cursor: each letter is fetched, and is one ticket',
  controlled: 'a desk that recognises no letter that it has seen before',
  skips: () => (hasDovecot ? null : 'needs Dovecot (apt-get install dovecot-imapd) and root'),
  run: (setting) =>
    atMailbox(setting, {}, async (place) => {
      for (let round = 0; round < setting.rounds; round++) {
        await putCut(place);
        if (round % 2 === 1) await rebuild(place);
        await untilFetched(place);
      }
      place.proxy.cutAfter = Infinity;
      for (const { where } of imapCrashPoints) await dieAtCursor(place, where);
    }),
  control: (setting) =>
    atMailbox(setting, { preload: [NO_DOUBLES] }, async (place) => {
      await putCut(place);
      await untilFetched(place);
      await rebuild(place);
      await putCut(place);
      await untilFetched(place);
    }),
};

interface Place {
  stage: Stage;
  dovecot: Dovecot;
  proxy: CuttingProxy;
}

async function atMailbox(
  setting: Setting,
  options: StartOptions,
  act: (place: Place) => Promise<void>,
): Promise<Outcome> {
  const dovecot = await openDovecot();
  const proxy = await openCuttingProxy(dovecot.port);
  try {
    return await onStage(
      setting,
      async (stage) => {
        await fetchFrom(stage, proxy.port);
        await act({ stage, dovecot, proxy });
        return stage.reckon(`${proxy.cuts()} cuts`);
      },
      options,
    );
  } finally {
    proxy.close();
    await dovecot.close();
  }
}

/** A new mailbox is read from its present end: letters that come before it was looked at are not asked for. */
async function fetchFrom({ desk, connectionId, sink }: Stage, port: number): Promise<void> {
  const imap = { host: '127.0.0.1', port, security: 'none', user: USER, password: dovecotPassword };
  const settings = { address: MAILBOX, inbound: 'imap', imap, ...outTo(sink.port) };
  const { status, body } = await desk.ask('PATCH', `/connections/${connectionId}`, { settings });
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  await until(async () => (await countOf(desk, `select 1 from connection where cursor is not null`)) === 1);
}

async function putCut(place: Place): Promise<void> {
  place.proxy.cutAfter = LEAST_CUT_BYTES + Math.random() * (MOST_CUT_BYTES - LEAST_CUT_BYTES);
  place.proxy.cut();
  await putLetters(place, LETTERS_A_ROUND);
}

async function putLetters({ stage, dovecot }: Place, count: number): Promise<void> {
  const letters = Array.from({ length: count }, () => newLetter(FILE_BYTES));
  for (const { sending } of letters) stage.ledger.sending(sending);
  await dovecot.deliver(USER, ...letters.map(({ raw }) => raw));
  for (const { sending } of letters) stage.ledger.told(sending.mark, 'acked', 'in the mailbox');
}

async function rebuild({ dovecot }: Place): Promise<void> {
  await dovecot.rebuild(USER);
  await dovecot.cut();
}

async function untilFetched({ stage }: Place): Promise<void> {
  const wanted = stage.ledger.lines().length;
  const fetched = `select distinct subject from letter where state = 'done'`;
  await until(async () => (await countOf(stage.desk, fetched)) >= wanted);
}

async function dieAtCursor(place: Place, where: string): Promise<void> {
  const { desk } = place.stage;
  await desk.kill();
  await putLetters(place, 2);
  if (!(await diesAt(desk, where, []))) throw new Error(`Never came to: ${where}`);
  await desk.start();
  await untilFetched(place);
}

function countOf(desk: FaultyDesk, rows: string): Promise<number> {
  return inDatabase(desk, async (client) => (await client.query(rows)).rows.length).catch(() => 0);
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + FETCHED_WITHIN_MS;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error('The letters of the mailbox do not come');
    await pause(100);
  }
}
