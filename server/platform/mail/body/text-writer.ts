/** Builds plain text line by line: white space collapses, blank lines never pile up. */

const SPACES = /[ \t\r\n\f\u200b]+/g;

export class TextWriter {
  readonly #lines: string[] = [];
  #line = '';
  #prefix = '';
  #wantsGap = false;
  /** How many characters were written; a mark for `since`. */
  length = 0;

  words(text: string): void {
    const collapsed = text.replace(SPACES, ' ');
    if (collapsed === '' || (collapsed === ' ' && this.#line === '')) return;
    const atEdge = this.#line === '' || this.#line.endsWith(' ');
    this.#append(atEdge ? collapsed.trimStart() : collapsed);
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
    if (this.#line !== '') this.#wantsGap = true;
  }

  /** Starts a new line unless at the start of one. */
  line(): void {
    if (this.#line.trim() !== '') this.break();
    this.#line = '';
  }

  break(): void {
    this.#lines.push(this.#line.trimEnd());
    this.#line = '';
    this.#wantsGap = false;
  }

  paragraph(): void {
    this.line();
    if (this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('');
  }

  /** What was written on the current line since the mark. */
  since(mark: number): string {
    const wanted = this.length - mark;
    return wanted > 0 && wanted <= this.#line.length ? this.#line.slice(-wanted) : '';
  }

  finish(): string {
    this.break();
    return this.#lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .replace(/^\n+/, '')
      .trimEnd();
  }

  #append(text: string): void {
    if (text === '') return;
    if (text.trim() === '' && this.#line === '') return;
    const gap = this.#wantsGap && !this.#line.endsWith(' ') ? ' ' : '';
    const written = `${this.#prefix}${gap}${text}`;
    this.#prefix = '';
    this.#wantsGap = false;
    this.#line += written;
    this.length += written.length;
  }
}
