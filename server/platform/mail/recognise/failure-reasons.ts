/**
 * Why a letter was not delivered, told by the words of mail servers, with the enhanced status (RFC 3463, RFC 7505, RFC 7372, IANA's
 * registry of SMTP enhanced status codes) that stands for it when the server gave none.
 */

export interface FailureReason {
  /** With `5` for a failure; a delay takes `4`. */
  status: string;
  /** Writing to this address again will never help: nobody is there. */
  permanent: boolean;
}

interface ReasonWords extends FailureReason {
  words: RegExp;
}

/** In order: what is told first wins, so the special stands before the general. */
const REASONS: readonly ReasonWords[] = [
  {
    status: '5.7.1',
    permanent: false,
    words:
      /too many (?:messages|emails|recipients|connections|mails)|(?:rate|frequency|sending) limit|frequency limited|throttl|greylist|graylist|too (?:frequent|fast)|exceeded .{0,30}(?:rate|per hour|per day)|concurrent connections/i,
  },
  {
    status: '5.7.1',
    permanent: false,
    words:
      /recipient preferences|email preferences of the person|does not accept (?:mail|messages) from (?:you|this)|only accepts? (?:mail|messages) from|not authorized to send to (?:this|the) (?:group|recipient|list)|restricted/i,
  },
  {
    status: '5.2.2',
    permanent: false,
    words:
      /(?:mail ?box|mail ?folder|inbox|mail ?drop|account|mailstore|user)(?:'s|s)? .{0,60}(?:\bfull\b|out of (?:storage|space)|over(?:\s|-)?(?:quota|limit|disk|storage)|exceed(?:s|ed|ing)?)|mailbox (?:for .{1,80} )?is full|mailboxfull|quota (?:exceed|is|has|full|limit|violation)|over ?quota|exceed(?:s|ed|ing)? .{0,40}(?:quota|storage)|insufficient (?:disk|storage|system storage)|not enough (?:disk |storage )?space|no space left|disk (?:quota|full|space)|storage (?:quota|limit|space|allocation)|QuotaExceeded|mailbox exceeds allowed size|переполнен|превышен[аоы]? (?:квот|лимит|размер ящик)|容量|いっぱい|已满/i,
  },
  {
    status: '5.2.1',
    permanent: false,
    words:
      /(?:account|mail ?box|user|recipient|address|inbox|customer|owner)(?: address)?(?: .{0,40})?(?: has been| have been| was| is| are|:)? (?:temporarily |currently |been )?(?:disabled|suspended|locked|deactivated|inactive|frozen|closed|terminated|expired|not active|out of service)|(?:disabled|inactive|suspended|deactivated|frozen) (?:recipient|user|account|mailbox|address)|account (?:that you tried to reach )?(?:is|has been) (?:over|disabled|inactive)|mailbox (?:is )?(?:temporarily )?(?:disabled|locked|inactive)|domain is (?:suspended|not currently|no longer active)|заблокирован|неактив|отключ[её]н|停用|冻结/i,
  },
  {
    status: '5.7.26',
    permanent: false,
    words:
      /\bdmarc\b|\bdkim\b|\bspf\b|authentication checks? failed|sender policy framework|unauthenticated (?:email|mail)|not authenticated|domain .{0,40}authenticat/i,
  },
  {
    status: '5.7.25',
    permanent: false,
    words:
      /reverse dns|\brdns\b|ptr record|missing ptr|no ptr|reverse (?:lookup|mapping|hostname|host)|cannot find your (?:hostname|reverse)/i,
  },
  {
    status: '5.3.4',
    permanent: false,
    words:
      /message (?:size|file|is|was)?\s?(?:is |was )?too (?:big|large|long)|too (?:big|large) (?:message|for)|exceed(?:s|ed|ing)? (?:the )?(?:maximum|fixed|size|max|limit on)|(?:message|mail) size (?:exceed|limit)|max(?:imum)? (?:message|allowed|allowable) size|size of .{0,40}exceed|message length exceeds|превышает .{0,30}размер|слишком больш/i,
  },
  {
    status: '5.4.6',
    permanent: false,
    words:
      /mail ?loop|routing loop|loop (?:detected|back)|too many (?:hops|received)|hop count|forwarding loop|loops back to myself|петля/i,
  },
  {
    status: '5.1.8',
    permanent: false,
    words:
      /sender(?:'s)? (?:address|email|domain|verify|verification)? ?.{0,20}(?:reject|denied|fail|invalid|not exist|refused|blocked)|bad sender|invalid sender|domain of sender|sender .{0,40}(?:does not exist|not found|unknown)|mail from .{0,60}(?:not allowed|reject|denied)|unroutable sender/i,
  },
  {
    status: '5.7.1',
    permanent: false,
    words:
      /relay(?:ing)?(?: access)? (?:not|denied|is |prohibited|access|attempt|operation)|(?:unable|not permitted|not allowed|refus\w+) to relay|relaying|ретрансляц|пересылка (?:почты )?запрещена/i,
  },
  {
    status: '5.1.1',
    permanent: true,
    words: new RegExp(
      `(?:no|not a|isn't a|is not a|non)[ -]?(?:such|valid|known|local|existing|existent) (?:\\S{1,20} )?(?:user|recipient|mailbox|address|account|person|local user|id|customer|subscriber|alias|mailaddress|e-?mail)` +
        `|(?:unknown|invalid|nonexist\\w*|non-exist\\w*|illegal|undeliverable|unrouteable|unroutable|bad destination|incorrect) (?:or (?:illegal|invalid|unknown) )?(?:\\S{1,16} )?(?:user|recipient|mailbox|address|account|alias|to address|local[- ]?part|destination|addressee|subscriber|customer|username)` +
        `|(?:user|recipient|mailbox|account|alias|addressee|address|customer|subscriber|adressee|username|local part)(?: name| account| address| mailbox)?s?[\\s:,.<>"'()\\[\\]]{0,6}(?:[^\\s]{1,80}@[^\\s]{1,80} ?)?(?:[^\\s]{1,40} ){0,5}?(?:unknown|not found|does not exist|doesn't exist|do not exist|does not exists|not exist|doesnt exist|is unknown|not known|not recognized|not recognised|is not recognized|couldn't be found|could not be found|wasn't found|was not found|can't be found|is invalid|invalid|not listed|undefined|unavailable|not available|no longer (?:exists|valid|available|in use)|not valid|isn't valid)` +
        `|(?:doesn't|does not|don't|do not) have (?:an?|any|such a) .{0,60}(?:account|mailbox|user)|no (?:mailbox|account|user|person|one) (?:here |with |by |named |of )?(?:that |this |by |here)|not our customer|not listed in (?:domino|public|the)|no longer (?:employed|works?|with|on staff|a customer|at this)|wasn't found at|no such user|user unknown|unknown user|nosuchuser|recipnotfound|recipient not found|recipientnotfound|no valid recipients|no user by that name|not in (?:my|our) (?:user|directory)|name is not recognized|user .{0,40}not (?:found|exist)|account .{0,60}does not exist|this address (?:no longer|does not)|address is no longer|there is no one at this address|left the (?:company|organi[sz]ation)` +
        `|нет такого|такого (?:пользовател|адрес|ящик)|не существует|не найден|неизвестн\\S* (?:пользовател|адрес|получател)|пользователь .{0,60}(?:не |отсутств)|ящик .{0,60}(?:отсутств|удал)|недопустим\\S* (?:адрес|получател)|не знайдено|не існує` +
        `|unbekannt|existiert nicht|n'existe pas|inconnu|no existe|desconocido|não existe|inexistente|inesistente|sconosciuto|nie istnieje|neexistuje|bestaat niet|存在しない|見つかり|宛先不明|不存在|존재하지`,
      'i',
    ),
  },
  {
    status: '5.1.6',
    permanent: true,
    words:
      /has moved|mailbox (?:has )?moved|moved to |user not local|changed (?:his|her|their|my) (?:e-?mail )?address|new address is|address (?:has )?changed/i,
  },
  {
    status: '5.1.2',
    permanent: true,
    words:
      /host or domain name not found|(?:unknown|no such|invalid|bad|nonexistent|non-existent|unrouteable|unroutable|illegal) (?:mail )?(?:host|domain|destination system|domain name)|(?:host|domain|hostname)(?: name)?s? .{0,60}(?:not found|unknown|does not exist|doesn't exist|couldn't be found|could not be found|is not valid|not valid|is invalid|non-?existent)|host unknown|nxdomain|name or service not known|no mail (?:exchanger|server|hosts?)|(?:all relevant )?mx records? (?:point|do|does|not|is|found)|couldn't find any host|unable to (?:find|resolve|route|lookup)|cannot (?:find|resolve)|can't (?:find|resolve)|domain not found|dns (?:lookup )?(?:failed|failure)|домен .{0,60}не (?:найден|существует)|не удалось найти (?:домен|сервер)/i,
  },
  {
    status: '5.1.10',
    permanent: true,
    words:
      /does not accept (?:any )?(?:e-?mail|mail)|null mx|nullmx|recipient address has null|host .{0,60}does not receive mail|not accept(?:ing)? mail/i,
  },
  {
    status: '5.4.1',
    permanent: false,
    words:
      /name service error|connection refused|network (?:is )?(?:unreachable|error)|no route to host|(?:could not|unable to|cannot|failed to|can't) (?:connect|contact|open connection)|host .{0,40}unreachable|no answer from host|connect(?:ion)? .{0,60}failed|connection (?:reset|dropped|lost|closed)|lost connection|socket error|conversation with .{1,80}timed out|server configuration problem|dns error/i,
  },
  {
    status: '5.4.7',
    permanent: false,
    words:
      /timed? ?out|time ?limit|expired|retry (?:time|limit|count|timeout)|too (?:old|long in)|after (?:multiple|several|many|\d+) (?:retries|attempts|tries)|(?:undeliverable|undelivered|could not be delivered|not been delivered|in (?:the )?queue|unable to deliver|not able to deliver) .{0,60}(?:\d+|several|few) (?:days?|hours?)|giving up|requests to connect|delayed|still (?:be )?(?:trying|retr)|истек|врем\S* ожидания|не удалось доставить .{0,80}в течение/i,
  },
  { status: '5.7.1', permanent: false, words: /virus|malware|infected|trojan|вирус/i },
  {
    status: '5.7.1',
    permanent: false,
    words:
      /spam|black ?list|block ?list|blocked|dnsbl|\brbl\b|spamhaus|sorbs|barracuda|spamcop|reputation|unsolicited|bulk mail|junk|policy|policies|content (?:reject|filter|restrict)|(?:message|mail|access|delivery|transaction|service|connection|email|recipient address|address) .{0,30}(?:rejected|refused|denied|not authori[sz]ed|prohibited|not permitted|disallowed|declined)|not (?:allowed|permitted|accepted|authorized)|rejected|refused|security|banned|запрещ|отклонен|отказан|спам/i,
  },
  {
    status: '5.1.3',
    permanent: false,
    words:
      /(?:address|mailbox) .{0,30}(?:syntax|not allowed|malformed|format)|malformed|syntax error in|illegal character|bad (?:address )?syntax/i,
  },
  {
    status: '5.3.0',
    permanent: false,
    words:
      /system (?:error|failure|is not)|internal (?:error|server|system)|configuration error|local (?:configuration|error)|service (?:not available|unavailable)|mailer error|command died|exit status|unknown mailer error|deliver(?:y)? (?:agent|program)/i,
  },
];

/** SMTP reply codes (RFC 5321 4.2) whose meaning is narrow enough to stand for a status. */
const BY_REPLY: Readonly<Record<number, string>> = {
  421: '4.3.2',
  450: '4.2.0',
  451: '4.3.0',
  452: '4.3.1',
  521: '5.3.2',
  530: '5.7.0',
  535: '5.7.8',
  550: '5.0.0',
  551: '5.1.6',
  552: '5.2.2',
  553: '5.1.3',
  554: '5.0.0',
  556: '5.1.10',
};

/** Statuses that mean «nobody is there» without further words. */
const NOBODY_THERE = new Set(['5.1.0', '5.1.1', '5.1.2', '5.1.6', '5.1.10', '5.4.4']);
/** More words than that tell nothing new. */
const LONGEST_WORDS = 4000;

/** The reason that a server's words give, or null. */
export function reasonIn(words: string): FailureReason | null {
  const told = words.slice(0, LONGEST_WORDS).replace(/\s+/g, ' ');
  return REASONS.find((reason) => reason.words.test(told)) ?? null;
}

export function statusOfReply(code: number): string {
  return BY_REPLY[code] ?? `${Math.floor(code / 100)}.0.0`;
}

export function meansNobodyThere(status: string): boolean {
  return NOBODY_THERE.has(status);
}
