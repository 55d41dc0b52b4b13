/** What the variables of the environment may hold, and how that is told to who has set another. Pure. */
import { isIP } from 'node:net';
import type { Sentence } from './start-refused.ts';

const LOG_LEVELS = new Set(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']);
const LAST_PORT = 65_535;
const NAMED_NETWORKS = new Set(['loopback', 'linklocal', 'uniquelocal']);

export function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= LAST_PORT;
}

/** Pages and files are asked for from the root, so a path has no place in it. */
export function isBaseUrl(text: string): boolean {
  if (!/^https?:\/\/[^/]/.test(text) || !URL.canParse(text)) return false;
  const { pathname, search, hash, username } = new URL(text);
  return /^\/*$/.test(pathname) && search === '' && hash === '' && username === '';
}

export function isLogLevel(text: string): boolean {
  return LOG_LEVELS.has(text);
}

export function isDatabaseUrl(text: string): boolean {
  return /^postgres(ql)?:\/\//.test(text) && URL.canParse(text);
}

/** An address, `address/bits`, or a name that proxies have for their own networks. */
export function isNetwork(text: string): boolean {
  if (NAMED_NETWORKS.has(text)) return true;
  const [address = '', bits, ...more] = text.split('/');
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  if (longest < 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= longest);
}

const port: Sentence = { ru: 'номер порта от 1 до 65535', en: 'a port from 1 to 65535' };
const flag: Sentence = { ru: '0 или 1', en: '0 or 1' };

/** Only those that can be set wrongly. */
export const askedFor = {
  KVITOK_PORT: port,
  KVITOK_SMTP_PORT: port,
  KVITOK_PREPARED: flag,
  KVITOK_WEBHOOK_PRIVATE: flag,
  KVITOK_URL: {
    ru: 'адрес сайта без пути, например https://desk.example.ru',
    en: 'the address of a site without a path, such as https://desk.example.com',
  },
  KVITOK_ROLE: { ru: 'all, web или worker', en: 'all, web or worker' },
  KVITOK_TRUSTED_PROXIES: {
    ru: 'адреса или сети через запятую, например 127.0.0.1,10.0.0.0/8',
    en: 'addresses or networks, comma-separated, such as 127.0.0.1,10.0.0.0/8',
  },
  LOG_LEVEL: { ru: 'debug, info, warn, error или silent', en: 'debug, info, warn, error or silent' },
} satisfies Record<string, Sentence>;

export type VariableName = keyof typeof askedFor;
