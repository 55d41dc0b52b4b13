/** Elements whose content is no markup. Unclosed, they would swallow the rest of the letter. */

const RAW_TEXT = (
  'style script title textarea xmp noembed noframes noscript iframe plaintext svg math template select option object applet ' +
  'audio video'
).split(' ');

/** Takes away the opening tag of such an element when it is never closed, so that the words after it stay. */
export function openUnclosed(html: string): string {
  let lower: string | null = null;
  let opened = html;
  for (const name of RAW_TEXT) {
    lower ??= opened.toLowerCase();
    const last = lower.lastIndexOf(`<${name}`);
    if (last === -1 || lower.includes(`</${name}`, last)) continue;
    opened = `${opened.slice(0, last)}<x-unclosed${opened.slice(last + 1 + name.length)}`;
    lower = null;
  }
  return opened;
}
