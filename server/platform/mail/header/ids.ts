/** Message-IDs, without their angle brackets. */

/** A longer one is no id but an attack or a mistake. */
const MAX_ID_CHARS = 1_000;

/** Every id of an In-Reply-To or References header, in order, each once. */
export function parseIds(value: string, atMost: number): string[] {
  const ids = new Set<string>();
  for (let open = value.indexOf('<'); open !== -1 && ids.size < atMost; open = value.indexOf('<', open + 1)) {
    const close = value.indexOf('>', open);
    if (close === -1) break;
    add(ids, value.slice(value.lastIndexOf('<', close) + 1, close));
    open = close;
  }
  if (ids.size === 0)
    for (const token of value.split(/[\s,;]+/).slice(0, atMost)) if (token.includes('@')) add(ids, token);
  return [...ids];
}

/** The id of the letter itself; a bare word without brackets is taken too. */
export function parseId(value: string | null): string | null {
  if (value === null) return null;
  const bare = value.trim().replace(/[<>"]/g, '').split(/\s/, 1)[0]!;
  return parseIds(value, 1)[0] ?? (bare !== '' && bare.length <= MAX_ID_CHARS ? bare : null);
}

function add(ids: Set<string>, written: string): void {
  const id = written.replace(/\s/g, '');
  if (id !== '' && id.length <= MAX_ID_CHARS) ids.add(id);
}
