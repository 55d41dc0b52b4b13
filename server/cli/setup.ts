/** `kvitok setup`: sets the desk up without a browser. */
import { parseArgs } from 'node:util';
import { finishSetup, type Setup } from '../features/staff/actions/finish-setup.ts';
import { inTerminalLanguage, type Sentence } from '../platform/start-refused.ts';
import type { Io, Run } from './command.ts';
import { passwordFor } from './password.ts';
import { refused, usedWrongly } from './refused.ts';
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
  const wanted = await readWishes(args, io);
  if (wanted === 'help') return help(io);
  if (!wanted) return usedWrongly(io, HELP);
  try {
    await withWorld(io.env, (world) => finishSetup(world, wanted));
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
  'time-zone': { type: 'string', default: Intl.DateTimeFormat().resolvedOptions().timeZone },
  help: { type: 'boolean', short: 'h' },
} as const;

async function readWishes(args: string[], io: Io): Promise<Setup | 'help' | null> {
  const values = parsed(args);
  if (values?.help) return 'help';
  if (!values?.company || !values.email) return null;
  const { company, email, language, name = email.split('@')[0] ?? email } = values;
  if (language !== 'ru' && language !== 'en') return null;
  const password = await passwordFor(io, values.password);
  return { company, language, timeZone: values['time-zone'], owner: { name, email, password } };
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options }).values;
  } catch {
    return null;
  }
}

function help(io: Io): number {
  io.stdout.write(`${inTerminalLanguage(HELP, io.env)}\n`);
  return 0;
}
