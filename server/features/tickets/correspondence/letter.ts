/** How a letter of the desk looks: plain and HTML, quiet, readable in any mail client. */
import { escapeHtml } from '../../../platform/mail/text-to-html.ts';

export interface LetterBody {
  text: string;
  html: string;
}

const BODY_STYLE = 'font:15px/1.5 -apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif;color:#1f2933';
const QUIET_STYLE =
  'margin-top:24px;padding-top:12px;border-top:1px solid #e4e7eb;font-size:13px;color:#616e7c';
const LINK_STYLE = 'color:#0b6b61';
const BUTTON_STYLE =
  'display:inline-block;padding:10px 18px;border-radius:8px;background:#0b6b61;color:#ffffff;text-decoration:none';
const SCORE_STYLE =
  'display:inline-block;margin:4px 6px 4px 0;padding:10px 14px;border:1px solid #cbd2d9;border-radius:8px;color:#1f2933;text-decoration:none';

export function page(...parts: string[]): string {
  return `<div style="${BODY_STYLE}">${parts.join('\n')}</div>`;
}

export function paragraph(text: string): string {
  return `<p style="margin:0 0 14px">${escapeHtml(text)}</p>`;
}

export function quiet(inner: string): string {
  return `<div style="${QUIET_STYLE}">${inner}</div>`;
}

export function link(url: string, text: string): string {
  return `<a href="${escapeHtml(url)}" style="${LINK_STYLE}">${escapeHtml(text)}</a>`;
}

export function button(url: string, text: string): string {
  return `<p style="margin:0 0 14px"><a href="${escapeHtml(url)}" style="${BUTTON_STYLE}">${escapeHtml(text)}</a></p>`;
}

export function scoreLink(url: string, text: string): string {
  return `<a href="${escapeHtml(url)}" style="${SCORE_STYLE}">${escapeHtml(text)}</a>`;
}

/** Signatures are plain text in the settings; here they keep their lines. */
export function lines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}
