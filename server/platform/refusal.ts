/** A «no» that a person can understand: a code of the catalogue, and what belongs to it. */
import type { ErrorCode } from '../../contract/errors.ts';

/** `words` fills `{details}` of the message; `details` goes to the client as data. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly words: string;
  readonly details: unknown;

  constructor(code: ErrorCode, options: { words?: string; details?: unknown; cause?: unknown } = {}) {
    super(options.words ? `${code}: ${options.words}` : code, { cause: options.cause });
    this.name = 'Refusal';
    this.code = code;
    this.words = options.words ?? '';
    this.details = options.details;
  }
}

export function refuse(code: ErrorCode, words?: string, details?: unknown): never {
  throw new Refusal(code, { ...(words === undefined ? {} : { words }), details });
}
