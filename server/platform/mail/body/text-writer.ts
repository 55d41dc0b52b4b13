/** Builds plain text line by line: white space collapses, blank lines never pile up. */

const SPACES = /[ \t\r\n\f\u200b]+/g;
/** `since` is asked about labels; a longer piece of a line is not looked at. */
const MAX_LOOK_BACK_CHARS = 100;

export class TextWriter {
  readonly #lines: string[] = [];
  #pieces: string[] = [];
  #endsInSpace = true;
  #prefix = '';
  #wantsGap = false;
  /** How many characters were written; a mark for `since`. */
  length = 0;

  words(text: string): void {
    const collapsed = text.replace(SPACES, ' ');
    const written = this.#endsInSpace && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
    this.#append(written);
  }

  preformatted(text: string): void {
    const lines = text.replaceAll('\r', '').split('\n');
    for (const [index, line] of lines.entries()) {
      if (index > 0) this.break();
      this.#append(line);
    }
  }

  /** Put before the next words, as a bullet is. */
  prefix(prefix: string): void {
    this.#prefix = prefix;
  }

  /** Between two cells of a row. */
  gap(): void {
    if (this.#pieces.length > 0) this.#wantsGap = true;
  }

  /** Starts a new line unless at the start of one. */
  line(): void {
    if (this.#pieces.length > 0) this.break();
  }

  break(): void {
    this.#lines.push(this.#pieces.join('').trimEnd());
    this.#pieces = [];
    this.#endsInSpace = true;
    this.#wantsGap = false;
  }

  paragraph(): void {
    this.line();
    if (this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('');
  }

  /** What was written on the current line since the mark, or nothing when that is long. */
  since(mark: number): string {
    const wanted = this.length - mark;
    if (wanted <= 0 || wanted > MAX_LOOK_BACK_CHARS) return '';
    return this.#pieces.slice(-MAX_LOOK_BACK_CHARS).join('').slice(-wanted);
  }

  finish(): string {
    this.break();
    const text = this.#lines.join('\n').replace(/\n{3,}/g, '\n\n');
    return text.replace(/^\n+/, '').trimEnd();
  }

  #append(text: string): void {
    if (text === '') return;
    const gap = this.#wantsGap && !this.#endsInSpace ? ' ' : '';
    const written = `${this.#prefix}${gap}${text}`.replaceAll('\u00a0', ' ');
    this.#prefix = '';
    this.#wantsGap = false;
    this.#pieces.push(written);
    this.#endsInSpace = written.endsWith(' ');
    this.length += written.length;
  }
}
