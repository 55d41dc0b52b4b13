/** What the doctor looks at, one entry each; a feature that has something to check adds its own. */
import { existsSync, statfsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { readConfig } from '../platform/config.ts';
import { dataFolderInUse, openDataFolder } from '../platform/data-folder.ts';
import { missingMigrations } from '../platform/db/migrate.ts';
import { refuseUnusableDatabase } from '../platform/db/reachable.ts';
import { refuseTakenPort, smtpVariables } from '../platform/http/port.ts';
import { fixesBehind } from '../platform/postgres/fixes.ts';
import type { Sentence } from '../platform/start-refused.ts';
import { readTls } from '../channels/email/listener/tls.ts';
import { openWorld } from '../desk.ts';
import { isSetUp } from '../features/staff/actions/finish-setup.ts';
import { examineMailboxes } from './doctor-mail.ts';
import { withDatabase } from './with-database.ts';

/** `aged` works and should be renewed before long. */
export type Finding = { ok: boolean; aged?: true; says: Sentence };

/** An error thrown by `examine` counts as a finding that is not well, its message being the advice. */
export type Check = { title: Sentence; examine: (env: NodeJS.ProcessEnv) => Promise<Finding[]> };

const MIGRATIONS = join(import.meta.dirname, '../migrations');
const LEAST_NODE = 24;
const GIB = 1024 ** 3;
const COMFORTABLE_BYTES = 2 * GIB;
/** Half a year: packages follow a release some weeks later. */
const TOO_MANY_ROUNDS = 3;
const CLOCK_TOLERANCE_MS = 5_000;

export const checks: readonly Check[] = [
  { title: { ru: 'Настройки', en: 'Settings' }, examine: examineSettings },
  { title: { ru: 'Node.js', en: 'Node.js' }, examine: examineNode },
  { title: { ru: 'Папка данных', en: 'Data folder' }, examine: examineDataFolder },
  { title: { ru: 'Место на диске', en: 'Disk' }, examine: examineDisk },
  { title: { ru: 'Порт', en: 'Port' }, examine: examinePort },
  { title: { ru: 'Приём по SMTP', en: 'SMTP listener' }, examine: examineListener },
  { title: { ru: 'База данных', en: 'Database' }, examine: examineDatabase },
  { title: { ru: 'Почта', en: 'Mail' }, examine: examineMail },
];

async function examineSettings(env: NodeJS.ProcessEnv): Promise<Finding[]> {
  const { baseUrl, role } = readConfig(env);
  const part = role === 'all' ? '' : `, KVITOK_ROLE=${role}`;
  return [{ ok: true, says: { ru: `адрес ${baseUrl}${part}`, en: `address ${baseUrl}${part}` } }];
}

async function examineNode(): Promise<Finding[]> {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= LEAST_NODE) return [well(process.version)];
  return [
    ill({
      ru: `${process.version}, а нужен ${LEAST_NODE} или новее: поставьте его с https://nodejs.org.`,
      en: `${process.version}, and ${LEAST_NODE} or newer is needed: install it from https://nodejs.org.`,
    }),
  ];
}

async function examineDataFolder(env: NodeJS.ProcessEnv): Promise<Finding[]> {
  const { dataFolder } = readConfig(env);
  if (!existsSync(dataFolder)) return [notMadeYet(dataFolder)];
  if (dataFolderInUse(dataFolder)) {
    return [
      { ok: true, says: { ru: `${dataFolder}, Квиток работает`, en: `${dataFolder}, Kvitok is running` } },
    ];
  }
  openDataFolder(dataFolder, env).close();
  return [well(dataFolder)];
}

function notMadeYet(folder: string): Finding {
  return {
    ok: true,
    says: { ru: `${folder} появится при первом запуске`, en: `${folder} will be made on the first start` },
  };
}

async function examineDisk(env: NodeJS.ProcessEnv): Promise<Finding[]> {
  let folder = readConfig(env).dataFolder;
  while (!existsSync(folder)) folder = dirname(folder);
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  const gib = (free / GIB).toFixed(1);
  if (free >= COMFORTABLE_BYTES)
    return [{ ok: true, says: { ru: `свободно ${gib} ГБ`, en: `${gib} GB free` } }];
  return [
    ill({
      ru: `свободно только ${gib} ГБ: освободите место, письмам и базе нужно хотя бы 2 ГБ.`,
      en: `only ${gib} GB free: make room, letters and the database need 2 GB at least.`,
    }),
  ];
}

async function examinePort(env: NodeJS.ProcessEnv): Promise<Finding[]> {
  const { host, port, role, dataFolder } = readConfig(env);
  const isOurs = existsSync(dataFolder) && dataFolderInUse(dataFolder);
  if (role !== 'worker' && !isOurs) await refuseTakenPort(host, port);
  return [well(`${host}:${port}`)];
}

