/** An agent's formatted answer in the few tags that a page of ours needs: no attribute passes but a safe link's address. */
import { Parser } from 'htmlparser2';
import { escapeHtml } from '../platform/mail/text-to-html.ts';
import { trusted, type SafeHtml } from './html.ts';

const KEPT = new Set(
  'p br b strong i em u s del ins ul ol li blockquote pre code div h3 hr table thead tbody tr td th'.split(
    ' ',
  ),
);
const EMPTY = new Set(['br', 'hr']);
const AS: Record<string, string> = { h1: 'h3', h2: 'h3', h4: 'h3', h5: 'h3', h6: 'h3', strike: 's' };
const LINK = /^(?:https?|mailto|tel):/i;

export function simpleHtml(markup: string): SafeHtml {
  const out: string[] = [];
  /** What each open tag became; nothing for those that are left out. */
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const tag = tagFor(name, attributes);
        if (!EMPTY.has(name)) open.push(tag);
        if (tag)
          out.push(`<${tag === 'a' ? `a href="${escapeHtml(attributes.href ?? '')}"${LINK_WAY}` : tag}>`);
      },
      ontext: (text) => void out.push(escapeHtml(text)),
      onclosetag(name) {
        if (EMPTY.has(name)) return;
        const tag = open.pop();
        if (tag) out.push(`</${tag}>`);
      },
    },
    { decodeEntities: true },
  );
  parser.end(markup);
  return trusted(out.join(''));
}

const LINK_WAY = ' rel="noopener noreferrer nofollow" target="_blank"';

function tagFor(name: string, attributes: Record<string, string>): string {
  const tag = AS[name] ?? name;
  if (tag === 'a') return LINK.test(attributes.href ?? '') ? 'a' : '';
  return KEPT.has(tag) ? tag : '';
}
