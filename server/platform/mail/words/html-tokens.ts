/** Reads sanitised HTML into a flat list of tags and texts with their places, in one pass and without recursion. */

export interface HtmlToken {
  kind: 'text' | 'open' | 'close' | 'void';
  /** Tag name in lower case; for text empty, or `line` when it ends in a preformatted line break; `!` for what is not shown. */
  name: string;
  /** `class`, `id`, `style`, `type` and the like of an opening tag, as written. */
  attributes: string;
  from: number;
  to: number;
}

const VOID = new Set(['br', 'hr', 'img', 'input', 'col', 'wbr', 'meta', 'link', 'area', 'source']);
const TAG_NAME = /^[a-z][a-z0-9:-]*/i;
/** Behind so many tags and texts the rest is carried along as one piece. */
const MOST_TOKENS = 20_000;

export function htmlTokens(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let preformatted = 0;
  let at = 0;
  while (at < html.length && tokens.length < MOST_TOKENS) {
    const token = html[at] === '<' ? tagAt(html, at) : textAt(html, at, preformatted > 0);
    if (token.name === 'pre') preformatted = Math.max(0, preformatted + (token.kind === 'open' ? 1 : -1));
    tokens.push(token);
    at = token.to;
  }
  if (at < html.length) tokens.push({ kind: 'void', name: '!', attributes: '', from: at, to: html.length });
  return tokens;
}

/** Up to the next tag; inside `pre` up to the next line break. */
function textAt(html: string, from: number, preformatted: boolean): HtmlToken {
  const tag = html.indexOf('<', from);
  const end = tag < 0 ? html.length : tag;
  const lineEnd = preformatted ? html.slice(from, end).indexOf('\n') : -1;
  const to = lineEnd < 0 ? end : from + lineEnd + 1;
  return { kind: 'text', name: lineEnd < 0 ? '' : 'line', attributes: '', from, to };
}

/** A `<` that opens no tag is text up to the next one. */
function tagAt(html: string, from: number): HtmlToken {
  const closing = html[from + 1] === '/';
  const name = TAG_NAME.exec(html.slice(from + (closing ? 2 : 1), from + 24))?.[0].toLowerCase() ?? '';
  if (name === '') return oddity(html, from);
  const to = endOfTag(html, from + 1);
  if (closing) return { kind: 'close', name, attributes: '', from, to };
  const attributes = html.slice(from + 1 + name.length, to - 1);
  const kind = VOID.has(name) || attributes.endsWith('/') ? 'void' : 'open';
  return { kind, name, attributes, from, to };
}

/** A comment or a doctype is carried along unseen; a bare `<` is a letter. */
function oddity(html: string, from: number): HtmlToken {
  if (html[from + 1] !== '!' && html[from + 1] !== '?')
    return { kind: 'text', name: '', attributes: '', from, to: from + 1 };
  const mark = html.startsWith('<!--', from) ? '-->' : '>';
  const end = html.indexOf(mark, from + 2);
  return { kind: 'void', name: '!', attributes: '', from, to: end < 0 ? html.length : end + mark.length };
}

/** Behind the `>` that is not inside quotes. */
function endOfTag(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at += 1) {
    const letter = html[at] ?? '';
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '>') return at + 1;
    else if (letter === '"' || letter === "'") quote = letter;
  }
  return html.length;
}