async function examineListener(env: NodeJS.ProcessEnv): Promise<Finding[]> {
  const { smtpHost, smtpPort, smtpTls, role, dataFolder } = readConfig(env);
  if (smtpPort === undefined) return [{ ok: true, says: { ru: 'выключен', en: 'off' } }];
  if (smtpTls) readTls(smtpTls);
  const isOurs = existsSync(dataFolder) && dataFolderInUse(dataFolder);
  if (role !== 'web' && !isOurs) await refuseTakenPort(smtpHost, smtpPort, smtpVariables);
  return [well(`${smtpHost}:${smtpPort}${smtpTls ? ', STARTTLS' : ''}`)];
}

async function examineDatabase(env: NodeJS.ProcessEnv): Promise<Finding[]> {
  const { databaseUrl, dataFolder } = readConfig(env);
  if (databaseUrl === undefined && !existsSync(join(dataFolder, 'postgres'))) return [notMadeYet(dataFolder)];
  return withDatabase(env, async ({ directUrl }) => {
    const version = await refuseUnusableDatabase(directUrl);
    const client = new Client({ connectionString: directUrl });
    await client.connect();
    try {
      return [
        well(`PostgreSQL ${version}`),
        await examineFixes(client),
        await examineMigrations(client),
        await examineClock(client),
      ];
    } finally {
      await client.end();
    }
  });
}

/** Only in a database at this version: the doctor changes nothing. */
async function examineMail(env: NodeJS.ProcessEnv): Promise<Finding[]> {
  const { databaseUrl, dataFolder } = readConfig(env);
  if (databaseUrl === undefined && !existsSync(join(dataFolder, 'postgres'))) return [later];
  return withDatabase(env, async ({ url, ...options }) => {
    const client = new Client({ connectionString: options.directUrl });
    await client.connect();
    const missing = await missingMigrations(client, MIGRATIONS);
    await client.end();
    if (missing.length > 0) return [later];
    const world = openWorld({ ...options, databaseUrl: url });
    try {
      return (await isSetUp(world)) ? await examineMailboxes(world) : [notSetUp];
    } finally {
      await world.doorbell.close();
      await world.db.close();
    }
  });
}

const notSetUp: Finding = {
  ok: true,
  says: {
    ru: 'Квиток ещё не настроен: откройте ссылку, которую печатает запуск, или вызовите kvitok setup',
    en: 'the desk is not set up yet: open the link that a start prints, or call kvitok setup',
  },
};

const later: Finding = {
  ok: true,
  says: {
    ru: 'проверяется после первого запуска этой версии',
    en: 'looked at after the first start of this version',
  },
};

async function examineFixes(client: Client): Promise<Finding> {
  const { rows } = await client.query<{ number: number; name: string }>(
    `SELECT current_setting('server_version_num')::int AS number, split_part(version(), ' ', 2) AS name`,
  );
  const { number = 0, name = '' } = rows[0] ?? {};
  const behind = fixesBehind(number, new Date());
  if (behind === 'unsupported')
    return ill({
      ru: `для PostgreSQL ${name} исправлений больше не выпускают: перейдите на следующую версию.`,
      en: `there are no more fixes for PostgreSQL ${name}: move to the next version.`,
    });
  if (behind < TOO_MANY_ROUNDS)
    return { ok: true, says: { ru: 'исправления свежие', en: 'fixes are recent' } };
  return {
    ok: true,
    aged: true,
    says: {
      ru: `PostgreSQL ${name} пропустил исправлений: ${behind} (их выпускают раз в квартал). Обновите Квиток или, если база своя, её.`,
      en: `PostgreSQL ${name} lacks ${behind} quarterly rounds of fixes: upgrade Kvitok, or the database where it is your own.`,
    },
  };
}

async function examineMigrations(client: Client): Promise<Finding> {
  const missing = await missingMigrations(client, MIGRATIONS);
  const count = missing.length;
  if (count === 0) return { ok: true, says: { ru: 'миграции применены', en: 'migrations are applied' } };
  return {
    ok: true,
    says: {
      ru: `при запуске применится миграций: ${count}`,
      en: `migrations to apply on the next start: ${count}`,
    },
  };
}

async function examineClock(client: Client): Promise<Finding> {
  const before = Date.now();
  const { rows } = await client.query<{ now: Date }>('SELECT clock_timestamp() AS now');
  const middle = (before + Date.now()) / 2;
  const apart = Math.abs((rows[0]?.now.getTime() ?? middle) - middle);
  const seconds = (apart / 1000).toFixed(1);
  if (apart <= CLOCK_TOLERANCE_MS) {
    return { ok: true, says: { ru: `часы расходятся на ${seconds} с`, en: `clocks are ${seconds} s apart` } };
  }
  return ill({
    ru: `часы этой машины и базы данных расходятся на ${seconds} с: включите синхронизацию времени (NTP) на обеих.`,
    en: `the clocks of this machine and of the database are ${seconds} s apart: turn on time synchronisation (NTP) on both.`,
  });
}

function well(text: string): Finding {
  return { ok: true, says: { ru: text, en: text } };
}

function ill(says: Sentence): Finding {
  return { ok: false, says };
}
