/** E-mail as a connector: IMAP or our own listener in, SMTP out. */
import type { EmailSettings } from '../../../contract/mail.ts';
import type { Channel, Connector, Context } from '../channel.ts';
import { checkBoth } from './check.ts';
import { pullMailbox } from './pull.ts';
import { sendLetter } from './send.ts';
import type { AccessTokens } from './sign-in.ts';
import { openSmtpPool, type SmtpPool } from './smtp-pool.ts';

export const email: Connector<EmailSettings> = {
  kind: 'email',
  can: ({ inbound, outbound }) => ({
    inbound: inbound === 'imap' ? 'pull' : inbound === 'listener' ? 'listen' : null,
    outbound: outbound !== 'none',
    // A letter keeps its Message-ID over all tries; mail programs and desks take two of the same for one.
    sameIdSafe: true,
  }),
  open,
};

function open(context: Context<EmailSettings>): Channel {
  const { settings } = context;
  const tokens: AccessTokens = (rejected) => context.accessToken(rejected);
  const pool =
    settings.outbound === 'smtp' && settings.smtp ? openSmtpPool(settings.smtp, tokens) : undefined;
  return {
    ...(settings.inbound === 'imap' && settings.imap ? { pull: pullFrom(settings.imap, tokens) } : {}),
    ...sender(pool, context),
    check: () => checkBoth(settings, tokens),
    close: async () => pool?.close(),
  };
}

function pullFrom(
  imap: NonNullable<EmailSettings['imap']>,
  tokens: AccessTokens,
): NonNullable<Channel['pull']> {
  return (cursor, stop) => pullMailbox(imap, tokens, cursor, stop);
}

function sender(pool: SmtpPool | undefined, context: Context<EmailSettings>): Pick<Channel, 'send'> {
  if (pool) return { send: (parcel) => sendLetter(pool, parcel, context) };
  // The sandbox shows what is in the outbox: to be there is to have arrived.
  if (context.settings.outbound === 'sandbox')
    return { send: async () => ({ kind: 'sent', refused: [], delayed: [] }) };
  return {};
}
