/** What was sent to the desk and what it said to it, a flushed line each: the one memory that no fault can touch. */
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';

/** `acked`: it said yes. `rejected`: it said no. `unknown`: the line broke, nobody knows. */
export type Told = 'acked' | 'rejected' | 'unknown';

export interface Sending {
  kind: 'letter' | 'ticket' | 'reply';
  /** One made-up word that stands in its subject and its text, and nowhere else. */
  mark: string;
  text: string;
  /** SHA-256 of the attachment; null without one. */
  file: string | null;
}

export interface Line extends Sending {
  told: Told;
  /** What the desk said, or how the line broke. */
  said: string;
  /** How often it was tried. */
  tries: number;
}

export class Ledger {
  readonly #path: string;
  readonly #file: number;

  constructor(path: string) {
    this.#path = path;
    this.#file = openSync(path, 'a', 0o600);
  }

  /** Before the first byte leaves. */
  sending(one: Sending): void {
    this.#write({ sending: one });
  }

  told(mark: string, told: Told, said: string): void {
    this.#write({ mark, told, said });
  }

  /** Read back from the disk. A yes is for ever; else the last word counts, and silence is `unknown`. */
  lines(): Line[] {
    const lines = new Map<string, Line>();
    for (const text of readFileSync(this.#path, 'utf8').split('\n').filter(Boolean)) {
      const { sending, mark, told, said } = JSON.parse(text) as Written;
      if (sending) lines.set(sending.mark, { ...sending, told: 'unknown', said: '', tries: 0 });
      const line = mark === undefined ? undefined : lines.get(mark);
      if (!line || !told) continue;
      line.tries += 1;
      if (line.told !== 'acked') Object.assign(line, { told, said });
    }
    return [...lines.values()];
  }

  close(): void {
    closeSync(this.#file);
  }

  #write(line: Written): void {
    writeSync(this.#file, `${JSON.stringify(line)}\n`);
    fsyncSync(this.#file);
  }
}

interface Written {
  sending?: Sending;
  mark?: string;
  told?: Told;
  said?: string;
}
