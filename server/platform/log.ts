/** JSON logs without secrets (and so without line breaks that a letter could smuggle in). */
import { pino, type Logger } from 'pino';

const SECRETS = ['password', 'secret', 'token', 'authorization', 'cookie', 'passwordHash', 'secrets', 'key'];
const redacted = SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

export type { Logger } from 'pino';

/** @param level pino's level, or `silent` */
export function openLog(level: string): Logger {
  return pino(
    { level, redact: { paths: redacted, censor: '…' } },
    pino.destination({ dest: 2, sync: false }),
  );
}
