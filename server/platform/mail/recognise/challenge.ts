/** Recognises a challenge: a spam filter that asks the sender to prove that a person wrote. Answering one starts a quarrel of robots. */

import type { RecognisableMail } from './recognisable.ts';

const HEADERS =
  /^x-(?:bluebottle-|trusted-delivery|boxbe|spamarrest|tmda-|choicemail|qurb|mailinblack|challenge|sanebox-|spamlion|mailblocks|uol-|cr-|digiportal|vanquish|knowspam|titan-)/;
const SENDERS =
  /@(?:[\w-]+\.)*(?:boxbe|spamarrest|bluebottle|mailinblack|knowspam|sendio|choicemail|digiportal|spamlion|vanquish|0spam|antispamcentral|bouncer\.blue)\.(?:com|net|fr|email)$/i;
const SUBJECT =
  /\(action required\)$|verification required|(?:please|pls) (?:confirm|verify) (?:your (?:message|e-?mail|address)|that)|confirm you are human|your (?:message|e-?mail) (?:is|was) (?:waiting|held|quarantined)|challenge[- ]response|подтвердите (?:отправку|что вы)|antispam uol/i;
const WORDS =
  /(?:added? to|on) (?:the recipient's|my|his|her|their) (?:allowed|approved|safe|white) ?(?:list|senders)|this account is protected by|(?:click|follow|visit) (?:on )?the (?:following |link )?.{0,30}(?:link|below).{0,80}(?:verify|confirm|allowed|deliver|approve|human)|to (?:ensure|complete|release) (?:the )?delivery of your (?:e-?mail|message)|prove (?:that )?you(?:'re| are) (?:a )?human|one[- ]time (?:authentication|confirmation) (?:request|process)|(?:unknown|unrecognized|new) senders? (?:must|have to|need to)|чтобы ваше письмо (?:было )?доставлено,? (?:перейдите|подтвердите)/i;
const LONGEST_LOOK = 3000;

export function isChallenge(mail: RecognisableMail): boolean {
  if (Object.keys(mail.headers).some((name) => HEADERS.test(name))) return true;
  if (SENDERS.test(mail.from?.address ?? '') || SUBJECT.test(mail.subject.slice(0, LONGEST_LOOK)))
    return true;
  return WORDS.test(mail.text.slice(0, LONGEST_LOOK).replace(/\s+/g, ' '));
}
