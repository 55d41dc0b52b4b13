/** Dates of letters, read by what the tokens look like and not by where they stand. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const OTHER_MONTHS: Record<string, number> = {
  янв: 0,
  фев: 1,
  мар: 2,
  апр: 3,
  май: 4,
  мая: 4,
  июн: 5,
  июл: 6,
  авг: 7,
  сен: 8,
  окт: 9,
  ноя: 10,
  дек: 11,
  mär: 2,
  mrz: 2,
  mai: 4,
  okt: 9,
  dez: 11,
  fév: 1,
  avr: 3,
  jui: 6,
  aoû: 7,
  déc: 11,
  ene: 0,
  abr: 3,
  ago: 7,
  dic: 11,
};
/** Offsets in minutes of the zone names that letters use (RFC 822 and a few since). */
const ZONES: Record<string, number> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  bst: 60,
  cet: 60,
  met: 60,
  mez: 60,
  cest: 120,
  mest: 120,
  mesz: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  msd: 240,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  jst: 540,
  kst: 540,
  ist: 330,
  hst: -600,
  akst: -540,
  akdt: -480,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
};
const MAX_DATE_CHARS = 200;

interface Found {
  year?: number;
  month?: number;
  day?: number;
  clock?: [number, number, number];
  offset?: number;
}

/** ISO 8601 in UTC, or null when the words make no date. Without a zone it is taken for UTC. */
export function parseDate(value: string | null): string | null {
  if (value === null) return null;
  const text = value
    .slice(0, MAX_DATE_CHARS)
    .replace(/\([^()]*\)?/g, ' ')
    .replace(/(?<=\d) {0,8}: {0,8}(?=\d)/g, ':')
    .toLowerCase();
  const found: Found = {};
  readNumericDate(text, found);
  for (const token of withoutNumericDate(text).split(/[\s,]+/)) readToken(token, found);
  readAfternoon(text, found);
  return toIso(found);
}

/** `2026-11-20T10:00`, `2026/11/20`, `20.11.2026`, `11/20/2026`. */
function readNumericDate(text: string, found: Found): void {
  const iso = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(text);
  const local = iso ? null : /\b(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})\b/.exec(text);
  if (iso) Object.assign(found, { year: Number(iso[1]), month: Number(iso[2]) - 1, day: Number(iso[3]) });
  if (!local) return;
  const [first, second] = [Number(local[1]), Number(local[3])];
  const monthFirst = second > 12 || (local[2] === '/' && first <= 12);
  const [month, day] = monthFirst ? [first, second] : [second, first];
  Object.assign(found, { year: fullYear(local[4]!), month: month - 1, day });
}

function withoutNumericDate(text: string): string {
  return text
    .replace(/(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})t?/, ' ')
    .replace(/\b(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})\b/, ' ')
    .replace(/(\d{1,2})-([a-zа-яё]{3,9})-(\d{2,4})/, '$1 $2 $3');
}

function readToken(token: string, found: Found): void {
  const clock =
    /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?(z|[+-]\d{1,2}:?\d{0,2})?(?:am|pm)?$/.exec(token);
  if (clock && !found.clock) {
    found.clock = [Number(clock[1]), Number(clock[2]), Number(clock[3] ?? 0)];
    if (clock[4]) found.offset = zoneOffset(clock[4]) ?? 0;
  } else if (found.clock && found.offset === undefined && zoneOffset(token) !== null)
    found.offset = zoneOffset(token)!;
  else if (found.month === undefined && monthOf(token) !== null) found.month = monthOf(token)!;
  else if (/^\d{1,2}(?:st|nd|rd|th|\.)?$/.test(token) && found.day === undefined)
    found.day = parseInt(token, 10);
  else if (/^\d{2,4}$/.test(token) && found.year === undefined && found.day !== undefined)
    found.year = fullYear(token);
}

function zoneOffset(token: string): number | null {
  const numeric = /^(?:gmt|utc)?([+-])(\d{1,2}):?(\d{2})?$/.exec(token);
  if (!numeric) return ZONES[token.replace(/[^a-z]/g, '')] ?? null;
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
  return minutes > 14 * 60 ? 0 : numeric[1] === '-' ? -minutes : minutes;
}

function monthOf(token: string): number | null {
  const short = token.slice(0, 3);
  if (!/^[\p{L}]{3,10}\.?$/u.test(token)) return null;
  const english = MONTHS.indexOf(short);
  return english === -1 ? (OTHER_MONTHS[short] ?? null) : english;
}

/** RFC 5322, 4.3: two digits below 50 are of this century, three digits count from 1900. */
function fullYear(written: string): number {
  const year = Number(written);
  if (written.length >= 4) return year;
  return written.length === 3 || year >= 50 ? 1900 + year : 2000 + year;
}

function readAfternoon(text: string, found: Found): void {
  if (!found.clock) return;
  if (/\dp\.?m\b|\bp\.?m\b/.test(text) && found.clock[0] < 12) found.clock[0] += 12;
  else if (/\da\.?m\b|\ba\.?m\b/.test(text) && found.clock[0] === 12) found.clock[0] = 0;
}

function toIso(found: Found): string | null {
  const { year, month, day, clock = [0, 0, 0], offset = 0 } = found;
  if (year === undefined || month === undefined || day === undefined) return null;
  if (year < 1970 || year > 2200 || month > 11 || month < 0 || day < 1 || day > 31 || clock[0] > 24)
    return null;
  const time = Date.UTC(year, month, day, clock[0], clock[1] - offset, Math.min(clock[2], 59));
  return new Date(time).toISOString();
}
