/**
 * «Проверить»: tries the settings live in both directions, up to where a letter would be fetched or sent.
 * A direction that needs no server of others has nothing to try.
 */
import type { ImapFlow } from 'imapflow';
import type { EmailSettings } from '../../../contract/mail.ts';
import { Fault, type Checked, type Verdict } from '../channel.ts';
import { problemOf, saidBy } from './faults.ts';
import { openFolder, openImapSession, type ImapSettings } from './imap-session.ts';
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
      await refuseNowhere(session, imap);
    } finally {
      session.close();
    }
  });
}

/** Where taken letters are to be put. Throws Fault `moveFolder`. */
async function refuseNowhere(session: ImapFlow, { afterwards, moveTo }: ImapSettings): Promise<void> {
  if (afterwards !== 'move' || !moveTo) return;
  const found = await session.status(moveTo, { messages: true }).catch((error: unknown) => saidBy(error));
  if (typeof found !== 'object') throw new Fault('moveFolder', found || moveTo);
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
