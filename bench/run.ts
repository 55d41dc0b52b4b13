/** `npm run bench`: measures a real desk beside the least that each job costs on the same PostgreSQL, and prints one table. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Pool } from 'pg';
import type { Io, Run } from '../server/cli/command.ts';
import { asksForHelp, helpful, usedWrongly } from '../server/cli/refused.ts';
import { cpuMeter } from './cpu.ts';
import { prepare, startDesk } from './desk.ts';
import type { Figure, Part } from './part.ts';
import { assignment } from './parts/assignment.ts';
import { create } from './parts/create.ts';
import { deadlines } from './parts/deadlines.ts';
import { letters } from './parts/letters.ts';
import { list } from './parts/list.ts';
import { live } from './parts/live.ts';
import { memory } from './parts/memory.ts';
import { rules } from './parts/rules.ts';
import { queuePosition } from './parts/queue-position.ts';
import { screen } from './parts/screen.ts';
import { search } from './parts/search.ts';
import { start } from './parts/start.ts';
import { ticket } from './parts/ticket.ts';
import { tableOf } from './table.ts';

/** Memory comes last: it is what the others leave behind. */
const PARTS: readonly Part[] = [
  list,
  ticket,
  search,
  create,
  letters,
  rules,
  deadlines,
  live,
  queuePosition,
  assignment,
  screen,
  start,
  memory,
];
const SIZES = [10_000, 100_000];

const HELP = {
  ru: `npm run bench -- [--only ${PARTS.map(({ name }) => name).join(',')}] [--tickets 10000,100000] [--json файл] [--data папка]

Первый запуск каждого размера заполняет для него свою папку данных (в .cache/bench), дальше она берётся готовой.`,
  en: `npm run bench -- [--only ${PARTS.map(({ name }) => name).join(',')}] [--tickets 10000,100000] [--json FILE] [--data FOLDER]

The first run of a size fills a data folder for it (in .cache/bench), later ones take it as it is.`,
};

const options = {
  only: { type: 'string' },
  tickets: { type: 'string', default: SIZES.join(',') },
  json: { type: 'string' },
  data: { type: 'string', default: join(import.meta.dirname, '../.cache/bench') },
} as const;

export const run: Run = async (args, io) => {
  if (asksForHelp(args)) return helpful(io, HELP);
  const wishes = read(args);
  if (!wishes) return usedWrongly(io, HELP);
  const figures: Figure[] = [];
  for (const tickets of wishes.sizes)
    figures.push(...(await runSize(wishes.parts, tickets, wishes.data, io)));
  io.stdout.write(`\n${tableOf(figures)}\n`);
  if (wishes.json)
    writeFileSync(wishes.json, `${JSON.stringify({ cores: cpus().length, figures }, null, 2)}\n`);
  return 0;
};

function read(args: string[]) {
  try {
    const { values } = parseArgs({ args, options });
    const names = values.only?.split(',');
    const parts = PARTS.filter(({ name }) => names?.includes(name) ?? true);
    const sizes = values.tickets.split(',').map(Number);
    const isKnown = parts.length === (names?.length ?? PARTS.length);
    if (!isKnown || !sizes.every((size) => Number.isInteger(size) && size > 0)) return null;
    return { parts, sizes, json: values.json, data: resolve(values.data) };
  } catch {
    return null;
  }
}

async function runSize(parts: readonly Part[], tickets: number, data: string, io: Io): Promise<Figure[]> {
  const say = (line: string) => void io.stderr.write(`${line}\n`);
  const folder = join(data, String(tickets));
  mkdirSync(folder, { recursive: true });
  await prepare(folder, tickets, say);
  const desk = await startDesk(folder);
  const pool = new Pool({ connectionString: desk.databaseUrl, max: 10 });
  try {
    const { rows } = await pool.query<{ id: string }>('select account_id as id from account limit 1');
    const bench = {
      desk,
      meter: cpuMeter(desk.pid, desk.postmaster),
      bareMeter: cpuMeter(process.pid, desk.postmaster),
      pool,
      accountId: rows[0]?.id ?? '',
      tickets,
      say,
    };
    const figures: Figure[] = [];
    for (const part of parts) {
      say(`${part.name}, ${tickets} tickets`);
      const found = await part.run(bench);
      // Told at once as well: what was measured is not lost when a later part fails.
      say(tableOf(found));
      figures.push(...found);
    }
    return figures;
  } finally {
    await pool.end();
    await desk.stop();
  }
}
