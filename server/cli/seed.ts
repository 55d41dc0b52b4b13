/** `kvitok seed`: fills a desk with made-up tickets, to measure it or to look at it full. */
import { ownerFor } from '../features/staff/actions/owner-for.ts';
import type { Sentence } from '../platform/start-refused.ts';
import type { Io, Run } from './command.ts';
import { missing, readOptions } from './options.ts';
import { asksForHelp, helpful, refused, usedWrongly } from './refused.ts';
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
  if (asksForHelp(args)) return helpful(io, HELP);
  const read = readOptions(args, options);
  if ('wrong' in read) return usedWrongly(io, HELP, read.wrong);
  if (!read.values.tickets) return usedWrongly(io, HELP, missing('--tickets'));
  const [tickets, years, seed] = [read.values.tickets, read.values.years, read.values.seed].map(Number) as [
    number,
    number,
    number,
  ];
  if (!within(tickets, MAX_TICKETS)) return usedWrongly(io, HELP, notWithin('--tickets', MAX_TICKETS));
  if (!within(years, MAX_YEARS)) return usedWrongly(io, HELP, notWithin('--years', MAX_YEARS));
  if (!Number.isInteger(seed)) return usedWrongly(io, HELP, notWhole('--seed'));
  try {
    await withWorld(io.env, async (world) => {
      const { accountId } = await ownerFor(world, read.values.email);
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
} as const;

function within(number: number, most: number): boolean {
  return Number.isInteger(number) && number > 0 && number <= most;
}

function notWithin(option: string, most: number): Sentence {
  return {
    ru: `Для ${option} нужно целое число от 1 до ${most}.`,
    en: `The option ${option} takes a whole number from 1 to ${most}.`,
  };
}

function notWhole(option: string): Sentence {
  return { ru: `Для ${option} нужно целое число.`, en: `The option ${option} takes a whole number.` };
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
