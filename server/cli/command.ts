/** What a command of `kvitok` is made of. */
import type { Readable, Writable } from 'node:stream';
import type { Sentence } from '../platform/start-refused.ts';

export type Io = { stdin: Readable; stdout: Writable; stderr: Writable; env: NodeJS.ProcessEnv };

/** Resolves to the exit code: 0 done, 1 failed, 2 used wrongly. */
export type Run = (args: string[], io: Io) => Promise<number>;

/**
 * `name` is one word or two (`mail parse`); a command without `help` answers `--help` itself; `load` imports the
 * module only when the command is called; with `takes`, any other argument is refused before that.
 */
export type Command = {
  name: string;
  summary: Sentence;
  help?: Sentence;
  takes?: readonly string[];
  load: () => Promise<Run>;
};
