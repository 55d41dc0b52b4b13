/**
 * «Проверить»: tries the settings live in both directions, up to where a letter would be fetched or sent.
 * A direction that needs no server of others has nothing to try.
 */
import type { EmailSettings } from '../../../contract/mail.ts';
import type { Checked, Verdict } from '../channel.ts';
import { problemOf } from './faults.ts';
import { openFolder, openImapSession } from './imap-session.ts';
import type { AccessTokens } from './sign-in.ts';
import { openSmtpLine } from './smtp-line.ts';

const WORKS: Verdict = { problem: null, ok: true };

export async function checkBoth(settings: EmailSettings, tokens: AccessTokens): Promise<Checked> {
  const [inbound, outbound] = await Promise.all([
    checkInbound(settings, tokens),
    checkOutbound(settings, tokens),
  ]);
  return { inbound, outbound };
}

async function checkInbound({ inbound, imap }: EmailSettings, tokens: AccessTokens): Promise<Verdict> {
  if (inbound !== 'imap' || !imap) return WORKS;
  return verdictOf(async () => {
    const { session } = await openImapSession(imap, tokens);
    try {
      await openFolder(session, imap);
    } finally {
      session.close();
    }
  });
}

async function checkOutbound({ outbound, smtp }: EmailSettings, tokens: AccessTokens): Promise<Verdict> {
  if (outbound !== 'smtp' || !smtp) return WORKS;
  return verdictOf(async () => (await openSmtpLine(smtp, tokens)).close());
}

async function verdictOf(attempt: () => Promise<void>): Promise<Verdict> {
  try {
    await attempt();
    return WORKS;
  } catch (error) {
    return { problem: problemOf(error), ok: false };
  }
}
