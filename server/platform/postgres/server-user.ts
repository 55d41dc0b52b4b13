/** Under which user of the operating system the embedded PostgreSQL runs: it refuses to be root. */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { StartRefused } from '../start-refused.ts';

/** `identity` is what a child process must be started with; empty when the desk is not root. */
export type ServerUser = { name: string; identity: { uid?: number; gid?: number } };

type PasswordEntry = { name: string; uid: number; gid: number };

const ROOT = 0;
const CANDIDATES = ['postgres', 'nobody'];

/**
 * The owner of the cluster when there is one already, otherwise `postgres` or `nobody` under root,
 * and the desk's own user everywhere else.
 * @throws StartRefused when the user has no name, which PostgreSQL insists on.
 */
export function serverUser(cluster: string): ServerUser {
  if (process.getuid?.() !== ROOT) return { name: ownName(), identity: {} };
  const owner = ownerOf(cluster);
  const entries = passwordEntries();
  const chosen =
    entries.find((entry) => entry.uid === owner) ??
    CANDIDATES.map((name) => entries.find((entry) => entry.name === name)).find(Boolean);
  if (!chosen) throw noServerUser();
  return { name: chosen.name, identity: { uid: chosen.uid, gid: chosen.gid } };
}

/** The name of the user that the desk itself runs under. */
export function ownName(): string {
  try {
    return userInfo().username;
  } catch (error) {
    throw new StartRefused(
      {
        ru: `У пользователя с номером ${process.getuid?.()} нет имени в /etc/passwd, а PostgreSQL без него не запускается: заведите пользователя или задайте DATABASE_URL.`,
        en: `User ${process.getuid?.()} has no name in /etc/passwd, and PostgreSQL does not start without one: add the user or set DATABASE_URL.`,
      },
      error,
    );
  }
}

/** Whether that user can walk into the folder; asked of the system itself, so that ACLs count too. */
export function canEnter(user: ServerUser, folder: string): boolean {
  return spawnSync('test', ['-x', folder], { ...user.identity, cwd: '/' }).status === 0;
}

function ownerOf(path: string): number | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat && stat.uid !== ROOT ? stat.uid : undefined;
}

function passwordEntries(): PasswordEntry[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((parts) => parts.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

function noServerUser(): StartRefused {
  return new StartRefused({
    ru: 'PostgreSQL не работает от имени root, а пользователя postgres или nobody в системе нет: заведите его (useradd --system postgres) или запустите Квиток не от root.',
    en: 'PostgreSQL does not run as root, and there is no user postgres or nobody: add one (useradd --system postgres) or run Kvitok as another user than root.',
  });
}
