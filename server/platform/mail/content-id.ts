/** Content-IDs, as parts carry them and as `cid:` links of the HTML name them (RFC 2392). */

const CID_LINK = /cid:([^"'\s>)]{1,300})/gi;

/** The id that a `cid:` link means, without percent signs. */
export function contentIdOfLink(link: string): string {
  const written = link.slice('cid:'.length);
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** Every id that the HTML shows, lower case. */
export function contentIdsIn(html: string | null): Set<string> {
  const ids = new Set<string>();
  for (const match of (html ?? '').matchAll(CID_LINK)) ids.add(contentIdOfLink(match[0]).toLowerCase());
  return ids;
}
