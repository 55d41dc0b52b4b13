/** One IMAP session: connected, secured as configured, signed in, its folder open. */
import type { ImapFlow } from 'imapflow';
import type { EmailSettings } from '../../../contract/mail.ts';
import { Fault } from '../channel.ts';
import { problemOf, saidBy, type LineError } from './faults.ts';
import { blurred, reach, type Reached } from './reach.ts';
import { signedIn, type AccessTokens, type Proof, type SignedIn } from './sign-in.ts';

const CONNECT_TIMEOUT_MS = 15_000;
/** Longer than the pause between two polls. */
const SOCKET_TIMEOUT_MS = 150_000;
/** RFC 2177: IDLE is to be given anew before 29 minutes have passed; many routers forget a silent line much earlier. */
const MAX_IDLE_MS = 9 * 60_000;

export type ImapSettings = NonNullable<EmailSettings['imap']>;

export function folderOf(settings: ImapSettings): string {
  return settings.folder || 'INBOX';
}

/** Throws Fault. */
export async function openImapSession(
  settings: ImapSettings,
  tokens: AccessTokens,
): Promise<SignedIn<ImapFlow>> {
  const target = await reach(settings.host, settings.port);
  return signedIn(settings, tokens, (proof) => connected(settings, target, proof));
}

async function connected(settings: ImapSettings, target: Reached, proof: Proof): Promise<ImapFlow> {
  const client = await clientFor(settings, target, proof);
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    client.close();
    throw new Fault(blurred(problemOf(error), target.isInner), saidBy(error), { cause: error });
  }
  return client;
}

/** Throws Fault `folder`. */
export async function openFolder(client: ImapFlow, settings: ImapSettings): Promise<void> {
  const readOnly = (settings.afterwards ?? 'leave') === 'leave';
  try {
    await client.mailboxOpen(folderOf(settings), { readOnly });
  } catch (error) {
    const answered = (error as LineError).responseText !== undefined;
    throw new Fault(answered ? 'folder' : problemOf(error), saidBy(error), { cause: error });
  }
}

/** Loaded by a desk that has a mailbox to look into. */
async function clientFor(settings: ImapSettings, target: Reached, proof: Proof): Promise<ImapFlow> {
  const imap = await import('imapflow');
  return new imap.ImapFlow({
    host: target.address,
    port: settings.port,
    secure: settings.security === 'tls',
    doSTARTTLS: settings.security === 'starttls',
    ...(target.servername ? { servername: target.servername } : {}),
    auth: {
      user: settings.user,
      ...('token' in proof ? { accessToken: proof.token } : { pass: proof.password }),
    },
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SOCKET_TIMEOUT_MS,
    maxIdleTime: MAX_IDLE_MS,
    disableAutoIdle: true,
    logger: false,
    clientInfo: { name: 'Kvitok' },
  });
}
