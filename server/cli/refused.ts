/** How a command ends that only tells of itself, was used wrongly or was refused. */
import { errorWords, type ErrorCode } from '../../contract/errors.ts';
import { Refusal } from '../platform/refusal.ts';
import { inTerminalLanguage, type Sentence } from '../platform/start-refused.ts';
import type { Io } from './command.ts';

const FAILED = 1;
const USED_WRONGLY = 2;

export function asksForHelp(args: readonly string[]): boolean {
  return args.some((arg) => arg === '--help' || arg === '-h');
}

export function helpful(io: Io, help: Sentence): number {
  io.stdout.write(`${inTerminalLanguage(help, io.env)}\n`);
  return 0;
}

/** `wrong` is what exactly; how it is used right follows. */
export function usedWrongly(io: Io, help: Sentence, wrong?: Sentence): number {
  if (wrong) io.stderr.write(`${inTerminalLanguage(wrong, io.env)}\n\n`);
  io.stderr.write(`${inTerminalLanguage(help, io.env)}\n`);
  return USED_WRONGLY;
}

/** Prints a refusal in words: those of the command for its own cases, else those of the catalogue. */
export function refused(io: Io, error: unknown, own: Partial<Record<ErrorCode, Sentence>> = {}): number {
  if (!(error instanceof Refusal)) throw error;
  const { code, words } = error;
  const general = { ru: errorWords(code, 'ru', words), en: errorWords(code, 'en', words) };
  io.stderr.write(`${inTerminalLanguage(own[code] ?? general, io.env)}\n`);
  return FAILED;
}
