/** `kvitok start --demo`: a company to look at, and the customer's mailbox beside it. */
import { openWorld, type DeskOptions } from '../desk.ts';
import { agents } from '../demo/cast.ts';
import { fillDemo } from '../demo/fill.ts';
import { demoPassword } from '../demo/sign-in.ts';
import { startDesk, type RunningDesk } from '../main.ts';
import { refuseTakenPort } from '../platform/http/port.ts';
import { StartRefused, type Sentence } from '../platform/start-refused.ts';

const SMTP_PORT = 2525;

type Say = (line: Sentence) => void;

/** @throws StartRefused when the database is somebody's own desk */
export async function startDemo(env: NodeJS.ProcessEnv, say: Say, goOn: () => void): Promise<RunningDesk> {
  return startDesk({
    env: { ...(await smtpWhereFree(env)), ...env },
    say,
    goOn,
    sandbox: true,
    prepare: (options) => fill(options, say, goOn),
  });
}

/** Letters of other programs can be tried too, unless the port belongs to somebody. */
async function smtpWhereFree(env: NodeJS.ProcessEnv): Promise<NodeJS.ProcessEnv> {
  if (env.KVITOK_SMTP_PORT !== undefined) return {};
  try {
    await refuseTakenPort(env.KVITOK_SMTP_HOST ?? '127.0.0.1', SMTP_PORT);
    return { KVITOK_SMTP_PORT: String(SMTP_PORT) };
  } catch (error) {
    if (error instanceof StartRefused) return {};
    throw error;
  }
}

async function fill(options: DeskOptions, say: Say, goOn: () => void): Promise<void> {
  const world = openWorld(options);
  try {
    say({ ru: 'Готовлю демонстрацию…', en: 'Preparing the demo…' });
    if ((await fillDemo(world, demoPassword(world), goOn)) === 'foreign') throw new StartRefused(FOREIGN);
  } finally {
    await world.doorbell.close();
    await world.db.close();
  }
}

const FOREIGN: Sentence = {
  ru: 'В этой базе уже есть организация, демонстрация её не тронет. Запустите демонстрацию в другой папке: KVITOK_DATA=demo-data npm start -- --demo',
  en: 'There is a company in this database already, and the demo does not touch it. Run the demo in another folder: KVITOK_DATA=demo-data npm start -- --demo',
};

export function sayHowToSignIn({ desk, config }: RunningDesk, say: Say): void {
  const password = demoPassword(desk.world);
  const people = Object.values(agents).map(({ email, about }) => ({ email: email.padEnd(26), about }));
  const list = (language: 'ru' | 'en') =>
    people.map(({ email, about }) => `  ${email} ${about[language]}`).join('\n');
  const smtp = config.smtpPort;
  say({
    ru: `\nВойти (пароль у всех: ${password}):\n${list('ru')}\n\nПочта клиента: ${config.baseUrl}/sandbox${smtp ? `\nSMTP для писем: ${config.smtpHost}:${smtp}, на help@spolokhi.example` : ''}`,
    en: `\nSign in (everybody's password: ${password}):\n${list('en')}\n\nThe customer's mail: ${config.baseUrl}/sandbox${smtp ? `\nSMTP for letters: ${config.smtpHost}:${smtp}, to help@spolokhi.example` : ''}`,
  });
}
