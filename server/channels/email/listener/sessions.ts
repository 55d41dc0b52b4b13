/** No session may be held open by dripping bytes: each letter, and the silence before it, has a limit of its own. */
import type { SMTPServer, SMTPServerSession } from 'smtp-server';

/** From the greeting to the end of a letter, or from one letter to the end of the next. */
const MAX_LETTER_MS = 5 * 60_000;
const LOOK_EVERY_MS = 10_000;

interface Watched {
  transaction: number;
  since: number;
}

export interface SessionGuard {
  stop(): void;
}

export function guardSessions(server: SMTPServer): SessionGuard {
  const watched = new WeakMap<SMTPServerSession, Watched>();
  const look = () => {
    const now = performance.now();
    for (const connection of server.connections) {
      const { session } = connection;
      const known = watched.get(session);
      if (!known || known.transaction !== session.transaction)
        watched.set(session, { transaction: session.transaction, since: now });
      else if (now - known.since > MAX_LETTER_MS) connection.close();
    }
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
