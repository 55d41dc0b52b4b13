/** File names that are safe to create in a folder, made out of names that strangers chose. */

/** Bytes; file systems allow 255, and a number may be added. */
const MAX_NAME_BYTES = 200;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** Control and invisible characters, and what one system or another takes for a separator or a wildcard. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029<>:"/\\|?*]/gu;

export class SafeNames {
  readonly #taken = new Set<string>();

  /** Never the same name twice, also where case does not count. */
  next(wanted: string): string {
    const name = safeName(wanted);
    const dot = name.lastIndexOf('.');
    const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
    let candidate = name;
    for (let number = 2; this.#taken.has(candidate.toLowerCase()); number++)
      candidate = `${stem} (${number})${ending}`;
    this.#taken.add(candidate.toLowerCase());
    return candidate;
  }
}

function safeName(wanted: string): string {
  const base = wanted.normalize('NFC').split(/[/\\]/).at(-1)!.replace(UNSAFE, '_').trim();
  const visible = base.replace(/^[.\s_]*\.(?=[^.])|^[.\s]+/, '').replace(/[.\s]+$/, '');
  const named = /^[_.]*$/.test(visible) ? 'attachment' : visible;
  return shorten(RESERVED.test(named) ? `_${named}` : named);
}

/** Keeps the ending when a name is cut, and never cuts inside a character. */
function shorten(name: string): string {
  if (Buffer.byteLength(name) <= MAX_NAME_BYTES) return name;
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= 10 ? name.slice(dot) : '';
  let stem = '';
  let bytes = Buffer.byteLength(ending);
  for (const char of name) {
    bytes += Buffer.byteLength(char);
    if (bytes > MAX_NAME_BYTES) break;
    stem += char;
  }
  return stem + ending;
}
