/** Tells the programs that carry mail from people, by name and address. */

import type { RecognisableMail } from './recognisable.ts';

const DAEMON_BOX =
  /^(?:mailer[-_.]?daemon|mail[-_.]?daemon|maildaemon|po+st[-_.]?master|postmaster[-_+.].{0,60}|mail[-_.]?delivery(?:[-_.].{0,40})?|delivery[-_.]?status|bounces?|ndr|mta|smtpd?|smtp[-_.]gateway|mdaemon|microsoftexchange[0-9a-f]{20,40}|mailsystem|mail[-_.]?system|mailer|mail[-_.]?router|mmsc|mxlogic|mail[-_.]administrator|sysadmin)$/i;
const DAEMON_NAME =
  /mailer[- ]?daemon|mail delivery (?:sub)?system|mail (?:delivery|transfer|transport) (?:agent|service|system|subsystem)|delivery (?:sub)?system|postmaster|mail delivery|internet mail delivery|microsoft outlook$|ndr administrator|система доставки|почтов\S* (?:система|служба|робот)|mail administrator|mail router|mailerdaemon/i;

const NO_REPLY_BOX =
  /^(?:.{0,60}[-_.+])?(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|dont[-_.]?reply|donotreply|do[-_.]?not[-_.]?respond|noresponse|no[-_.]?response|no[-_.]?answer|noanswer|nao[-_.]?responda?|no[-_.]?responder|no[-_.]?contestar|ne[-_.]?pas[-_.]?repondre|nepasrepondre|keine[-_.]?antwort|nicht[-_.]?antworten|niet[-_.]?beantwoorden|geen[-_.]?antwoord|non[-_.]?rispondere|nie[-_.]?odpowiadaj|neodpovidat|svara[-_.]?inte|ne[-_.]?otvechat|unattended|undisclosed)(?:[-_.+\d].{0,60})?$/i;
const ROBOT_BOX =
  /^(?:root|cron|nobody|daemon|anacron|www-?data|apache|nginx|autoresponder|auto[-_.]?responder|auto[-_.]?reply|autoreply|autoanswer|auto-?mailer|robot|listserv|listmaster|majordomo|mailman|sympa|owner-.{1,60}|.{1,60}-(?:owner|request|bounces?|admin-bounces)|bounces?[-+=].{1,100}|bounce|prvs=.{1,100}|msprvs1=.{1,100}|notifications?|notifier|notify|alerts?|alarm|monitoring|nagios|zabbix|jenkins|news ?letters?|mailing|system-?notification|automated|automailer|hostmaster-auto|unsubscribe)$/i;

/** Does mail transport speak? «MAILER-DAEMON <>» names no address, so the header's words count too. */
export function isDaemon(mail: RecognisableMail): boolean {
  const said = mail.headers['from']?.[0] ?? '';
  const box = mail.from?.address.split('@')[0] ?? '';
  return (
    DAEMON_BOX.test(box) ||
    DAEMON_NAME.test(mail.from?.name ?? '') ||
    (/<\s*>/.test(said) && DAEMON_NAME.test(said))
  );
}

/** A mailbox that nobody reads. */
export function isNoReply(address: string): boolean {
  return NO_REPLY_BOX.test(address.split('@')[0] ?? '');
}

export function isRobot(address: string): boolean {
  return ROBOT_BOX.test(address.split('@')[0] ?? '');
}
