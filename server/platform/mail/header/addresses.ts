/** Address lists as people and programs write them (RFC 5322 and all that is wrong about it). One pass, no backtracking. */
import { MAX_RECIPIENTS } from '../caps.ts';
import type { CharsetContext } from '../charset/decode.ts';
import type { MailAddress } from '../letter.ts';
import { decodeHeaderText, encodedWordAt } from './header-text.ts';
import { trimBlanks } from '../mime/blanks.ts';

type HeaderContext = Omit<CharsetContext, 'declared'>;

/** Stands for a space inside a quoted local part while the entry is cut at spaces. */
const HELD_SPACE = '\u0001';

interface Entry {
  phrase: string;
  comment: string;
  angle: string | null;
}

/** All mailboxes of a raw header value; groups are opened, things that are no address are dropped. */
export function parseAddresses(value: string, context: HeaderContext): MailAddress[] {
  const found = parse(value, context, true);
  if (found.length > MAX_RECIPIENTS) context.repairs.note('addresses over the cap were left out');
  return found.slice(0, MAX_RECIPIENTS);
}

function parse(value: string, context: HeaderContext, mayDecodeWhole: boolean): MailAddress[] {
  const found: MailAddress[] = [];
  let pending = '';
  for (const entry of new AddressScanner(value).entries()) {
    if (found.length > MAX_RECIPIENTS) break;
    const spaced = spacedAddresses(entry, context);
    found.push(...spaced);
    if (spaced.length > 0) continue;
    const address = toAddress(entry, pending, context);
    if (address) {
      found.push(address);
      pending = '';
      continue;
    }
    const hidden = mayDecodeWhole ? hiddenAddresses(entry, context) : [];
    found.push(...hidden);
    if (hidden.length === 0 && entry.angle === null)
      pending = pending ? `${pending}, ${entry.phrase}` : entry.phrase;
  }
  return found;
}

/** Cuts the list at commas and semicolons outside quotes, comments, angles and encoded words. */
class AddressScanner {
  readonly #value: string;
  readonly #lastQuote: number;
  readonly #lastComment: number;
  #at = 0;
  #sawAt = false;
  #entry: Entry = { phrase: '', comment: '', angle: null };

  constructor(value: string) {
    this.#value = value;
    this.#lastQuote = value.lastIndexOf('"');
    this.#lastComment = value.lastIndexOf(')');
  }

