/** Open SMTP sessions of one connection, kept for a while so that a burst of letters does not sign in for each. */
import type { AccessTokens } from './sign-in.ts';
import { openSmtpLine, type SmtpLine, type SmtpSettings } from './smtp-line.ts';

const MAX_IDLE = 2;
/** Servers close idle sessions after a minute or more; we are earlier. */
const IDLE_MS = 20_000;
const MAX_LETTERS_A_LINE = 50;

interface Kept {
  line: SmtpLine;
  letters: number;
  timer: NodeJS.Timeout;
}

export interface SmtpPool {
  /** `work` has a line for itself; after an error the line is thrown away. `isFresh`: it was opened just now. */
  use<T>(work: (line: SmtpLine, isFresh: boolean) => Promise<T>): Promise<T>;
  close(): void;
}

export function openSmtpPool(settings: SmtpSettings, tokens: AccessTokens): SmtpPool {
  const idle: Kept[] = [];
  let closed = false;

  const drop = (kept: Kept) => {
    clearTimeout(kept.timer);
    const at = idle.indexOf(kept);
    if (at >= 0) idle.splice(at, 1);
    kept.line.close();
  };
  const keep = (line: SmtpLine, letters: number) => {
    if (closed || !line.isOpen || letters >= MAX_LETTERS_A_LINE || idle.length >= MAX_IDLE) {
      line.close();
      return;
    }
    const kept: Kept = { line, letters, timer: setTimeout(() => drop(kept), IDLE_MS) };
    kept.timer.unref();
    idle.push(kept);
  };
  const take = (): Kept | undefined => {
    for (let kept = idle.pop(); kept; kept = idle.pop()) {
      clearTimeout(kept.timer);
      if (kept.line.isOpen) return kept;
    }
    return undefined;
  };

  return {
    async use(work) {
      const kept = take();
      const line = kept?.line ?? (await openSmtpLine(settings, tokens));
      try {
        const result = await work(line, !kept);
        keep(line, (kept?.letters ?? 0) + 1);
        return result;
      } catch (error) {
        line.close();
        throw error;
      }
    },
    close() {
      closed = true;
      for (let kept = idle[0]; kept; kept = idle[0]) drop(kept);
    },
  };
}
