/** A password for a command: by option, by environment, or typed unseen. */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { inTerminalLanguage } from '../platform/start-refused.ts';
import type { Io } from './command.ts';

const PROMPT = { ru: 'Пароль: ', en: 'Password: ' };

/** The first line of the input when neither the option nor `KVITOK_PASSWORD` is given; empty when there is none. */
export async function passwordFor(io: Io, given: string | undefined): Promise<string> {
  return given ?? io.env.KVITOK_PASSWORD ?? firstLine(io);
}

async function firstLine(io: Io): Promise<string> {
  const isPerson = 'isTTY' in io.stdin && io.stdin.isTTY === true;
  if (isPerson) io.stderr.write(inTerminalLanguage(PROMPT, io.env));
  const unseen = new Writable({ write: (_chunk, _encoding, next) => next() });
  const lines = createInterface({ input: io.stdin, output: unseen, terminal: isPerson });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
    if (isPerson) io.stderr.write('\n');
  }
}
