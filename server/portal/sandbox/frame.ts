/** The frame of the sandbox's pages, and how they leave the house. */
import type { FastifyReply } from 'fastify';
import { html, trusted, type SafeHtml } from '../html.ts';
import { styleUrl } from '../style.ts';
import type { Language } from '../words.ts';
import { script, sheet } from './assets.ts';
import { sandboxWords } from './words.ts';

/** Letters bring styles of their own, which are sanitised; scripts are ours alone. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export interface SandboxFrame {
  language: Language;
  title: string;
  /** Stands beside the name of the page. */
  top?: SafeHtml;
  /** Reloads itself every so many seconds where no script runs. */
  refreshes?: boolean;
  main: SafeHtml;
}

const REFRESH_SECONDS = 10;
const DOCTYPE = trusted('<!doctype html>\n');

export function sandboxFrame({ language, title, top, refreshes, main }: SandboxFrame): SafeHtml {
  const words = sandboxWords[language];
  return html`${DOCTYPE}
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex, nofollow" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${styleUrl}" />
        <link rel="stylesheet" href="${sheet.url}" />
        <script src="${script.url}" type="module"></script>
        ${refreshes && html`<noscript><meta http-equiv="refresh" content="${REFRESH_SECONDS}" /></noscript>`}
      </head>
      <body class="sandbox">
        <header class="top">
          <a class="company" href="/sandbox">${words.title}</a>
          ${top}
          <a class="agent" href="/" target="kvitok-agent">${words.agentApp} ↗</a>
        </header>
        <main>${main}</main>
      </body>
    </html> `;
}

export function sendSandbox(reply: FastifyReply, page: SafeHtml, status = 200): FastifyReply {
  return reply
    .code(status)
    .header('content-security-policy', POLICY)
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'same-origin')
    .header('x-robots-tag', 'noindex, nofollow')
    .type('text/html; charset=utf-8')
    .send(page.text);
}
