/** Reads the notices of mail servers that are written for people only: which recipients failed, and what was said of each. */

import type { RecognisableMail } from './recognisable.ts';
import { addressesIn, ownWords, returnedLetter } from './returned-letter.ts';
import { enhancedCodeIn, replyCodeIn } from './status-code.ts';

export interface NoticedRecipient {
  address: string;
  /** What the notice says of this recipient, or all of it when it speaks of one only. */
  words: string;
}

const SUBJECT =
  /undeliver|returned mail|return(?:ed|ing)? (?:to sender|message|e-?mail)|delivery (?:status|failure|failed|report|has failed|problem|error|notification|incomplete|delayed|unsuccessful)|mail (?:delivery|system) (?:fail|error|problem|status|unsuccess|notification)|fail(?:ed|ure) (?:notice|delivery|mail|to deliver)|(?:mail|message|e-?mail)(?: status| delivery)? (?:fail|not delivered|could not|undeliver|error)|non[- ]?deliver|not delivered|could(?: not|n't) be delivered|cannot be delivered|unable to deliver|problem delivering|delivery.{0,20}(?:fail|delay)|notice: mail delivery|warning: .{0,60}(?:delay|not (?:be )?sent|undelivered|could not)|error (?:sending|delivering)|rejected:? |nondeliverable|user unknown|unknown user|bounced? (?:mail|message)|bounce notice|wasn't delivered|недоставлен|не доставлен|не уда[её]тся доставить|не удалось выполнить доставку|невозможно доставить|не удалось доставить|ошибка доставки|сбой доставки|возврат письма|возвращен|недоставка|недоставлено|не може бути доставлен|unzustellbar|unzustellbarkeit|nicht zugestellt|konnte nicht zugestellt|zustellung|échec de (?:la )?(?:remise|livraison)|non remis|non distribu|no se (?:puede|ha podido|pudo) entregar|no entregado|correo devuelto|error de entrega|message you sent (?:was )?blocked|mancato recapito|mancata consegna|errore di consegna|non recapitabile|recapito|não (?:foi )?(?:entregue|entregável|pôde)|falha (?:na|de) entrega|onbestelbaar|niet (?:worden )?(?:afgeleverd|bezorgd)|niedostarcz|nie dostarczono|nedoruč|teslim edilem|iletilemedi|leveransfel|kan inte levereras|kunne ikke leveres|ei voitu toimittaa|niedostarczaln|kan ikke leveres|ikke leveret|退信|无法传递|無法傳遞|无法投递|배달되지|系统退信|投递失败|未送达|配信(?:不能|エラー|失敗)|配送(?:エラー|不能)|送信エラー|未達|반송|전송 실패|배달 실패/iu;
const OPENING =
  /(?:could not|couldn't|cannot|can't|can not|was not|wasn't|has not been|not able to|unable to|were not|failed to|not|n't) (?:be )?(?:deliver|reach|sen[dt]|transmit|complet|process)|delivery .{0,80}(?:fail|error|abort|delay|unsuccess)|delevery .{0,60}fail|(?:message|mail) delivery (?:fail|error)|permanent (?:fatal )?(?:error|failure|delivery error)|following addresses|fatal errors|undeliver|did not reach|returned (?:to|mail|message)|rejected (?:by|your|for)|user mailbox exceeds|invalid user address|there was an error delivering|error (?:occurred )?while (?:trying to )?deliver|we were unable|no valid recipients|transcript of session|mail system at host|не может быть (?:доставлен|отправлен)|не (?:было |был |удалось |смогли )?доставл?|не уда(?:лось|[её]тся) (?:доставить|отправить|выполнить)|не доставлен|nicht zugestellt|konnte nicht|n'a pas pu être|no se (?:pudo|ha podido)|non è stato possibile|não (?:pôde|foi)|kon niet|nie (?:mogła|została|można)|无法|退信|不能|できません|エラー|못했습니다/iu;
/** The recipient was reached, or the letter is on its way: nothing failed. */
const DELIVERED =
  /\((?:success|relay|relayed|relay successful)\)|delivery status notification \(success|success(?:ful(?:ly)?)? (?:mail )?deliver|(?:was|been) (?:successfully )?(?:delivered|relayed)(?: to the following| successfully)|return receipt|^(?:delivered|relayed|read|прочтено|доставлено):|успешно доставлен|delivery receipt/iu;
const STILL_TRYING =
  /\((?:delay|delayed)\)|delivery incomplete|will (?:retry|keep trying|be retried|continue)|still trying|not yet been delivered|no action is required|do not need to resend|^warning: |попытки доставки (?:будут )?продолж|будет продолжать попытки/imu;
const DELAYED =
  /warning|delay|still (?:being )?(?:trying|retr|be retr)|will (?:keep trying|continue|be retried|retry)|not (?:yet )?(?:been )?delivered (?:yet|for|after)|no action is required|do not need to resend|temporar(?:y|ily) (?:problem|failure|error|unable|undeliver)|will be (?:re)?tried|задерж|попытк\S* .{0,40}продолж|отложен|verzögert|retard|demora|ritard|atras|opóźni|zpožd/iu;
const GAVE_UP =
  /permanent|gave up|given up|giving up|failed permanently|fatal|fail(?:ed|ure)\b|will not be retried|final/iu;
/** Addresses in a notice that are never the recipient. */
const NOT_RECIPIENT = /^(?:postmaster|mailer-?daemon|abuse|support|helpdesk|help|hostmaster)@/i;
const SERVER_SPEECH =
  /(?<!\d)[45]\d\d[ -]#?[45]\.\d{1,3}\.\d|\(?#[45]\.\d\.\d|rcpt to|^[<>]{2,3} |\bsmtp\b|host .{1,80} said|(?:said|with|reason|error)\W{1,3}[45]\d\d\b|^\s{0,8}[45]\d\d[ -]\S/im;
const LONGEST_SUBJECT = 300;
const MOST_RECIPIENTS = 100;
/** What is said of a recipient stands on its line and the next few. */
const LINES_OF_WORDS = 12;

export function soundsLikeFailure(mail: RecognisableMail): boolean {
  return SUBJECT.test(subjectOf(mail)) || OPENING.test(ownWords(mail).slice(0, 3000));
}

export function hasFailureSubject(mail: RecognisableMail): boolean {
  return SUBJECT.test(subjectOf(mail));
}

/** Speaks as servers do, with a code and an address or above a copy of the letter, in words that nobody quoted. */
export function carriesTranscript(mail: RecognisableMail): boolean {
  const words = ownWords(mail)
    .split('\n')
    .filter((line) => !line.startsWith('>') || line.startsWith('>>>'))
    .join('\n');
  if (/^(?:re|fwd?|aw|wg|tr|sv|vs|ответ|пересл)\s?:/iu.test(mail.subject.trim())) return false;
  const spoken =
    enhancedCodeIn(words) !== null ||
    replyCodeIn(words) !== null ||
    ownWords(mail).length < mail.text.trimEnd().length;
  return spoken && failedAddresses(mail, words).length > 0;
}

/** Speaks as a person never does: a reply with its enhanced code, a line of a dialogue, or a copy of the letter below. */
export function quotesServer(mail: RecognisableMail): boolean {
  const words = ownWords(mail);
  return SERVER_SPEECH.test(words) || words.length < mail.text.trimEnd().length;
}

export function soundsDelivered(mail: RecognisableMail): boolean {
  return (
    DELIVERED.test(subjectOf(mail)) ||
    (DELIVERED.test(mail.text.slice(0, 600)) && !SUBJECT.test(subjectOf(mail)))
  );
}

function subjectOf(mail: RecognisableMail): string {
  return mail.subject.slice(0, LONGEST_SUBJECT);
}

/** A warning that the server is still trying. */
export function soundsDelayed(mail: RecognisableMail): boolean {
  const words = `${subjectOf(mail)}\n${ownWords(mail).slice(0, 2000)}`;
  if (STILL_TRYING.test(words)) return true;
  return DELAYED.test(words) && !GAVE_UP.test(words.replace(/\(failure\)/gi, 'failure'));
}

/** The recipients that the notice names, each with its words. */
export function noticedRecipients(mail: RecognisableMail): NoticedRecipient[] {
  const words = ownWords(mail);
  const addresses = failedAddresses(mail, words).slice(0, MOST_RECIPIENTS);
  if (addresses.length <= 1) return addresses.map((address) => ({ address, words }));
  const lines = words.split('\n');
  return addresses.map((address) => ({ address, words: wordsAbout(address, addresses, lines) }));
}

function failedAddresses(mail: RecognisableMail, words: string): string[] {
  const declared = (mail.headers['x-failed-recipients'] ?? []).flatMap(addressesIn);
  if (declared.length > 0) return [...new Set(declared)];
  const ours = new Set(
    [mail.from?.address, ...mail.to.map((to) => to.address)].map((address) => address?.toLowerCase()),
  );
  const isOther = (address: string): boolean =>
    !ours.has(address.toLowerCase()) && !NOT_RECIPIENT.test(address);
  const told = addressesIn(standing(words)).filter(isOther);
  if (told.length > 0) return told;
  const named = addressesIn(words).filter(isOther);
  return named.length > 0 ? named.slice(0, 1) : returnedLetter(mail).to.filter(isOther);
}

/** Only the places where recipients stand: alone on a line, before a colon, in RCPT TO, after «to» or «recipient». */
function standing(words: string): string {
  return words
    .split('\n')
    .map((line) => STANDING.map((place) => place.exec(line)?.[1] ?? '').find((found) => found !== '') ?? '')
    .join('\n');
}

const STANDING: readonly RegExp[] = [
  /^[\s*>•·-]{0,12}[<"'(]?([^\s<>"'()]{1,64}@[^\s<>"'():,;]{1,255})[>"')]?[.]{0,3}(?=$|[\s:;(])/i,
  /^[\s*>]{0,12}(?:\d{3}[ -])?(?:\d\.\d\.\d )?<([^\s<>]{1,64}@[^\s<>]{1,255})>/,
  /rcpt(?: to)?:\s?<?([^\s<>]{1,64}@[^\s<>]{1,255})/i,
  /(?:delivered to|deliver(?:ing)? (?:your |the )?(?:message|mail|e-?mail)?\s?to|recipient\(?s?\)?:?|sent to|message to|reach|address:?|failed:|mail to|size:|^\s*to:|кому:|адресат\S*:?|получател\S*:?|адресу)\s{0,6}[<"']?([^\s<>"'()]{1,64}@[^\s<>"'():,;]{1,255})/i,
  /:<([^\s<>]{1,64}@[^\s<>]{1,255})>\s?:/,
];

function wordsAbout(address: string, all: readonly string[], lines: readonly string[]): string {
  const others = all.filter((other) => other !== address);
  const about: string[] = [];
  lines.forEach((line, at) => {
    if (!line.includes(address)) return;
    for (let next = at; next < Math.min(lines.length, at + LINES_OF_WORDS); next += 1) {
      const text = lines[next] ?? '';
      if (
        next > at &&
        (others.some((other) => text.includes(other)) || (text.trim() === '' && about.length > 1))
      )
        break;
      about.push(text);
    }
  });
  return about.slice(0, LINES_OF_WORDS * 4).join('\n');
}
