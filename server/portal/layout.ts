/** The frame of every page: head, company, the other language. */
import { html, trusted, type SafeHtml } from './html.ts';
import { styleUrl } from './style.ts';
import { portalWords, type Language } from './words.ts';

export interface Framed {
  title: string;
  language: Language;
  /** Empty when nobody knows whose page it is. */
  company?: string;
  /** The same page in the other language. */
  otherLanguageUrl?: string;
  main: SafeHtml;
}

const DOCTYPE = trusted('<!doctype html>\n');

export function framed({ title, language, company, otherLanguageUrl, main }: Framed): SafeHtml {
  const other: Language = language === 'ru' ? 'en' : 'ru';
  return html`${DOCTYPE}
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="format-detection" content="telephone=no" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${styleUrl}" />
      </head>
      <body>
        <header class="top">
          <span class="company">${company}</span>
          ${otherLanguageUrl && html`<a class="language" href="${otherLanguageUrl}" lang="${other}" hreflang="${other}">${portalWords[language].otherLanguage}</a>`}
        </header>
        <main>${main}</main>
      </body>
    </html> `;
}
