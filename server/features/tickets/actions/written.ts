/** What an agent wrote, made safe and plain. */
import { htmlToText } from '../../../platform/mail/body/html-text.ts';
import { sanitise } from '../../../platform/mail/sanitise.ts';
import { textToHtml } from '../../../platform/mail/text-to-html.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { LetterBody } from '../correspondence/letter.ts';

export interface Writing {
  html?: string;
  text?: string;
  uploadIds?: string[];
}

/** @throws Refusal `emptyMessage` when there are neither words nor files */
export function writtenBody(writing: Writing): LetterBody {
  const html = writing.html === undefined ? textToHtml(writing.text ?? '') : sanitise(writing.html);
  const text = (writing.text ?? htmlToText(html)).trim();
  if (!text && !html.includes('<img') && !writing.uploadIds?.length) refuse('emptyMessage');
  return { html, text };
}
