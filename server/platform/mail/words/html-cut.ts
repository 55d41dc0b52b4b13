/** Cuts the old letter and the signature out of HTML, element by element, leaving it balanced. */

import { attributionAt } from './attribution.ts';
import { isDivider } from './divider.ts';
import { headerBlockAt } from './header-block.ts';
import { htmlLines } from './html-lines.ts';
import { type HtmlToken, htmlTokens } from './html-tokens.ts';
import { isBlank, type Line } from './line.ts';
import type { KnownNames } from './names.ts';
import { type Fate, scanLines } from './scan.ts';

const MOST_LINES_OF_HEAD = 12;

/** The HTML of the new words, or null when nothing would be left or nothing had to be cut. */
export function cutHtml(html: string, names: KnownNames): string | null {
  const tokens = htmlTokens(html);
  const { lines, lineOf } = htmlLines(html, tokens);
  freeOwnQuotes(lines);
  const { fates } = scanLines(lines, names);
  if (!fates.some((fate, at) => fate === 'new' && !isBlank(lines[at]))) return null;
  if (fates.every((fate) => fate === 'new')) return null;
  const stays = stayingLines(lines, fates);
  return printed(html, tokens, (at) => stays[lineOf[at] ?? 0] ?? false);
}

/** A bare `blockquote` between the sender's own words, with no attribution above it, is the sender's own. */
function freeOwnQuotes(lines: readonly Line[]): void {
  const from = lines.findIndex((line) => line.quoted);
  if (from < 0 || !lines[from]?.bareQuote) return;
  let to = from;
  while (to < lines.length && (lines[to]?.bareQuote || isBlank(lines[to]))) to += 1;
  if (to >= lines.length || lines[to]?.quoted || isIntroduced(lines, from)) return;
  for (const line of lines.slice(from, to)) line.quoted = false;
}

function isIntroduced(lines: readonly Line[], quote: number): boolean {
  for (let at = quote - 1; at >= Math.max(0, quote - MOST_LINES_OF_HEAD); at -= 1) {
    if (attributionAt(lines, at) ?? headerBlockAt(lines, at)) return true;
    if (isDivider(lines[at]?.plain ?? '')) return true;
  }
  return false;
}

/** New lines, without the blank ones at the ends and below a cut. */
function stayingLines(lines: readonly Line[], fates: readonly Fate[]): boolean[] {
  const stays = fates.map((fate) => fate === 'new');
  let lastWritten = -1;
  let afterCut = true;
  stays.forEach((stay, at) => {
    const blank = isBlank(lines[at]);
    if (!stay) afterCut = true;
    else if (blank && afterCut) stays[at] = false;
    else if (!blank) [lastWritten, afterCut] = [at, false];
  });
  return stays.fill(false, lastWritten + 1);
}

interface OpenElement {
  /** Its place in what is printed. */
  at: number;
  name: string;
  /** Something inside was cut, or it stood in a cut line. */
  lost: boolean;
  held: boolean;
}

/** Prints what stays; an element that lost all it held goes with it, one left open is closed. */
function printed(html: string, tokens: readonly HtmlToken[], stays: (at: number) => boolean): string {
  const out: string[] = [];
  const open: OpenElement[] = [];
  tokens.forEach((token, at) => {
    const source = html.slice(token.from, token.to);
    const parent = open.at(-1);
    if (token.kind === 'open')
      open.push({ at: out.push(source) - 1, name: token.name, lost: !stays(at), held: false });
    else if (token.kind === 'close' && parent?.name === token.name) closeElement(out, open, source);
    else if (token.kind === 'close' || stays(at)) hold(out, parent, source);
    else if (parent) parent.lost = true;
  });
  while (open.length > 0) closeElement(out, open, `</${open.at(-1)?.name}>`);
  return out.join('').trim();
}

function hold(out: string[], parent: OpenElement | undefined, source: string): void {
  out.push(source);
  if (parent) parent.held = true;
}

function closeElement(out: string[], open: OpenElement[], source: string): void {
  const element = open.pop();
  const parent = open.at(-1);
  if (!element) return;
  if (element.held || !element.lost) return hold(out, parent, source);
  out.length = element.at;
  if (parent) parent.lost = true;
}
