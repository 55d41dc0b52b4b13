/** What the operator decides, read once from the environment. */
import { join, resolve } from 'node:path';
import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import {
  askedFor,
  isBaseUrl,
  isDatabaseUrl,
  isLogLevel,
  isNetwork,
  isPort,
  type VariableName,
} from './config-rules.ts';
import { StartRefused } from './start-refused.ts';

/** Wherever a command is called from, it means the desk of this clone. */
const DATA_FOLDER = join(import.meta.dirname, '../../data');

const Environment = Type.Object({
  KVITOK_DATA: Type.String({ default: DATA_FOLDER }),
  /** Any PostgreSQL ≥ 15; without it the embedded one starts. */
  DATABASE_URL: Type.Optional(Type.String()),
  /** Past the pooler, for LISTEN and migrations; the same as DATABASE_URL unless given. */
  DATABASE_DIRECT_URL: Type.Optional(Type.String()),
  /** Set to 0 behind a pooler in transaction mode. */
  KVITOK_PREPARED: Type.String({ default: '1', pattern: '^[01]$' }),
  KVITOK_HOST: Type.String({ default: '127.0.0.1' }),
  KVITOK_PORT: Type.Refine(Type.String({ default: '7070' }), isPort),
  /** How people reach the desk, such as https://desk.example.com; links in letters are made of it. */
  KVITOK_URL: Type.Optional(Type.Refine(Type.String(), isBaseUrl)),
  /** The SMTP listener; empty is off. */
  KVITOK_SMTP_PORT: Type.Optional(Type.Refine(Type.String(), isPort)),
  KVITOK_SMTP_HOST: Type.String({ default: '127.0.0.1' }),
  /** Certificate chain and key in PEM, for STARTTLS on the listener. */
  KVITOK_SMTP_TLS_CERT: Type.Optional(Type.String()),
  KVITOK_SMTP_TLS_KEY: Type.Optional(Type.String()),
  /** Hosts whose Authentication-Results header is believed, such as the smart host before the listener. */
  KVITOK_TRUSTED_AUTHSERV: Type.Optional(Type.String()),
  KVITOK_ROLE: Type.String({ default: 'all', pattern: '^(all|web|worker)$' }),
  KVITOK_SECRET_KEY: Type.Optional(Type.String()),
  /** Comma-separated addresses or networks whose X-Forwarded-For is believed. */
  KVITOK_TRUSTED_PROXIES: Type.Optional(Type.Refine(Type.String(), (text) => listOf(text).every(isNetwork))),
  /** 1 lets webhooks call addresses of private networks, such as this machine's own. */
  KVITOK_WEBHOOK_PRIVATE: Type.Optional(Type.String({ pattern: '^[01]$' })),
  LOG_LEVEL: Type.Refine(Type.String({ default: 'warn' }), isLogLevel),
});

export interface Config {
  dataFolder: string;
  databaseUrl: string | undefined;
  directUrl: string | undefined;
  prepared: boolean;
  host: string;
  port: number;
  /** Without a slash at the end. */
  baseUrl: string;
  smtpPort: number | undefined;
  smtpHost: string;
  smtpTls: { cert: string; key: string } | undefined;
  trustedAuthServers: string[];
  role: 'all' | 'web' | 'worker';
  secretKey: string | undefined;
  trustedProxies: string[];
  webhookPrivate: boolean;
  logLevel: string;
  /** The sandbox mailbox at /sandbox is open (the demo). */
  sandbox: boolean;
}

/** @throws StartRefused naming the variable that cannot be understood */
export function readConfig(env: NodeJS.ProcessEnv, options: { sandbox?: boolean } = {}): Config {
  const known = Object.fromEntries(
    Object.keys(Environment.properties).flatMap((key) => (env[key] ? [[key, env[key]]] : [])),
  );
  const values = Value.Default(Environment, known) as Static<typeof Environment>;
  const wrong = Value.Errors(Environment, values)[0]?.instancePath.slice(1) as VariableName | undefined;
  if (wrong) throw notUnderstood(wrong, values[wrong] ?? '');
  for (const name of ['DATABASE_URL', 'DATABASE_DIRECT_URL'] as const) {
    const url = values[name];
    if (url !== undefined && !isDatabaseUrl(url)) throw noDatabaseUrl(name);
  }
  const port = Number(values.KVITOK_PORT);
  return {
    dataFolder: resolve(values.KVITOK_DATA),
    databaseUrl: values.DATABASE_URL,
    directUrl: values.DATABASE_DIRECT_URL ?? values.DATABASE_URL,
    prepared: values.KVITOK_PREPARED !== '0',
    host: values.KVITOK_HOST,
    port,
    baseUrl: (values.KVITOK_URL ?? `http://localhost:${port}`).replace(/\/+$/, ''),
    smtpPort: values.KVITOK_SMTP_PORT ? Number(values.KVITOK_SMTP_PORT) : undefined,
    smtpHost: values.KVITOK_SMTP_HOST,
    smtpTls: smtpTls(values),
    trustedAuthServers: listOf(values.KVITOK_TRUSTED_AUTHSERV),
    role: values.KVITOK_ROLE as Config['role'],
    secretKey: values.KVITOK_SECRET_KEY,
    trustedProxies: listOf(values.KVITOK_TRUSTED_PROXIES),
    webhookPrivate: values.KVITOK_WEBHOOK_PRIVATE === '1',
    logLevel: values.LOG_LEVEL,
    sandbox: options.sandbox ?? false,
  };
}

function listOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
}

function smtpTls(values: Static<typeof Environment>): Config['smtpTls'] {
  const { KVITOK_SMTP_TLS_CERT: cert, KVITOK_SMTP_TLS_KEY: key } = values;
  if (!cert && !key) return undefined;
  if (cert && key) return { cert, key };
  throw new StartRefused({
    ru: 'KVITOK_SMTP_TLS_CERT и KVITOK_SMTP_TLS_KEY задаются вместе: добавьте вторую или уберите первую и запустите снова.',
    en: 'KVITOK_SMTP_TLS_CERT and KVITOK_SMTP_TLS_KEY go together: add the second or remove the first, and start again.',
  });
}

function notUnderstood(name: VariableName, value: string): StartRefused {
  const { ru, en } = askedFor[name];
  return new StartRefused({
    ru: `${name}=${value} не подходит, нужно другое: ${ru}. Исправьте и запустите снова.`,
    en: `${name}=${value} is not understood: it takes ${en}. Correct it and start again.`,
  });
}

/** Without the value, which may hold a password. */
function noDatabaseUrl(name: string): StartRefused {
  return new StartRefused({
    ru: `${name} не похож на адрес базы данных: нужен вид postgresql://имя:пароль@сервер:5432/база, а знаки # ? / % в пароле записываются как %23 %3F %2F %25.`,
    en: `${name} is not an address of a database: it looks like postgresql://user:password@host:5432/database, with # ? / % of a password written as %23 %3F %2F %25.`,
  });
}
