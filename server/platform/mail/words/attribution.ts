/** Finds the line with which mail programs introduce a quote: «On Mon, 1 Jul 2024 at 10:11, Ann <ann@shop.example> wrote:». */

import { isDateWord, namesDate, namesTime, namesWholeDate, startsWithDate } from './dates.ts';
import { isBlank, type Line, nextWritten } from './line.ts';

/** An attribution wrapped by the sender's program takes no more lines than that. */
const MOST_WRAPPED_LINES = 5;
/** «On Monday,», «Le lun.»: so many words may stand before a wrapped date. */
const WORDS_OF_OPENING = 2;
const LETTERS_OF_OPENING = 3;
/** «Samovar 2026-11-09 15:04:» above a quote: an author and a moment, hardly more. */
const LONGEST_BARE = 60;
const ADDRESS = /[^\s<>()",;:[\]]+@[^\s<>()",;:[\]]+/u;
const BRACKETED_ADDRESS = /[<([]\s?(?:mailto:)?[^\s<>()[\]]+@[^\s<>()[\]]+/u;
const ENDS_WITH_ADDRESS = /@[^\s@]{2,120}\s?[>)\]]{0,3}$/u;

/** «wrote» in the languages of mail programs; spaced languages match whole words. */
const WROTE = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:wrote|writes|you wrote|schrieb|schrieben|schreibt|geschrieben|a écrit|a écris|écrit|écrivait|écrivit|escribió|escribio|escribe|ha escrit|va escriure|escreveu|` +
    `ha scritto|scritto|scrive|scriveva|schreef|geschreven|heeft het volgende geschreven|napisał|napisała|napisał\\(a\\)|pisze|napisal|napsal|napsala|napsal\\(a\\)|napísal|napísala|napísal\\(a\\)|píše|` +
    `написал|написала|написал\\(а\\)|написали|пишет|писал|писала|писал\\(а\\)|вы писали|ты писал|пишете|написав|написала|написав\\(ла\\)|написав\\(-ла\\)|пише|написа|yazdı|yazmış|yazıyor|skrev|skriver|kirjoitti|` +
    `írta|írja|a scris|scris|έγραψε|έγραψαν|כתב|כתבה|כתב/ה|כתבו|napisao|napisala|napisali|pisao|je napisal|je pisal|rašė|kirjutas|rakstīja|đã viết|menulis|написао|напиша|напісаў|напісала|жазды|yozdi|yazıb|skrifaði|escribiu|idatzi du|shkroi|het geskryf|գրել է|დაწერა|लिखा|كتب|نوشت)(?![\\p{L}\\p{M}])` +
    `|写道|寫道|写了|于.{0,60}写|のメール|のメッセージ|書きました|さんは書|님이 작성|님이 쓴 글|작성|เขียน`,
  'iu',
);

/** How the phrase before the date begins: «On», «Le», «Am», «В». */
const OPENING =
  /^(?:on|at|le|am|il|el|em|no dia|op|a|den|dana|pe|po|på|w dniu|dnia|dne|dňa|в|во|у|на|от|ngày|vào|pada|la data|în|στις|ב|בתאריך|على|في|於|在|им)[\s\u200e-]/iu;
/** Mail.ru: «Пятница, 12 июля 2024, 10:11 +03:00 от Анна Белова:». */
const ZONE_AND_FROM = /[+-]\d\d:?\d\d (?:от|from|від|von) /iu;
/** IBM Notes puts the author, dashes, the date, dashes and the first words: «Ann Bell ---07/12/2024 10:11:00 AM---Dear all». */
const NOTES = /-{2,3}\s?\d{1,4}[./-]\d{1,2}[./-]\d{1,4} \d{1,2}:\d{2}(?::\d\d)?(?: [AP]M)?\s?-{2,3}/;

/** GroupWise: «>>> Ann Bell <ann@shop.example> 7/12/2024 10:11 AM >>>», and no marks below. */
const GROUP_WISE = /^>>> \S.* >>>$/;
/** Words around the author that people do not write, so that a date needs no time beside it. */
const PROGRAM_SAYS = /пользователь .*напис|użytkownik .*napis|님이 (?:작성|쓴)|^(?:вы|ви) писали /iu;
/** Google Groups: «понедельник, 9 ноября 2026 г. в 15:04:05 UTC+3, Самовар:». */
const SECONDS_AND_ZONE = /^\p{L}.*\d:\d\d:\d\d(?: [AP]M)? (?:UTC|GMT)[+-]?\d{0,2}/u;
const ENDS_WITH_ABBREVIATION = /(?<!\p{L})(?:[ap]\.?\s?m|[гржhn]|kl|godz|plkst|hod|μ\.μ|π\.μ)\.$/iu;
/** «"Ann Bell" <ann@shop.example> …», but not «A letter to <ann@shop.example> …». */
const NAME_AND_ADDRESS = /^["«']?\p{Lu}[^<\s]*(?: \p{Lu}[^<\s]*){0,3} [<(][^\s<>()]+@/u;
const ENDS_WITH_TIME = /\d{1,2}[:.]\d{2}(?::\d{2})?$/;

/** A program never writes «your operator» or «the courier»: a person telling a story does. */
const SPEAKS_OF_PEOPLE =
  /(?<!\p{L})(?:your|our|my|me|us|ваш\p{L}*|наш\p{L}*|мне|нам|мой|моя|ihr|unser\p{L}*|mir|uns|votre|notre|vuestro|nuestro|(?:the \p{L}+|he|she|they|i) wrote)(?!\p{L})/iu;
/** «курьер написал», but not «Самовар написал» nor «пользователь Самовар написал». */
const NAMELESS_AUTHOR =
  /(?<!\p{L})(?!пользователь|користувач)[а-яёіїєґ]{2,} (?:на)?(?:писал|писав|пиш|пише)\p{L}{0,2}(?!\p{L})/u;

/** «He wrote that he would come at six.» is a story; programs close their line with a colon or with nothing. */
const SENTENCE_END = /[.!?…。！？]$/;

/** Horde and others: «Quoting Ann <ann@shop.example>:», «Zitat von …», and «said» for «wrote». */
const QUOTING =
  /^(?:quoting|quote from|excerpts from|missatge de|wiadomość napisana przez|zitat von|zitiere|citando|citado por|citation de|en réponse à|in reply to|citaat van|citerar|citerer|cytowanie|citát|цитирую|цитата|цитування|lainaus|idézet)(?!\p{L})|(?<!\p{L})(?:said|сказал|сказала|sagte|a dit|dijo|disse|ha detto|zei)$/iu;

/** «… schrieb Samovar» may be wrapped right before «<care@samovar.example>:». */
const ADDRESS_ALONE = /^<[^\s<>]+@[^\s<>]+>\s?[:：]$/u;

export interface Span {
  /** Index of the first line. */
  from: number;
  /** Index behind the last line. */
  to: number;
}

/** The attribution that begins at line `at`, or null. */
export function attributionAt(lines: readonly Line[], at: number): Span | null {
  const first = lines[at];
  if (!first || isBlank(first) || first.quoted || !mayOpen(first.plain)) return null;
  if (opensGroupWise(first.plain)) return { from: at, to: at + 1 };
  let joined = '';
  for (let to = at; to < Math.min(lines.length, at + MOST_WRAPPED_LINES); to += 1) {
    const line = lines[to];
    if (!line || isBlank(line) || (line.quoted && !closesBracket(joined, line.plain))) return null;
    joined = joined === '' ? line.plain : `${joined} ${line.plain}`;
    if (ADDRESS_ALONE.test(lines[to + 1]?.plain ?? '')) continue;
    if (isAttribution(joined, isFollowedByQuote(lines, to + 1))) {
      return beginsLater(lines, at, to + 1) ? null : { from: at, to: to + 1 };
    }
    if (endsSentence(line.plain) || (WROTE.test(joined) && /[:：]$/.test(line.plain))) return null;
  }
  return null;
}

/** GroupWise's line carries quote marks, but what stands below it is no quote to the eye. */
export function opensGroupWise(plain: string): boolean {
  return GROUP_WISE.test(plain) && namesDate(plain) && namesTime(plain);
}

/** «Thank you for it.», but not «Le lun.» or «at 3 p.m.». */
function endsSentence(plain: string): boolean {
  if (/[。！？]$/.test(plain)) return true;
  if (!/[.!?]$/.test(plain)) return false;
  return !ENDS_WITH_ABBREVIATION.test(plain) && !isDateWord(plain.slice(plain.lastIndexOf(' ') + 1, -1));
}

/** The line above an attribution is often the customer's last: the attribution begins where it first makes sense. */
function beginsLater(lines: readonly Line[], from: number, to: number): boolean {
  for (let start = from + 1; start < to; start += 1) {
    const above = joinedPlain(lines, from, start);
    const rest = joinedPlain(lines, start, to);
    if (isAttribution(rest, isFollowedByQuote(lines, to)) && !begins(above, rest)) return true;
  }
  return false;
}

function joinedPlain(lines: readonly Line[], from: number, to: number): string {
  return lines
    .slice(from, to)
    .map((line) => line.plain)
    .join(' ');
}

/** Do the words above belong to the attribution? They do when they name the moment or the author that it lacks. */
function begins(above: string, rest: string): boolean {
  if (namesDate(above) && !namesWholeDate(rest) && (namesTime(above) || opens(above))) return true;
  if (BRACKETED_ADDRESS.test(above) && !ADDRESS.test(rest)) return true;
  return QUOTING.test(above) || (isOpening(above) && !OPENING.test(rest));
}

/** «On», «Le lun.», «Am Montag, den»: nothing but the way to a date. */
function isOpening(said: string): boolean {
  const words = said.split(' ').map((word) => word.replace(/[.,]+$/, ''));
  const short = words.every((word) => word.length <= LETTERS_OF_OPENING || isDateWord(word));
  return opens(said) && (words.length <= WORDS_OF_OPENING || (short && words.some(isDateWord)));
}

function opens(plain: string): boolean {
  return OPENING.test(plain) || startsWithDate(plain);
}

/** A line that can be no beginning is passed over without joining anything. */
function mayOpen(plain: string): boolean {
  return (
    QUOTING.test(plain.replace(/[:：]$/, '')) ||
    /\d/.test(plain) ||
    WROTE.test(plain) ||
    BRACKETED_ADDRESS.test(plain) ||
    (OPENING.test(plain) && plain.length < 120)
  );
}

/** «<ann@shop.example\n>:» – the tail of a broken address looks like a quote mark. */
function closesBracket(joined: string, plain: string): boolean {
  return joined.lastIndexOf('<') > joined.lastIndexOf('>') && /^>+\s?(?:\S{1,20} ?){0,3}:?$/u.test(plain);
}

function isFollowedByQuote(lines: readonly Line[], from: number): boolean {
  return lines[nextWritten(lines, from)]?.quoted === true;
}

function isAttribution(joined: string, quoteFollows: boolean): boolean {
  const text = joined.replace(/^[-_=~>\s]+|[-_=~\s]+$/g, '');
  if (NOTES.test(joined)) return true;
  const colon = /[:：]$/.test(text);
  const said = colon ? text.slice(0, -1).trimEnd() : text;
  const wrote = WROTE.test(said);
  if (wrote && SENTENCE_END.test(said)) return false;
  if (!colon && !(wrote && endsWithWrote(said)) && !quoteFollows) return false;
  return quoteFollows ? introducesQuote(said, colon, wrote) : standsAlone(said, wrote);
}

/** With quoted lines below little evidence is enough. */
function introducesQuote(said: string, colon: boolean, wrote: boolean): boolean {
  const dated = namesDate(said);
  if (wrote && (colon || endsWithWrote(said))) return BRACKETED_ADDRESS.test(said) || !speaksOfPeople(said);
  if (colon && QUOTING.test(said) && (ADDRESS.test(said) || dated)) return true;
  if (dated && BRACKETED_ADDRESS.test(said) && (colon || ENDS_WITH_ADDRESS.test(said))) return true;
  if (!colon || !dated) return false;
  const bare = said.length < LONGEST_BARE && ENDS_WITH_TIME.test(said);
  return ADDRESS.test(said) || bare || (startsWithDate(said) && namesTime(said));
}

/** In small letters: «your agent wrote», while «Your Shop» is a name. */
function speaksOfPeople(said: string): boolean {
  const found = SPEAKS_OF_PEOPLE.exec(said)?.[0] ?? '';
  return found !== '' && found === found.toLowerCase();
}

/** Without them it must look like a program's line, or the customer's own «yesterday Ann wrote:» would cost words. */
function standsAlone(said: string, wrote: boolean): boolean {
  const dated = namesDate(said);
  const timed = namesTime(said);
  if (QUOTING.test(said) && BRACKETED_ADDRESS.test(said)) return true;
  if (wrote && BRACKETED_ADDRESS.test(said)) return dated || said.length < 160;
  if (wrote && ADDRESS.test(said) && dated) return true;
  if (wrote && dated && PROGRAM_SAYS.test(said)) return !tellsStory(said);
  if (wrote && dated && timed && !tellsStory(said)) return opens(said) || endsWithWrote(said);
  if (!dated || !timed) return false;
  return (
    (ENDS_WITH_ADDRESS.test(said) && opens(said)) ||
    ZONE_AND_FROM.test(said) ||
    (NAME_AND_ADDRESS.test(said) && ENDS_WITH_TIME.test(said)) ||
    (SECONDS_AND_ZONE.test(said) && opens(said))
  );
}

function tellsStory(said: string): boolean {
  return SPEAKS_OF_PEOPLE.test(said) || NAMELESS_AUTHOR.test(said);
}

function endsWithWrote(said: string): boolean {
  return WROTE.test(said.slice(-24));
}
