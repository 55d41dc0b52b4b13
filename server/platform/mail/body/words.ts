/** The words of the letter in both renderings, out of the parts that hold them. */
import { MAX_HTML_CHARS, MAX_TEXT_CHARS } from '../caps.ts';
import { decodeBytes, type CharsetContext } from '../charset/decode.ts';
import { contentOf, type MimePart } from '../mime/part.ts';
import { extractUuFiles, type UuFile } from '../mime/uuencode.ts';
import { textToHtml } from '../text-to-html.ts';
import type { Composition } from './compose.ts';
import { enrichedToText } from './enriched.ts';
import { unflow } from './flowed.ts';
import { limitDepth } from './html-depth.ts';
import { openUnclosed } from './raw-text-elements.ts';
import { htmlToText } from './html-text.ts';
import { withoutRepeats } from './said-twice.ts';

type Context = Omit<CharsetContext, 'declared'>;

export interface Words {
  text: string;
  /** As the letter has it, not yet sanitised; null when no part is HTML. */
  html: string | null;
  /** The text was made from the HTML. */
  isTextOfHtml: boolean;
  /** Files that were written into the text. */
  files: UuFile[];
}

/** A plain rendering this short beside an HTML one many times its length only says that there is HTML. */
const POOR_PLAIN_CHARS = 500;
const RICH_TIMES = 3;

export function readWords(all: Composition, context: Context): Words {
  const reader = new WordReader(context);
  const composed = withoutRepeats(all, (part) => reader.asText(part));
  const hasHtml = composed.html.some((part) => part.type === 'text/html');
  const html = hasHtml ? composed.html.map((part) => reader.asHtml(part)).join('<br>\n') : null;
  const plain = joined(composed.plain.map((part) => reader.asText(part)));
  const text = html !== null && isPoor(plain, html) ? richer(plain, htmlOf(html)) : plain;
  if (text.length > MAX_TEXT_CHARS) context.repairs.note('text over the cap was cut');
  const isTextOfHtml =
    html !== null && (text !== plain || composed.plain.every((part) => part.type === 'text/html'));
  return { text: printable(text.slice(0, MAX_TEXT_CHARS)), html, isTextOfHtml, files: reader.files };
}

/** HTML to text within the cap of depth. */
export function htmlOf(html: string): string {
  return htmlToText(limitDepth(openUnclosed(html.slice(0, MAX_HTML_CHARS))).html);
}

class WordReader {
  readonly files: UuFile[] = [];
  readonly #context: Context;
  readonly #sources = new Map<MimePart, string>();

  constructor(context: Context) {
    this.#context = context;
  }

  asText(part: MimePart): string {
    const source = this.#source(part);
    if (part.type === 'text/html') return htmlOf(source);
    if (part.type === 'text/enriched' || part.type === 'text/richtext') return enrichedToText(source);
    const flowed = part.typeParameters.get('format')?.toLowerCase() === 'flowed';
    return flowed ? unflow(source, part.typeParameters.get('delsp')?.toLowerCase() === 'yes') : source;
  }

  asHtml(part: MimePart): string {
    return part.type === 'text/html' ? this.#source(part) : textToHtml(this.asText(part).trim());
  }

  #source(part: MimePart): string {
    let source = this.#sources.get(part);
    if (source === undefined) {
      source = this.#decode(part);
      this.#sources.set(part, source);
    }
    return source;
  }

  #decode(part: MimePart): string {
    const content = contentOf(part);
    const declared =
      part.typeParameters.get('charset') ?? (part.type === 'text/html' ? charsetInHtml(content) : null);
    const decoded = decodeBytes(content, { ...this.#context, declared });
    const text = decoded.replaceAll('\0', '').replace(/\r+\n|\r/g, '\n');
    if (part.type !== 'text/plain') return text;
    const { text: words, files } = extractUuFiles(text);
    this.files.push(...files);
    return words;
  }
}

/** Control characters are of terminals and transports, not of words; tabs and line ends stay. */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '').toWellFormed();
}

/** What a page says of itself counts when the letter says nothing. */
function charsetInHtml(content: Buffer): string | null {
  return (
    /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,40})/i.exec(content.toString('latin1', 0, 4_096))?.[1] ??
    null
  );
}

function joined(texts: readonly string[]): string {
  return texts
    .map((text) => text.trimEnd().replace(/^\n+/, ''))
    .filter((text) => text !== '')
    .join('\n\n');
}

function isPoor(plain: string, html: string): boolean {
  return plain.length < POOR_PLAIN_CHARS && html.length > plain.length * RICH_TIMES;
}

function richer(plain: string, fromHtml: string): string {
  return fromHtml.length > plain.length * RICH_TIMES && fromHtml.length > POOR_PLAIN_CHARS / 2
    ? fromHtml
    : plain || fromHtml;
}
