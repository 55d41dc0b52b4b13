/** Whether a line names a date or a time of day, in the ways in which mail programs print them. */

const TIME = /(?:^|\D)\d{1,2}\s?[:h時시点]\s?\d{2}(?!\d)|(?<![\d.,])\d{1,2}\.\d{2}(?![.,]?\d)/u;
const NUMERIC_DATE = /(?:^|[^\d])\d{1,4}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{1,4}(?!\d)/;
const EAST_ASIAN_DATE = /\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]/u;
const VIETNAMESE_DATE = /\d{1,2}\s(?:thg|tháng)\s?\d{1,2}/u;
const CLOCK = /(?<![\d.])\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?![.:]?\d)|[+-]\d{2}:?\d{2}(?!\d)/g;
const YEAR = /(?:^|\D)(?:19|20)\d\d(?!\d)/;
const DAY_OF_MONTH = /(?:^|\D)\d{1,2}(?!\d)/;
const LONGEST_CUT_NAME = 7;
const WORD = /[\p{L}\p{M}]{3,}/gu;

/** The first letters of the names of months, in the languages of mail programs. */
const MONTHS = new Set(
  `jan feb mar apr may jun jul aug sep oct nov dec mär mai okt dez fév avr jui aoû déc janv févr juin juil
  ene abr ago dic gen mag giu lug set ott fev out mrt mei maj sty lut kwi cze lip sie wrz paź lis gru maa huh tou kes
  hei elo syy lok mar tam hel led úno bře dub kvě čer srp zář říj pro янв фев мар апр мая май июн июл авг сен окт ноя дек
  січ лют бер кві тра чер лип сер вер жов лис гру oca şub nis haz tem ağu eyl eki kas ara ian iul noi febr márc ápr máj jún júl
  szept okt ιαν φεβ μαρ απρ μαΐ μαι ιου ιού αυγ σεπ οκτ νοε δεκ ינו פבר מרץ אפר מאי יונ יול אוג ספט אוק נוב דצמ`.split(
    /\s+/,
  ),
);

/** The first letters of the names of weekdays. */
const WEEKDAYS = new Set(
  `mon tue wed thu fri sat sun die mit don fre sam son lun mar mer jeu ven dim mié jue vie sáb dom gio sab seg ter qua qui sex
  maa din woe don vri zat zon tir ons tor lør søn mån tis lör sön pon wto śro czw pią sob nie pát ned стер úte stř čtv
  пон вто сре чет пят суб вос нед вів сер п'я paz sal çar per cum mar joi vin sâm hét ked sze csü pén szo vas
  maanantai tii kes tor per lau sun δευ τρί τετ πέμ παρ σάβ κυρ`.split(/\s+/),
);

/** Two-letter weekdays as Russian and Ukrainian Gmail print them at the start: «пт, 12 июл.». */
const SHORT_WEEKDAY =
  /^(?:в |у )?(?:пн|вт|ср|чт|пт|сб|вс|нд|ma|di|wo|do|vr|za|zo|po|út|st|čt|pá|so|ne|to|ti|ke|pe|la|su|mo|mi|fr|sa)[,.]/iu;

export function namesTime(text: string): boolean {
  return TIME.test(text);
}

export function namesDate(text: string): boolean {
  if (NUMERIC_DATE.test(text) || EAST_ASIAN_DATE.test(text) || VIETNAMESE_DATE.test(text)) return true;
  if (!DAY_OF_MONTH.test(text)) return false;
  return (
    namesOneOf(text, MONTHS) ||
    (YEAR.test(text) && namesTime(text)) ||
    (namesTime(text) && namesOneOf(text, WEEKDAYS))
  );
}

/** A day with its year and not a name that begins like a month: «Samantha, 10:11» names no date here. */
export function namesWholeDate(text: string): boolean {
  const timeless = text.replace(CLOCK, ' ');
  if (NUMERIC_DATE.test(timeless) || EAST_ASIAN_DATE.test(timeless) || VIETNAMESE_DATE.test(timeless))
    return true;
  return YEAR.test(timeless) && DAY_OF_MONTH.test(timeless.replace(/(?:19|20)\d\d/g, ' '));
}

/** Begins as a date does: with a digit, a weekday, or a month. */
export function startsWithDate(text: string): boolean {
  if (/^[\p{Nd}]/u.test(text) || SHORT_WEEKDAY.test(text)) return true;
  const first = /^[\p{L}\p{M}]{3,}/u.exec(text.toLowerCase())?.[0] ?? '';
  return WEEKDAYS.has(first.slice(0, 3)) || MONTHS.has(first.slice(0, 3));
}

/** «juil», «нояб», «Mon»: the name of a month or a weekday, maybe cut short. */
export function isDateWord(word: string): boolean {
  const stem = word.toLowerCase().slice(0, 3);
  return word.length <= LONGEST_CUT_NAME && (MONTHS.has(stem) || WEEKDAYS.has(stem));
}

function namesOneOf(text: string, stems: ReadonlySet<string>): boolean {
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    if (stems.has(word.slice(0, 3)) || stems.has(word.slice(0, 4)) || stems.has(word)) return true;
  }
  return false;
}
