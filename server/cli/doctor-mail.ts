/** The doctor's look at the mailboxes: each is tried live in both directions, as «Проверить» in the settings does. */
import { checkBoth } from '../channels/email/check.ts';
import type { Verdict } from '../channels/channel.ts';
import { tokenFor } from '../channels/open-channel.ts';
import { allAccounts } from '../features/accounts/account.ts';
import type { ConnectionRow } from '../features/connections/connection.ts';
import { allConnections } from '../features/connections/questions.ts';
import { together } from '../features/connections/rules.ts';
import { openSecrets } from '../features/connections/secrets.ts';
import { connectionWords, problemWords } from '../features/connections/words.ts';
import { readScope, theDesk } from '../platform/scope.ts';
import type { Sentence } from '../platform/start-refused.ts';
import type { World } from '../platform/world.ts';

export type MailFinding = { ok: boolean; says: Sentence };

export async function examineMailboxes(world: World): Promise<MailFinding[]> {
  const accounts = await allAccounts(world);
  const connections = await Promise.all(
    accounts.map((accountId) => allConnections(readScope(world, accountId, theDesk))),
  );
  const enabled = connections.flatMap((all, at) =>
    all.filter((one) => one.enabled).map((connection) => ({ accountId: accounts[at] ?? '', connection })),
  );
  if (enabled.length === 0) return [nothingConnected];
  const examined = enabled.map(({ accountId, connection }) => examineOne(world, accountId, connection));
  return (await Promise.all(examined)).flat();
}

const nothingConnected: MailFinding = {
  ok: true,
  says: {
    ru: 'ни один ящик не подключён: Настройки → Почта',
    en: 'no mailbox is connected yet: Settings → Mail',
  },
};

async function examineOne(
  world: World,
  accountId: string,
  connection: ConnectionRow,
): Promise<MailFinding[]> {
  const secrets = openSecrets(world, connection);
  if (!secrets) return [unreadableSecrets(connection)];
  const settings = together(connection.settings, secrets);
  const { inbound, outbound } = await checkBoth(settings, (rejected) =>
    tokenFor(world, accountId, settings, rejected),
  );
  return [told(connection, 'in', inbound), told(connection, 'out', outbound)];
}

const directions = { in: { ru: 'приём', en: 'in' }, out: { ru: 'отправка', en: 'out' } };

function told({ settings }: ConnectionRow, direction: 'in' | 'out', { ok, problem }: Verdict): MailFinding {
  const say = (language: 'ru' | 'en') =>
    `${settings.address}, ${directions[direction][language]}: ${problem ? problemWords(problem, language) : connectionWords(language).ok}`;
  return { ok, says: { ru: say('ru'), en: say('en') } };
}

function unreadableSecrets({ settings: { address } }: ConnectionRow): MailFinding {
  return {
    ok: false,
    says: {
      ru: `${address}: пароль не открывается этим ключом (keys/master.key). Верните прежний ключ или введите пароль заново.`,
      en: `${address}: this key (keys/master.key) does not open its password. Bring the old key back or enter the password anew.`,
    },
  };
}
