/** Recognises the reports of mail servers about letters that were not, or not yet, delivered (RFC 3461–3464, and notices of older kinds). */

import type { Bounce, BouncedRecipient } from '../letter.ts';
import { isDaemon, isNoReply } from './daemon.ts';
import { type ReportedRecipient, reportedRecipients } from './delivery-status.ts';
import { meansNobodyThere, reasonIn, statusOfReply } from './failure-reasons.ts';
import {
  carriesTranscript,
  hasFailureSubject,
  noticedRecipients,
  quotesServer,
  soundsDelayed,
  soundsDelivered,
  soundsLikeFailure,
} from './notice.ts';
import { isOutOfOffice } from './auto-subjects.ts';
import type { RecognisableMail } from './recognisable.ts';
import { ownWords, returnedLetter } from './returned-letter.ts';
import { enhancedCodeIn, replyCodeIn, settledStatus } from './status-code.ts';

const REPORT_TYPE = /^message\/(?:global-)?delivery-status$/;
const LONGEST_REASON = 500;
/** Two recognisers ask the same of one letter. */
const known = new WeakMap<RecognisableMail, Bounce | null>();

/**
 * The recipients that a report speaks of, or null when the letter is none: an automatic answer, a complaint of a feedback loop,
 * a read receipt, or a report that all was delivered. `permanent` means that nobody is at the address; a full mailbox or
 * a refused letter is not permanent even when the server will not try again.
 */
export function recogniseBounce(mail: RecognisableMail): Bounce | null {
  const found = known.get(mail);
  if (found !== undefined) return found;
  const bounce = readBounce(mail);
  known.set(mail, bounce);
  return bounce;
}

function readBounce(mail: RecognisableMail): Bounce | null {
  if (
    mail.parts.some(
      (part) => part.type === 'message/feedback-report' || part.type === 'message/disposition-notification',
    )
  )
    return null;
  const reported = mail.parts
    .filter((part) => REPORT_TYPE.test(part.type))
    .flatMap((part) => reportedRecipients(part.text));
  if (reported.length > 0) return fromReport(mail, reported);
  if (!isNotice(mail) || soundsDelivered(mail)) return null;
  const nested = mail.parts
    .filter((part) => part.type === 'message/rfc822')
    .flatMap((part) => reportedRecipients(part.text));
  return nested.length > 0 ? fromReport(mail, nested) : fromNotice(mail);
}

/** Does a program that carries mail say in words that it could not? */
function isNotice(mail: RecognisableMail): boolean {
  if (mail.headers['x-failed-recipients'] !== undefined) return true;
  if (isDeliveryReport(mail))
    return !isOutOfOffice(mail.subject) && (isDaemon(mail) || soundsLikeFailure(mail));
  if (isOutOfOffice(mail.subject)) return false;
  if (isDaemon(mail)) return soundsLikeFailure(mail) || carriesTranscript(mail);
  if (!hasFailureSubject(mail)) return false;
  return (
    isFromNobody(mail) ||
    isNoReply(mail.from?.address ?? '') ||
    saysAutomatic(mail) ||
    (carriesTranscript(mail) && quotesServer(mail))
  );
}

function saysAutomatic(mail: RecognisableMail): boolean {
  return /^auto-/i.test(mail.headers['auto-submitted']?.[0] ?? '') && soundsLikeFailure(mail);
}

function isDeliveryReport(mail: RecognisableMail): boolean {
  const type = mail.headers['content-type']?.[0] ?? '';
  const report =
    /multipart\/report/i.test(type) && !/report-type\s*=\s*"?(?!delivery-status)[\w-]+/i.test(type);
  return report || mail.parts.some((part) => REPORT_TYPE.test(part.type));
}

/** The null sender of RFC 5321 4.5.5. */
export function isFromNobody(mail: RecognisableMail): boolean {
  return ['return-path', 'x-envelope-from', 'envelope-from'].some((name) =>
    mail.headers[name]?.some((value) => /^\s*(?:<\s*>|<null>|<#@\[\]>)/.test(value)),
  );
}

function fromReport(mail: RecognisableMail, reported: readonly ReportedRecipient[]): Bounce | null {
  const words = ownWords(mail);
  const told = reported.map((recipient) => fromReported(recipient, reported.length === 1 ? words : ''));
  const recipients = told.filter(
    (recipient) => recipient.action === 'failed' || recipient.action === 'delayed',
  );
  return recipients.length === 0
    ? null
    : { recipients: unique(recipients), originalMessageId: returnedLetter(mail).messageId };
}

function fromReported(reported: ReportedRecipient, words: string): BouncedRecipient {
  const said = settledStatus(reported.status, reported.diagnostic);
  const evidence = reported.diagnostic === '' ? words : reported.diagnostic;
  const action = actionOf(reported.action, said);
  const status = said ?? derivedStatus(evidence, action);
  return {
    address: reported.address,
    status,
    action,
    permanent: isPermanent(status, evidence, action),
    reason: oneLine(evidence),
  };
}

function actionOf(action: string, status: string | null): BouncedRecipient['action'] {
  if (/^(?:delivered|deliverable|success)/.test(action)) return 'delivered';
  if (action.startsWith('relay')) return 'relayed';
  if (action.startsWith('expand')) return 'expanded';
  if (action.startsWith('delay')) return 'delayed';
  if (action === '' && status?.startsWith('2')) return 'delivered';
  return 'failed';
}

function fromNotice(mail: RecognisableMail): Bounce {
  const action = soundsDelayed(mail) ? 'delayed' : 'failed';
  const recipients = noticedRecipients(mail).map(({ address, words }): BouncedRecipient => {
    const status = statusInWords(words, action);
    return {
      address,
      status,
      action,
      permanent: isPermanent(status, words, action),
      reason: oneLine(tellingLines(words)),
    };
  });
  return { recipients: unique(recipients), originalMessageId: returnedLetter(mail).messageId };
}

function statusInWords(words: string, action: BouncedRecipient['action']): string {
  const told = enhancedCodeIn(words);
  return told === null || (told.startsWith('2') && action === 'failed') ? derivedStatus(words, action) : told;
}

/** From the words first, then from the SMTP reply code; a failure of an unknown kind is `5.0.0`. */
function derivedStatus(words: string, action: BouncedRecipient['action']): string {
  const code = replyCodeIn(words);
  const status = reasonIn(words)?.status ?? (code === null ? '5.0.0' : statusOfReply(code));
  const persists = action === 'delayed' || (code !== null && code < 500);
  return persists ? status.replace(/^5/, '4') : status;
}

function isPermanent(status: string | null, words: string, action: BouncedRecipient['action']): boolean {
  if (action !== 'failed' || status?.startsWith('4')) return false;
  return reasonIn(words)?.permanent ?? (status !== null && meansNobodyThere(status));
}

/** The lines of a notice in which a server speaks. */
function tellingLines(words: string): string {
  const lines = words.split('\n').filter((line) => line.trim() !== '');
  const at = lines.findIndex(
    (line) => replyCodeIn(line) !== null || enhancedCodeIn(line) !== null || reasonIn(line) !== null,
  );
  return lines.slice(Math.max(0, at), at < 0 ? 3 : at + 2).join(' ');
}

function oneLine(words: string): string {
  return words
    .slice(0, LONGEST_REASON * 2)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_REASON);
}

function unique(recipients: readonly BouncedRecipient[]): BouncedRecipient[] {
  return [...new Map(recipients.map((recipient) => [recipient.address.toLowerCase(), recipient])).values()];
}
