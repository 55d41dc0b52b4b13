/** HTML by a template that escapes whatever is put into it: only what was made by the same template passes as it is. */
import { escapeHtml } from '../platform/mail/text-to-html.ts';

/** Markup that may be sent to a browser. Made by `html` and, for text that is markup already, by `trusted`. */
export class SafeHtml {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Nothing is shown for false, null and undefined, so that `condition && html…` can stand in a template. */
export type Piece = SafeHtml | string | number | false | null | undefined | readonly Piece[];

export function html(strings: TemplateStringsArray, ...pieces: Piece[]): SafeHtml {
  return new SafeHtml(strings.reduce((text, string, at) => text + asText(pieces[at - 1]) + string));
}

/** For markup from a source of ours that escapes by itself, such as `textToHtml`. */
export function trusted(markup: string): SafeHtml {
  return new SafeHtml(markup);
}

function asText(piece: Piece): string {
  if (piece === false || piece === null || piece === undefined) return '';
  if (piece instanceof SafeHtml) return piece.text;
  return typeof piece === 'object' ? piece.map(asText).join('') : escapeHtml(String(piece));
}
