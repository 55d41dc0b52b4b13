/** `kvitok seed`: fills a desk with made-up tickets, to measure it or to look at it full. */
import { parseArgs } from 'node:util';
import { ownerFor } from '../features/staff/actions/owner-for.ts';
import { inTerminalLanguage, type Sentence } from '../platform/start-refused.ts';
import type { Io, Run } from './command.ts';
import { refused, usedWrongly } from './refused.ts';
import { seedTickets } from './seed/load.ts';
import { withWorld } from './with-world.ts';

const HELP: Sentence = {
  ru: `kvitok seed --tickets 100000 [--years 3] [--seed 1] [--email владелец@example.ru]

Заполняет настроенный Квиток выдуманными тикетами за столько лет: письма, ответы, заметки, события, оценки.
Одно и то же --seed даёт одни и те же тикеты. Удалить их потом нельзя: берите для этого отдельную папку данных (KVITOK_DATA).`,
  en: `kvitok seed --tickets 100000 [--years 3] [--seed 1] [--email owner@example.com]

Fills a desk that is set up with made-up tickets of so many years: letters, answers, notes, events, ratings.
The same --seed gives the same tickets. They cannot be removed later: use a data folder of its own (KVITOK_DATA).`,
};

const NOBODY: Sentence = {
  ru: 'Квиток ещё не настроен. Начните с kvitok setup.',
  en: 'The desk is not set up yet. Begin with kvitok setup.',
};

const MAX_TICKETS = 10_000_000;
const MAX_YEARS = 30;

export const run: Run = async (args, io) => {
  const wanted = parsed(args);
  if (wanted?.help) {
    io.stdout.write(`${inTerminalLanguage(HELP, io.env)}\n`);
    return 0;
  }
  const [tickets, years, seed] = [wanted?.tickets, wanted?.years, wanted?.seed].map(Number) as [
    number,
    number,
    number,
  ];
  if (!wanted || !within(tickets, MAX_TICKETS) || !within(years, MAX_YEARS) || !Number.isInteger(seed))
    return usedWrongly(io, HELP);
  try {
    await withWorld(io.env, async (world) => {
      const { accountId } = await ownerFor(world, wanted.email);
      const directUrl = world.db.pool.options.connectionString ?? '';
      await seedTickets(world, {
        accountId,
        tickets,
        years,
        seed,
        directUrl,
        onProgress: progress(io, tickets),
      });
    });
    return 0;
  } catch (error) {
    return refused(io, error, { notFound: NOBODY });
  }
};

const options = {
  tickets: { type: 'string' },
  years: { type: 'string', default: '3' },
  seed: { type: 'string', default: '1' },
  email: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options }).values;
  } catch {
    return null;
  }
}

function within(number: number, most: number): boolean {
  return Number.isInteger(number) && number > 0 && number <= most;
}

function progress(io: Io, all: number): (done: number) => void {
  let told = 0;
  return (done) => {
    const tenths = Math.floor((done * 10) / all);
    if (tenths <= told) return;
    told = tenths;
    io.stderr.write(`${done} / ${all}\n`);
  };
}
