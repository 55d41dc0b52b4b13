/** The key that seals secrets at rest (mailbox passwords, tokens): from the environment, else a file of the data folder. */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { StartRefused } from './start-refused.ts';

const KEY_BYTES = 32;
const KEY_HEX = /^[0-9a-f]{64}$/i;

/**
 * The 32 bytes. Made on the first start; never made anew beside a database that was sealed with another.
 * @throws StartRefused when the key is lost or malformed
 */
export function masterKey(dataFolder: string, env: NodeJS.ProcessEnv): Buffer {
  if (env.KVITOK_SECRET_KEY) return fromEnvironment(env.KVITOK_SECRET_KEY);
  const path = join(dataFolder, 'keys', 'master.key');
  if (!existsSync(path)) makeKey(path, dataFolder);
  const key = readFileSync(path);
  if (key.length !== KEY_BYTES) throw lost(path);
  return key;
}

function fromEnvironment(text: string): Buffer {
  if (KEY_HEX.test(text)) return Buffer.from(text, 'hex');
  throw new StartRefused({
    ru: 'KVITOK_SECRET_KEY должен состоять из 64 шестнадцатеричных знаков: такой создаёт команда openssl rand -hex 32.',
    en: 'KVITOK_SECRET_KEY must be 64 hexadecimal digits: openssl rand -hex 32 makes such a key.',
  });
}

function makeKey(path: string, dataFolder: string): void {
  if (existsSync(join(dataFolder, 'postgres', 'cluster'))) throw lost(path);
  const unfinished = `${path}.${process.pid}`;
  const file = openSync(unfinished, 'w', 0o600);
  writeSync(file, randomBytes(KEY_BYTES));
  fsyncSync(file);
  closeSync(file);
  linkUnlessThere(unfinished, path);
  rmSync(unfinished);
}

/** Of two processes that start at once the first one's key is the key. */
function linkUnlessThere(unfinished: string, path: string): void {
  try {
    linkSync(unfinished, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  }
}

function lost(path: string): StartRefused {
  return new StartRefused({
    ru: `Нет ключа ${path}, которым зашифрованы пароли в базе данных: верните его из резервной копии; если её нет, задайте новый в KVITOK_SECRET_KEY и введите пароли подключений заново.`,
    en: `The key ${path}, which seals the passwords in the database, is missing: restore it from a backup; if there is none, set a new one in KVITOK_SECRET_KEY and enter the passwords of the connections again.`,
  });
}
