/** `npm run faults`: breaks a running desk in every way we know of, and holds what it promised against what it kept. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Io, Run } from '../server/cli/command.ts';
import { asksForHelp, helpful, usedWrongly } from '../server/cli/refused.ts';
import { isRed, type Campaign, type Outcome, type Setting } from './campaign.ts';
import { crashPointCampaign } from './campaigns/crash-points.ts';
import { diskFull } from './campaigns/disk-full.ts';
import { imapCut } from './campaigns/imap-cut.ts';
import { killDesk } from './campaigns/kill-desk.ts';
import { killPostgres } from './campaigns/kill-postgres.ts';
import { quiet } from './campaigns/quiet.ts';
import { smtpSink } from './campaigns/smtp-sink.ts';
import { prepareFolder } from './desk.ts';
import { tableOf, type Verdict } from './table.ts';

const STOPPED = 130;
const CAMPAIGNS: readonly Campaign[] = [
  quiet,
  killDesk,
  killPostgres,
  crashPointCampaign,
  imapCut,
  diskFull,
  smtpSink,
];
const NAMES = CAMPAIGNS.map(({ name }) => name).join(',');

const HELP = {
  ru: `npm run faults -- [--only ${NAMES}] [--rounds 3] [--seconds 5] [--json файл] [--no-control]

Ломает настоящий Квиток под нагрузкой и сверяет с журналом отправителя: LOST и DUP должны быть 0.
У каждой кампании есть контроль: нарочно испорченный Квиток, на котором она обязана покраснеть.`,
  en: `npm run faults -- [--only ${NAMES}] [--rounds 3] [--seconds 5] [--json FILE] [--no-control]

Breaks a real desk under load and holds it against the sender's ledger: LOST and DUP have to be 0.
Each campaign has a control: a desk broken on purpose, on which the campaign has to turn red.`,
};

const options = {
  only: { type: 'string' },
  rounds: { type: 'string', default: '3' },
  seconds: { type: 'string', default: '5' },
  json: { type: 'string' },
  control: { type: 'boolean', default: true },
} as const;

export const run: Run = async (args, io) => {
  if (asksForHelp(args)) return helpful(io, HELP);
  const wishes = read(args);
  if (!wishes) return usedWrongly(io, HELP);
  const folder = openFolder(join(tmpdir(), 'kvitok-faults-'));
  const tidy = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', tidy);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(STOPPED));
  const prepared = join(folder, 'prepared');
  await prepareFolder(prepared);
  const verdicts = await inLanes(tasksOf(wishes.campaigns, wishes.control), (task) =>
    verdict(task, { ...wishes, folder, prepared }, io),
  );
  io.stdout.write(`\n${tableOf(verdicts)}\n`);
  if (wishes.json) writeFileSync(wishes.json, `${JSON.stringify(verdicts, null, 2)}\n`);
  return verdicts.every(({ isFine }) => isFine) ? 0 : 1;
};

function read(args: string[]) {
  try {
    const { values } = parseArgs({ args, options, allowNegative: true });
    const names = values.only?.split(',');
    const campaigns = CAMPAIGNS.filter(({ name }) => names?.includes(name) ?? true);
    const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)];
    const isKnown = campaigns.length === (names?.length ?? CAMPAIGNS.length);
    if (!isKnown || !(rounds > 0) || !(seconds > 0)) return null;
    return { campaigns, rounds, seconds, json: values.json, control: values.control };
  } catch {
    return null;
  }
}

/** Under root PostgreSQL runs as somebody else, who has to walk through. */
function openFolder(prefix: string): string {
  const folder = mkdtempSync(prefix);
  chmodSync(folder, 0o711);
  return folder;
}

type Wishes = { rounds: number; seconds: number; folder: string; prepared: string };
type Task = { campaign: Campaign; what: Verdict['what'] };

function tasksOf(campaigns: readonly Campaign[], control: boolean): Task[] {
  return campaigns.flatMap((campaign): Task[] => {
    if (campaign.skips?.()) return [{ campaign, what: 'skipped' }];
    return control
      ? [
          { campaign, what: 'promise' },
          { campaign, what: 'control' },
        ]
      : [{ campaign, what: 'promise' }];
  });
}

/** Most of a campaign is waiting. */
const LANES = 2;

async function inLanes(tasks: readonly Task[], todo: (task: Task) => Promise<Verdict>): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  const waiting = [...tasks.entries()];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) verdicts[next[0]] = await todo(next[1]);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return verdicts;
}

async function verdict(
  { campaign, what }: Task,
  { rounds, seconds, folder, prepared }: Wishes,
  io: Io,
): Promise<Verdict> {
  const say = (line: string) => void io.stderr.write(`${campaign.name}: ${line}\n`);
  if (what === 'skipped')
    return { campaign: campaign.name, what, isFine: true, notes: campaign.skips?.() ?? '' };
  const began = performance.now();
  const setting: Setting = {
    folder: openFolder(join(folder, campaign.name)),
    prepared,
    rounds,
    seconds,
    say,
  };
  say(what === 'promise' ? campaign.promise : `control: ${campaign.controlled}`);
  try {
    const outcome = await (what === 'promise' ? campaign.run(setting) : campaign.control(setting));
    const isFine = isRed(outcome) === (what === 'control') && outcome.acked > 0;
    if (!isFine) sayFindings(outcome, say);
    return {
      campaign: campaign.name,
      what,
      isFine,
      outcome,
      notes: outcome.notes,
      tookMs: performance.now() - began,
    };
  } catch (error) {
    say(String(error instanceof Error ? error.stack : error));
    return { campaign: campaign.name, what, isFine: false, notes: String(error) };
  } finally {
    rmSync(setting.folder, { recursive: true, force: true });
  }
}

const MOST_FINDINGS = 20;

function sayFindings({ lost, dup }: Outcome, say: (line: string) => void): void {
  for (const { mark, kind, told, what } of lost.slice(0, MOST_FINDINGS))
    say(`LOST ${kind} ${mark} (${told}): ${what}`);
  for (const { mark, kind, told, what } of dup.slice(0, MOST_FINDINGS))
    say(`DUP ${kind} ${mark} (${told}): ${what}`);
}
