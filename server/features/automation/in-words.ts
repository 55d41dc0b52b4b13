/** A piece in use as a sentence: «Текст содержит: пожар, авария». */
import type { UsedPiece } from '../../../contract/automation.ts';
import type { Blank, Label, RuleAction, RuleCondition } from '../tickets/offers.ts';

const MAX_WORDS = 200;
/** Names of what is chosen by id; ids without a name are left out. */
export type NamesById = ReadonlyMap<string, string>;

export function pieceInWords(
  piece: Pick<RuleCondition | RuleAction, 'label' | 'blanks'>,
  used: UsedPiece,
  language: 'ru' | 'en',
  names: NamesById = new Map(),
): string {
  const values = piece.blanks
    .map((blank) => valueInWords(blank, used.filled[blank.name], language, names))
    .filter(Boolean);
  return shortened([piece.label[language], values.join(', ')].filter(Boolean).join(': '));
}

/** «Написать клиенту: … – писать некуда». */
export function withRemark(said: string, remark: Label | null, language: 'ru' | 'en'): string {
  return remark ? `${said} – ${remark[language]}` : said;
}

export function shortened(text: string): string {
  return text.length > MAX_WORDS ? `${text.slice(0, MAX_WORDS - 1)}…` : text;
}

function valueInWords(blank: Blank, value: unknown, language: 'ru' | 'en', names: NamesById): string {
  if (value === undefined || value === null || value === '') return '';
  if (Array.isArray(value))
    return value
      .map((one: unknown) => valueInWords(blank, one, language, names))
      .filter(Boolean)
      .join(', ');
  if (typeof value === 'boolean') return value ? yes[language] : no[language];
  if (blank.kind === 'minutes') return durationInWords(Number(value), language);
  const said = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const choice = blank.choices?.find((one) => one.value === said)?.label ?? fixed[blank.kind]?.[said];
  if (choice) return choice[language];
  const name = names.get(said);
  if (name !== undefined) return name;
  return looksLikeId(said) ? '' : said.replace(/\s+/g, ' ').trim();
}

function durationInWords(minutes: number, language: 'ru' | 'en'): string {
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const units = language === 'ru' ? ['дн.', 'ч', 'мин'] : ['d', 'h', 'min'];
  return [days, hours, rest]
    .map((amount, at) => (amount > 0 ? `${amount} ${units[at]}` : ''))
    .filter(Boolean)
    .join(' ');
}

function looksLikeId(value: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(value);
}

const yes: Label = { ru: 'да', en: 'yes' };
const no: Label = { ru: 'нет', en: 'no' };
const fixed: Partial<Record<Blank['kind'], Record<string, Label>>> = {
  priority: {
    low: { ru: 'низкий', en: 'low' },
    normal: { ru: 'обычный', en: 'normal' },
    high: { ru: 'высокий', en: 'high' },
    urgent: { ru: 'срочный', en: 'urgent' },
  },
  statusCategory: {
    new: { ru: 'новый', en: 'new' },
    open: { ru: 'открыт', en: 'open' },
    pending: { ru: 'ждём клиента', en: 'pending' },
    onHold: { ru: 'на удержании', en: 'on hold' },
    solved: { ru: 'решён', en: 'solved' },
    closed: { ru: 'закрыт', en: 'closed' },
  },
};
