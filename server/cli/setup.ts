/** `kvitok setup`: sets the desk up without a browser. */
import { Value } from 'typebox/value';
import { Line } from '../../contract/shapes.ts';
import { isTimeZone } from '../features/accounts/rules.ts';
import { finishSetup, type Setup } from '../features/staff/actions/finish-setup.ts';
import { inTerminalLanguage, type Sentence } from '../platform/start-refused.ts';
import type { Io, Run } from './command.ts';
import { missing, readOptions } from './options.ts';
import { passwordFor } from './password.ts';
import { asksForHelp, helpful, refused, usedWrongly } from './refused.ts';
import { withWorld } from './with-world.ts';

const HELP: Sentence = {
  ru: `kvitok setup --company «Название» --email владелец@example.ru [--password …] [--language ru|en] [--name «Имя»] [--time-zone Europe/Moscow]

Создаёт организацию, первую команду и владельца. Срабатывает один раз.
Пароль лучше передать в переменной KVITOK_PASSWORD или первой строкой ввода: ключ --password виден другим в списке процессов.`,
  en: `kvitok setup --company "Name" --email owner@example.com [--password …] [--language ru|en] [--name "Name"] [--time-zone Europe/London]

Makes the company, its first team and its owner. Works once.
Better give the password in KVITOK_PASSWORD or as the first line of input: others can see --password in the list of processes.`,
};

const ALREADY: Sentence = {
  ru: 'Квиток уже настроен. Войдите; забытый пароль восстанавливается на странице входа.',
  en: 'The desk is set up already. Sign in; a forgotten password is reset on the sign-in page.',
};

const DONE: Sentence = { ru: 'Готово. Можно входить.', en: 'Done. You can sign in.' };

export const run: Run = async (args, io) => {
  if (asksForHelp(args)) return helpful(io, HELP);
  const read = await readWishes(args, io);
  if ('wrong' in read) return usedWrongly(io, HELP, read.wrong);
  try {
    await withWorld(io.env, (world) => finishSetup(world, read.setup));
  } catch (error) {
    return refused(io, error, { notFound: ALREADY });
  }
  io.stdout.write(`${inTerminalLanguage(DONE, io.env)}\n`);
  return 0;
};

const options = {
  company: { type: 'string' },
  email: { type: 'string' },
  password: { type: 'string' },
  language: { type: 'string', default: 'ru' },
  name: { type: 'string' },
  'time-zone': { type: 'string', default: hereOrUtc() },
} as const;

/** An odd `TZ` leaves the machine without a name for its time zone. */
function hereOrUtc(): string {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return here && isTimeZone(here) ? here : 'UTC';
}

async function readWishes(args: string[], io: Io): Promise<{ setup: Setup } | { wrong: Sentence }> {
  const read = readOptions(args, options);
  if ('wrong' in read) return read;
  const { company, email, language, password: given, 'time-zone': timeZone } = read.values;
  if (!company) return { wrong: missing('--company') };
  if (!email) return { wrong: missing('--email') };
  if (language !== 'ru' && language !== 'en') return { wrong: notOneOf('--language', 'ru, en') };
  if (!isTimeZone(timeZone)) return { wrong: noTimeZone(timeZone) };
  const { name = email.split('@')[0] ?? email } = read.values;
  if (!isLine(company)) return { wrong: notALine('--company') };
  if (!isLine(name)) return { wrong: notALine('--name') };
  const password = await passwordFor(io, given);
  return { setup: { company, language, timeZone, owner: { name, email, password } } };
}

/** As by the page of the set-up. */
function isLine(text: string): boolean {
  return Value.Check(Line(120), text);
}

function notOneOf(option: string, values: string): Sentence {
  return { ru: `Для ${option} возможно: ${values}.`, en: `The option ${option} takes one of: ${values}.` };
}

function noTimeZone(name: string): Sentence {
  return {
    ru: `Часового пояса ${name} нет: нужен вид Europe/Moscow.`,
    en: `There is no time zone ${name}: it looks like Europe/London.`,
  };
}

function notALine(option: string): Sentence {
  return {
    ru: `Значение ${option} не подходит: нужна одна непустая строка до 120 знаков.`,
    en: `The value of ${option} does not serve: it takes one line of up to 120 characters, not empty.`,
  };
}
