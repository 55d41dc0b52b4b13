/** Plain text to HTML: everything is escaped first, then web and mail addresses become links. */

const WEB = /(?:https?:\/\/|www\.)[^\s<>"'`{}|\\^\u00a0]{2,2000}/gi;
const TRAILING = /[.,;:!?…»”’)\]]$/;
const LOCAL_PART = /[\p{L}\p{N}._%+-]/u;
const DOMAIN = /^[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/u;
const MAX_LOCAL_PART = 64;
const MAX_DOMAIN = 255;

export function textToHtml(text: string): string {
  return text.split('\n').map(lineToHtml).join('<br>\n');
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function lineToHtml(line: string): string {
  const out: string[] = [];
  let from = 0;
  for (const match of line.matchAll(WEB)) {
    const url = withoutTrailing(match[0]);
    out.push(mailLinks(line.slice(from, match.index)), webLink(url));
    from = match.index + url.length;
  }
  out.push(mailLinks(line.slice(from)));
  return out.join('').replace(/^ +| {2,}/g, (spaces) => '&nbsp;'.repeat(spaces.length));
}

function webLink(url: string): string {
  const target = /^www\./i.test(url) ? `https://${url}` : url;
  return `<a href="${escapeHtml(target)}" rel="noopener noreferrer nofollow" target="_blank">${escapeHtml(url)}</a>`;
}

/** The full stop after a link is not of it; a closing bracket is when one was opened inside. */
function withoutTrailing(url: string): string {
  let kept = url;
  while (TRAILING.test(kept)) {
    if (kept.endsWith(')') && kept.split('(').length === kept.split(')').length) break;
    kept = kept.slice(0, -1);
  }
  return kept;
}

function mailLinks(text: string): string {
  const out: string[] = [];
  let from = 0;
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const start = localPartStart(text, at, from);
    const domain = DOMAIN.exec(text.slice(at + 1, at + 1 + MAX_DOMAIN))?.[0];
    if (start === at || !domain) continue;
    const address = text.slice(start, at + 1) + domain;
    out.push(escapeHtml(text.slice(from, start)));
    out.push(`<a href="mailto:${escapeHtml(address)}">${escapeHtml(address)}</a>`);
    from = at + 1 + domain.length;
  }
  out.push(escapeHtml(text.slice(from)));
  return out.join('');
}

function localPartStart(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && at - start < MAX_LOCAL_PART && LOCAL_PART.test(text[start - 1]!)) start--;
  return start;
}