  *entries(): Generator<Entry> {
    while (this.#at < this.#value.length) {
      const char = this.#value[this.#at]!;
      const separator = char === ',' || char === ';' ? 1 : this.#encodedComma();
      if (separator > 0) {
        if (this.#hasContent()) yield this.#take();
        this.#at += separator;
      } else if (char === ':' && this.#isGroupName()) {
        this.#entry.phrase = '';
        this.#at++;
      } else if (this.#entry.angle !== null && char !== ' ' && char !== '(') {
        if (this.#startsAnother()) yield this.#take();
        else this.#skipToSeparator();
      } else this.#step(char);
    }
    if (this.#hasContent()) yield this.#take();
  }

  #step(char: string): void {
    if (char === '"' && this.#at < this.#lastQuote && this.#mayOpenQuotes()) this.#quoted();
    else if (char === '(' && this.#at < this.#lastComment) this.#commented();
    else if (char === '<') this.#angled();
    else if (char === '=' && this.#value[this.#at + 1] === '?') this.#word();
    else {
      if (this.#entry.angle === null) this.#entry.phrase += char;
      if (char === '@') this.#sawAt = true;
      this.#at++;
    }
  }

  /** A quote right behind a word closes one that opened inside an encoded word. */
  #mayOpenQuotes(): boolean {
    return !/[\p{L}\p{N}=]$/u.test(this.#entry.phrase);
  }

  #quoted(): void {
    let text = '';
    let at = this.#at + 1;
    while (at < this.#value.length && this.#value[at] !== '"') {
      if (this.#value[at] === '\\' && at + 1 < this.#value.length) at++;
      text += this.#value[at++]!;
    }
    this.#at = at + 1;
    const isLocalPart = this.#value[this.#at] === '@';
    if (this.#entry.angle === null)
      this.#entry.phrase += isLocalPart ? `"${text.replaceAll(' ', HELD_SPACE)}"` : text;
  }

  #commented(): void {
    let depth = 0;
    const from = this.#at + 1;
    for (; this.#at < this.#value.length; this.#at++) {
      const char = this.#value[this.#at];
      if (char === '\\') this.#at++;
      else if (char === '(') depth++;
      else if (char === ')' && --depth === 0) break;
    }
    this.#entry.comment ||= this.#value.slice(from, this.#at);
    this.#at++;
  }

  #angled(): void {
    const from = this.#at + 1;
    const close = this.#value.indexOf('>', from);
    const comma = this.#value.indexOf(',', from);
    const unclosed =
      close === -1 || (comma !== -1 && comma < close && this.#value.slice(comma, close).includes('<'));
    const end = unclosed ? (comma === -1 ? this.#value.length : comma) : close;
    const inner = this.#value.slice(from, end);
    this.#at = unclosed ? end : end + 1;
    this.#entry.angle ??= inner.slice(inner.lastIndexOf('<') + 1);
  }

  #word(): void {
    const word = encodedWordAt(this.#value, this.#at);
    const end = word ? word.end : this.#at + 2;
    if (this.#entry.angle === null) this.#entry.phrase += this.#value.slice(this.#at, end);
    this.#at = end;
  }

  /** Length of an encoded word behind an address that holds nothing but the comma: some mailers fold a list so. */
  #encodedComma(): number {
    if (this.#value[this.#at] !== '=' || (this.#entry.angle === null && !this.#sawAt)) return 0;
    const word = encodedWordAt(this.#value, this.#at);
    return word?.bytes.toString('latin1').trim() === ',' ? word.end - word.start : 0;
  }

  /** `<a@x> <b@y>` and `<a@x> Name <b@y>` without the comma between. */
  #startsAnother(): boolean {
    const angle = this.#value.indexOf('<', this.#at);
    const comma = this.#value.indexOf(',', this.#at);
    return angle !== -1 && (comma === -1 || angle < comma) && this.#value.indexOf('>', angle) !== -1;
  }

  /** What follows an address up to the next separator says nothing. */
  #skipToSeparator(): void {
    const [comma, semicolon] = [this.#value.indexOf(',', this.#at), this.#value.indexOf(';', this.#at)];
    const ends = [comma, semicolon].filter((end) => end !== -1);
    this.#at = ends.length > 0 ? Math.min(...ends) : this.#value.length;
  }

  #isGroupName(): boolean {
    if (this.#entry.angle !== null || this.#sawAt) return false;
    return !(this.#entry.phrase.length < 10 && /^\s*mailto$/i.test(this.#entry.phrase));
  }

  #hasContent(): boolean {
    return this.#entry.angle !== null || trimBlanks(this.#entry.phrase) !== '';
  }

  #take(): Entry {
    const entry = this.#entry;
    this.#entry = { phrase: '', comment: '', angle: null };
    this.#sawAt = false;
    return entry;
  }
}

/** `ann@x bob@x`: nothing but addresses, and no comma between them. */
function spacedAddresses(entry: Entry, context: HeaderContext): MailAddress[] {
  const tokens = entry.angle === null ? entry.phrase.split(' ').filter((token) => token !== '') : [];
  if (tokens.length < 2 || !tokens.every(looksLikeAddress)) return [];
  return tokens.map((token) => ({ name: '', address: cleanAddress(decodeHeaderText(token, context)) }));
}

function toAddress(entry: Entry, pending: string, context: HeaderContext): MailAddress | null {
  if (entry.angle !== null) {
    const address = cleanAddress(decodeHeaderText(entry.angle, context));
    if (!address.includes('@')) return addressInPhrase(entry, context);
    const phrase = pending ? `${pending}, ${trimBlanks(entry.phrase)}` : entry.phrase;
    return { name: displayName(phrase, context) || displayName(entry.comment, context), address };
  }
  return addressInPhrase(entry, context);
}

function addressInPhrase(entry: Entry, context: HeaderContext): MailAddress | null {
  const phrase = entry.phrase.includes(' ') ? trimBlanks(entry.phrase).replace(/ ?@ ?/g, '@') : entry.phrase;
  const tokens = phrase.split(' ').filter((token) => token !== '');
  const at = tokens.findIndex((token) => looksLikeAddress(token));
  if (at === -1) return null;
  const rest = tokens.filter((_, index) => index !== at).join(' ');
  return {
    name: displayName(rest || entry.comment, context),
    address: cleanAddress(decodeHeaderText(tokens[at]!, context)),
  };
}

function looksLikeAddress(token: string): boolean {
  const at = token.lastIndexOf('@');
  return at > 0 && at < token.length - 1 && !token.startsWith('=?');
}

/** The whole of `Name <address>` inside one encoded word. */
function hiddenAddresses(entry: Entry, context: HeaderContext): MailAddress[] {
  const written = `${entry.phrase} ${entry.angle ?? ''}`;
  if (!written.includes('=?')) return [];
  const decoded = decodeHeaderText(trimBlanks(written), context);
  return decoded.includes('@') ? parse(Buffer.from(decoded, 'utf8').toString('latin1'), context, false) : [];
}

/** Quotes around the whole name, and one that never closes, are of the header, not of the name. */
function displayName(phrase: string, context: HeaderContext): string {
  const name = decodeHeaderText(trimBlanks(phrase), context).replace(/\s+/g, ' ').trim();
  const quote = name.length > 2 && name.at(0) === name.at(-1) ? name.at(0) : '';
  if (quote === '"')
    return name
      .slice(1, -1)
      .replace(/\\(["\\])/g, '$1')
      .trim();
  if (quote === "'") return name.slice(1, -1).trim();
  return name.lastIndexOf('"') === 0 ? name.slice(1).trim() : name;
}

function cleanAddress(written: string): string {
  const bare = written
    .replace(/[\s\0]/g, '')
    .replace(/^mailto:/i, '')
    .replace(/^@[^:]{1,500}:/, '')
    .replace(/^['"<]+(?=[^"]*$)/, '')
    .replace(/['">.,;]{1,8}$/, '')
    .replace(/^\[([^[\]]{1,320}@[^[\]]{1,255})\]$/, '$1');
  const at = bare.lastIndexOf('@');
  const address = at === -1 ? bare : bare.slice(0, at) + bare.slice(at).toLowerCase();
  return address.replaceAll(HELD_SPACE, ' ');
}
