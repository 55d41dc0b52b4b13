/** `kvitok <command>`: finds the command, loads it alone, and ends with its exit code. */
import { inTerminalLanguage, StartRefused } from '../platform/start-refused.ts';
import type { Command, Io } from './command.ts';
import { commands } from './commands.ts';
import { strange } from './options.ts';
import { asksForHelp, helpful, usedWrongly } from './refused.ts';

const USED_WRONGLY = 2;
const HELP_WORDS = new Set(['--help', '-h', 'help']);

/** Sets the exit code of the process; a refused start is printed as its sentence. */
export async function main(args: string[]): Promise<void> {
  const { stdin, stdout, stderr, env } = process;
  stdout.on('error', leaveWhenNobodyReads);
  try {
    process.exitCode = await dispatch(args, { stdin, stdout, stderr, env });
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error;
    stderr.write(`${inTerminalLanguage(error.sentence, env)}\n`);
    process.exitCode = 1;
  }
}

/** `kvitok … | head`: the reader has seen enough. */
function leaveWhenNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
}

/** Exported for tests. */
export async function dispatch(args: string[], io: Io): Promise<number> {
  const command = findCommand(args);
  if (!command) return listCommands(args, io);
  const rest = args.slice(command.name.split(' ').length);
  if (command.help && asksForHelp(rest)) return helpful(io, command.help);
  const other = command.takes && rest.find((arg) => !command.takes?.includes(arg));
  if (command.help && other !== undefined) return usedWrongly(io, command.help, strange(other));
  const run = await command.load();
  return run(rest, io);
}

function findCommand(args: string[]): Command | undefined {
  return commands.find(({ name }) => name.split(' ').every((word, at) => args[at] === word));
}

function listCommands(args: string[], io: Io): number {
  const [first, second] = args;
  const group = commands.filter(({ name }) => name.startsWith(`${first} `));
  const word = group.length > 0 ? second : first;
  const isHelp = word === undefined || HELP_WORDS.has(word);
  const shown = group.length > 0 ? group : commands;
  const width = Math.max(...shown.map(({ name }) => name.length));
  const lines = shown.map(
    ({ name, summary }) => `  ${name.padEnd(width)}  ${inTerminalLanguage(summary, io.env)}`,
  );
  const unknown = {
    ru: `Нет команды «${args.join(' ')}». Есть такие:`,
    en: `There is no command "${args.join(' ')}". There are:`,
  };
  const title = isHelp
    ? `kvitok ${group.length > 0 ? `${first} ` : ''}<command> [--help]`
    : inTerminalLanguage(unknown, io.env);
  (isHelp ? io.stdout : io.stderr).write(`${title}\n\n${lines.join('\n')}\n`);
  return isHelp ? 0 : USED_WRONGLY;
}
