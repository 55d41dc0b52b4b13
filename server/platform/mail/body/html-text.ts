/** HTML to plain text as a person sees it: hidden preheaders, styles and scripts go; tables, lists and breaks stay readable. */
import { Parser } from 'htmlparser2';
import { TextWriter } from './text-writer.ts';

const SKIPPED = new Set([
  'head',
  'style',
  'script',
  'title',
  'noscript',
  'template',
  'object',
  'svg',
  'math',
  'select',
  'textarea',
  'iframe',
]);
const PARAGRAPH = new Set([
  'p',
  'ul',
  'ol',
  'dl',
  'table',
  'blockquote',
  'pre',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'figure',
]);
const BLOCK = new Set([
  'div',
  'tr',
  'li',
  'dt',
  'dd',
  'center',
  'section',
  'article',
  'header',
  'footer',
  'address',
  'form',
  'main',
  'aside',
  'nav',
  'caption',
  'fieldset',
  'body',
  'html',
  'thead',
  'tbody',
  'tfoot',
  'figcaption',
  'o:p',
  'details',
  'summary',
]);
const CELL = new Set(['td', 'th']);
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'wbr',
]);
const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;
/** Link words that say nothing without their address. */
const EMPTY_LABEL =
  /^(?:click )?here$|^(?:this )?link$|^(?:нажмите )?(?:сюда|здесь|тут)$|^(?:по )?(?:этой )?ссылк[аеу]$/i;

interface OpenList {
  ordered: boolean;
  next: number;
}

/** Expects HTML within the depth cap. */
export function htmlToText(html: string): string {
  const reader = new Reader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(html);
  return reader.finish();
}

class Reader {
  readonly #writer = new TextWriter();
  readonly #lists: OpenList[] = [];
  readonly #links: { href: string; from: number }[] = [];
  #skipDepth = 0;
  #depth = 0;
  #skippedFrom = 0;
  #pre = 0;

  open(name: string, attributes: Record<string, string>): void {
    if (VOID.has(name)) {
      if (this.#skipDepth === 0) this.#void(name, attributes);
      return;
    }
    this.#depth++;
    if (this.#skipDepth > 0) return;
    if (SKIPPED.has(name) || isHidden(attributes)) {
      this.#skipDepth = 1;
      this.#skippedFrom = this.#depth;
      return;
    }
    this.#openShown(name, attributes);
  }

  text(text: string): void {
    if (this.#skipDepth > 0) return;
    if (this.#pre > 0) this.#writer.preformatted(text);
    else this.#writer.words(text);
  }

  close(name: string): void {
    if (VOID.has(name)) return;
    const depth = this.#depth--;
    if (this.#skipDepth > 0) {
      if (depth === this.#skippedFrom) this.#skipDepth = 0;
      return;
    }
    if (name === 'pre') this.#pre--;
    else if (name === 'ul' || name === 'ol') this.#lists.pop();
    else if (name === 'a') this.#closeLink();
    this.#boundary(name);
  }

  finish(): string {
    return this.#writer.finish();
  }

  #openShown(name: string, attributes: Record<string, string>): void {
    this.#boundary(name);
    if (name === 'pre') this.#pre++;
    else if (name === 'ul' || name === 'ol')
      this.#lists.push({ ordered: name === 'ol', next: startOf(attributes) });
    else if (name === 'li') this.#bullet();
    else if (name === 'a') this.#links.push({ href: attributes['href'] ?? '', from: this.#writer.length });
  }

  #boundary(name: string): void {
    if (PARAGRAPH.has(name) && !(this.#lists.length > 0 && (name === 'ul' || name === 'ol')))
      this.#writer.paragraph();
    else if (BLOCK.has(name)) this.#writer.line();
    else if (CELL.has(name)) this.#writer.gap();
  }

  #void(name: string, attributes: Record<string, string>): void {
    if (name === 'br') this.#writer.break();
    else if (name === 'hr') this.#writer.paragraph();
    else if (name === 'img' && isWordy(attributes['alt'])) this.#writer.words(attributes['alt']!);
  }

  #bullet(): void {
    const list = this.#lists.at(-1);
    const indent = '  '.repeat(Math.max(0, this.#lists.length - 1));
    this.#writer.prefix(list?.ordered ? `${indent}${list.next++}. ` : `${indent}* `);
  }

  #closeLink(): void {
    const link = this.#links.pop();
    if (!link || !/^https?:/i.test(link.href)) return;
    if (EMPTY_LABEL.test(this.#writer.since(link.from).trim())) this.#writer.words(` (${link.href})`);
  }
}

function isHidden(attributes: Record<string, string>): boolean {
  return (
    'hidden' in attributes || (attributes['style'] !== undefined && HIDDEN_STYLE.test(attributes['style']))
  );
}

function startOf(attributes: Record<string, string>): number {
  const start = Number.parseInt(attributes['start'] ?? '1', 10);
  return Number.isFinite(start) ? start : 1;
}

/** An emoji put in as a picture is read; descriptions of decoration are not. */
function isWordy(alt: string | undefined): boolean {
  return alt !== undefined && /^\p{Extended_Pictographic}/u.test(alt) && alt.length <= 16;
}
