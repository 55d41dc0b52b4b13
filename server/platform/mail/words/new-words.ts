/** Cuts a letter down to what its sender newly wrote: no quote, no attribution, no signature, no tag line, no legal notice. */

import { cutHtml } from './html-cut.ts';
import { headerBlockAt } from './header-block.ts';
import { attributionAt } from './attribution.ts';
import { isDivider, isEndOfForwarded } from './divider.ts';
import { isBlank, type Line, nextWritten, plainLines, unquoted } from './line.ts';
import { KnownNames } from './names.ts';
import { type Fate, scanLines } from './scan.ts';

export interface WrittenLetter {
  /** The full plain text. */
  text: string;
  /** The full HTML, sanitised but with `class`, `id`, `type` and `style` still there, or null. */
  html: string | null;
  /** What the sender is called, to tell a name under the letter from its last word: display name, address. */
  knownNames?: string[];
  /** Given when `text` was made from `html`: the same conversion, for the part that is kept. */
  htmlToText?: (html: string) => string;
  /** Given when the letter brought both: reads HTML as text, to see where its structure ends the new words. */
  readHtml?: (html: string) => string;
}

export interface NewWords {
  /** Never empty when the letter has words: then the whole text. Line breaks are `\n`, ends are trimmed. */
  reply: string;
  /** The HTML of the new words, or null when there is none. */
  replyHtml: string | null;
}

export function newWords(letter: WrittenLetter): NewWords {
  const names = new KnownNames(letter.knownNames ?? []);
  const cut = letter.html === null ? null : cutHtml(letter.html, names);
  const replyHtml = letter.html === null ? null : (cut ?? letter.html);
  return { reply: newText(letter, cut, names), replyHtml };
}

/** Structure tells more than words, so HTML leads where the text was made from it. */
function newText(letter: WrittenLetter, cut: string | null, names: KnownNames): string {
  const ofHtml = cut !== null && letter.htmlToText ? cutText(letter.htmlToText(cut), names) : '';
  if (ofHtml !== '') return ofHtml;
  const reply = cutText(letter.text, names);
  return cut !== null && letter.readHtml ? upTo(reply, squeezed(letter.readHtml(cut))) : reply;
}

/** The lines of `reply` that say just what the cut HTML says, when its first ones do; else all of it. */
function upTo(reply: string, said: string): string {
  if (said === '') return reply;
  const lines = reply.split('\n');
  let read = 0;
  for (const [at, line] of lines.entries()) {
    const words = squeezed(line);
    if (!said.startsWith(words, read)) return reply;
    read += words.length;
    if (read === said.length)
      return lines
        .slice(0, at + 1)
        .join('\n')
        .trim();
  }
  return reply;
}

function squeezed(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

function cutText(text: string, names: KnownNames): string {
  const lines = plainLines(text);
  const { fates, forwardedFrom } = scanLines(lines, names);
  const words = joined(lines, fates, (fate) => fate === 'new');
  if (words !== '') return words;
  const forwarded = forwardedFrom === null ? '' : forwardedBody(lines.slice(forwardedFrom));
  if (forwarded !== '') return forwarded;
  const signed = joined(lines, fates, (fate) => fate !== 'old');
  return signed === '' ? text.replaceAll('\r\n', '\n').trim() : signed;
}

/** The kept lines as written; of the blank lines around a dropped quote only those above it stay. */
function joined(lines: readonly Line[], fates: readonly Fate[], keeps: (fate: Fate) => boolean): string {
  const kept: string[] = [];
  let afterDropped = true;
  lines.forEach((line, at) => {
    const blank = isBlank(line);
    if (keeps(fates[at] ?? 'new') && !(blank && afterDropped)) kept.push(line.text);
    if (!keeps(fates[at] ?? 'new')) afterDropped = true;
    else if (!blank) afterDropped = false;
  });
  return kept.join('\n').trim();
}

/** A forwarded letter's words: without its headers, its quote marks when all of it is quoted, and the closing line. */
function forwardedBody(lines: readonly Line[]): string {
  const written = lines.filter((line) => !isBlank(line));
  const allQuoted = written.length > 0 && written.every((line) => line.quoted);
  const body = plainLines(lines.map((line) => (allQuoted ? unquoted(line.text) : line.text)).join('\n'));
  const end = body.findIndex((line) => isEndOfForwarded(line.plain));
  const from = behindHeads(body);
  return body
    .slice(from, end < from ? undefined : end)
    .map((line) => line.text)
    .join('\n')
    .trim();
}

function behindHeads(body: readonly Line[]): number {
  let at = nextWritten(body, 0);
  if (isDivider(body[at]?.plain ?? '')) at = nextWritten(body, at + 1);
  const head = headerBlockAt(body, at, true) ?? attributionAt(body, at);
  return head ? nextWritten(body, head.to) : at;
}
