/**
 * Takes the tags out of HTML that lie deeper than the cap, in one pass and before a real parser sees them: parsers
 * pay for every open element again and again. The sanitiser comes after, so nothing here is about safety of markup.
 */
import { MAX_DOM_DEPTH, MAX_TAGS } from '../caps.ts';

const TAG_NAME = /[a-z][^\s/>]{0,40}/iy;
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
/** Below this many tags the depth cannot matter. */
const FEW_TAGS = MAX_DOM_DEPTH;

/** The same HTML, or a copy without the tags beyond the caps; the words stay. */
export function limitDepth(html: string): { html: string; cut: boolean } {
  return hasManyTags(html) ? new DepthWalk(html).run() : { html, cut: false };
}

function hasManyTags(html: string): boolean {
  let count = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1))
    if (++count > FEW_TAGS) return true;
  return false;
}

class DepthWalk {
  readonly #html: string;
  readonly #open: string[] = [];
  readonly #openByName = new Map<string, number>();
  readonly #kept: string[] = [];
  #keptFrom = 0;
  #cut = false;

  constructor(html: string) {
    this.#html = html;
  }

  run(): { html: string; cut: boolean } {
    const html = this.#html;
    let seen = 0;
    for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at)) {
      const isOver = ++seen > MAX_TAGS;
      const closing = html[at + 1] === '/';
      const name = this.#nameAt(at + (closing ? 2 : 1));
      const end = html.startsWith('<!--', at)
        ? after(html, '-->', at + 4)
        : name === null
          ? at + 1
          : tagEnd(html, at);
      const stays = !isOver && (name === null || (closing ? this.#close(name) : this.#openTag(name)));
      if (!stays) this.#drop(at, end);
      at = end;
    }
    if (!this.#cut) return { html, cut: false };
    this.#kept.push(html.slice(this.#keptFrom));
    return { html: this.#kept.join(''), cut: true };
  }

  #nameAt(at: number): string | null {
    TAG_NAME.lastIndex = at;
    return TAG_NAME.exec(this.#html)?.[0].toLowerCase() ?? null;
  }

  #openTag(name: string): boolean {
    if (VOID.has(name)) return true;
    if (this.#open.length >= MAX_DOM_DEPTH) return false;
    this.#open.push(name);
    this.#openByName.set(name, (this.#openByName.get(name) ?? 0) + 1);
    return true;
  }

  /** Closes what a parser would close; a tag that closes nothing is dropped only once something was cut. */
  #close(name: string): boolean {
    if ((this.#openByName.get(name) ?? 0) === 0) return !this.#cut;
    while (this.#open.length > 0) {
      const top = this.#open.pop()!;
      this.#openByName.set(top, this.#openByName.get(top)! - 1);
      if (top === name) break;
    }
    return true;
  }

  #drop(start: number, end: number): void {
    this.#cut = true;
    this.#kept.push(this.#html.slice(this.#keptFrom, start));
    this.#keptFrom = end;
  }
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found === -1 ? html.length : found + mark.length;
}

/** Past the `>` of a tag, with quotes in attributes minded. */
function tagEnd(html: string, from: number): number {
  let quote = '';
  for (let at = from + 1; at < html.length; at++) {
    const char = html[at]!;
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '>') return at + 1;
    else if ((char === '"' || char === "'") && html[at - 1] === '=') quote = char;
  }
  return html.length;
}
