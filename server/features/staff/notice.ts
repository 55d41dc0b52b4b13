/** A short letter to a colleague with one link in it, sent if a connection can send. */
import { escapeHtml } from '../../platform/mail/text-to-html.ts';
import type { Scope } from '../../platform/scope.ts';
import { outgoingConnection } from '../connections/questions.ts';
import { queueNotice } from '../outbox/actions/queue.ts';

export interface LinkLetter {
  subject: string;
  before: string;
  after: string;
}

/** False when no connection can send: the link must be handed over in another way. */
export async function sendLink(scope: Scope, to: string, letter: LinkLetter, link: string): Promise<boolean> {
  const by = await outgoingConnection(scope, { connectionId: null, teamId: null });
  if (!by?.canSend) return false;
  const { subject, before, after } = letter;
  const anchor = `<a href="${escapeHtml(link)}">${escapeHtml(link)}</a>`;
  await queueNotice(scope, {
    to,
    subject,
    text: `${before}\n\n${link}\n\n${after}\n`,
    html: [escapeHtml(before), anchor, escapeHtml(after)].map((part) => `<p>${part}</p>`).join('\n'),
  });
  return true;
}
