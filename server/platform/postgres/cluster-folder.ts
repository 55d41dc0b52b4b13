/** Where the files of the embedded PostgreSQL lie: in the data folder, or beside it when root's server cannot get in. */
import { createHash, randomUUID } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartRefused } from '../start-refused.ts';
import { SYSTEM_FOLDER } from './binaries.ts';
import { canEnter, type ServerUser } from './server-user.ts';

/** `home` holds everything; `cluster` is PostgreSQL's own folder in it; `socket` is the folder of its socket. */
export type ClusterFolder = { home: string; cluster: string; socket: string; log: string };

/** A path of a Unix socket holds at most 107 bytes; PostgreSQL adds `/.s.PGSQL.5432.lock`. */
const LONGEST_SOCKET_FOLDER = 107 - '/.s.PGSQL.5432.lock'.length;
const OWNER_ONLY = 0o700;
/** Others of the group may walk through, and see nothing. */
const OWNER_AND_PASSAGE = 0o710;

/** The path of the cluster, for looking before anything is made. */
export function clusterPath(dataFolder: string): string {
  return join(dataFolder, 'postgres', 'cluster');
}

/**
 * Makes the folders, owned by the server's user and closed to others.
 * Under root in a folder that the server cannot walk to, `postgres` becomes a link into {@link SYSTEM_FOLDER}.
 */
export function makeClusterFolder(dataFolder: string, user: ServerUser): ClusterFolder {
  const place = join(dataFolder, 'postgres');
  letThrough(dataFolder, user);
  if (!existsSync(place)) makePlace(place, dataFolder, user);
  const home = realpathSync(place);
  refuseStrangersHome(home, dataFolder);
  giveTo(user, home);
  const socket = makeSocketFolder(home, user);
  return { home, cluster: join(home, 'cluster'), socket, log: join(home, 'postgres.log') };
}

function letThrough(dataFolder: string, user: ServerUser): void {
  const { gid } = user.identity;
  if (gid === undefined) return;
  chownSync(dataFolder, statSync(dataFolder).uid, gid);
  chmodSync(dataFolder, OWNER_AND_PASSAGE);
}

function makePlace(place: string, dataFolder: string, user: ServerUser): void {
  if (canEnter(user, dataFolder)) return mkdirSync(place, { mode: OWNER_ONLY });
  const away = join(SYSTEM_FOLDER, randomUUID());
  mkdirSync(SYSTEM_FOLDER, { recursive: true, mode: 0o755 });
  mkdirSync(away, { mode: OWNER_ONLY });
  writeFileSync(join(away, 'data-folder'), dataFolder);
  symlinkSync(away, place);
}

/** A copied data folder still links to the first one's database; two desks must not share it. */
function refuseStrangersHome(home: string, dataFolder: string): void {
  const note = join(home, 'data-folder');
  if (!existsSync(note)) return;
  const first = readFileSync(note, 'utf8');
  if (first === dataFolder) return;
  if (!existsSync(join(first, 'postgres'))) return writeFileSync(note, dataFolder);
  throw new StartRefused({
    ru: `База данных в ${home} принадлежит папке ${first}: скопируйте базу вместе с папкой данных или удалите ссылку ${join(dataFolder, 'postgres')}.`,
    en: `The database in ${home} belongs to ${first}: copy the database together with the data folder, or remove the link ${join(dataFolder, 'postgres')}.`,
  });
}

/** The folder of the socket of the server in this home. */
export function socketOf(home: string): string {
  const near = join(home, 'socket');
  return Buffer.byteLength(near) <= LONGEST_SOCKET_FOLDER ? near : shortFolder(home);
}

function makeSocketFolder(home: string, user: ServerUser): string {
  const folder = socketOf(home);
  if (!existsSync(folder)) mkdirSync(folder, { mode: OWNER_ONLY });
  refuseStrangersFolder(folder, user);
  giveTo(user, folder);
  return folder;
}

function shortFolder(home: string): string {
  const hash = createHash('sha256').update(home).digest('hex').slice(0, 16);
  const root = process.getuid?.() === 0 ? '/run' : process.env.XDG_RUNTIME_DIR;
  return join(root && existsSync(root) ? root : tmpdir(), `kvitok-${hash}`);
}

/** In a shared temporary folder anyone may have made this name first. */
function refuseStrangersFolder(folder: string, user: ServerUser): void {
  const stat = lstatSync(folder);
  const owners = [process.getuid?.(), user.identity.uid];
  if (stat.isDirectory() && owners.includes(stat.uid)) return;
  throw new StartRefused({
    ru: `Папка сокета ${folder} принадлежит другому пользователю: удалите её.`,
    en: `The socket folder ${folder} belongs to another user: remove it.`,
  });
}

function giveTo(user: ServerUser, folder: string): void {
  const { uid, gid } = user.identity;
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  chmodSync(folder, OWNER_ONLY);
}
