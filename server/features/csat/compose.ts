/** Renders the letter with the question: five links, worst first. */
import { escapeHtml } from '../../platform/mail/text-to-html.ts';
import { page, paragraph, quiet, scoreLink, type LetterBody } from '../tickets/correspondence/letter.ts';
import { csatWords } from './words.ts';

interface About {
  number: string;
  language: 'ru' | 'en';
  customerName: string;
  company: string;
}

/** @param scoreUrls five addresses, worst first */
export function composeCsat(about: About, scoreUrls: readonly string[]): LetterBody {
  const words = csatWords[about.language];
  const scores = scoreUrls.map((url, at) => ({ url, label: `${at + 1} – ${words.scores[at] ?? ''}` }));
  return {
    text: [
      words.greeting(about.customerName),
      words.question(about.number),
      scores.map((one) => `${one.label}: ${one.url}`).join('\n'),
      words.notSolved,
      about.company,
    ].join('\n\n'),
    html: page(
      paragraph(words.greeting(about.customerName)),
      paragraph(words.question(about.number)),
      `<p style="margin:0 0 14px">${scores.map((one) => scoreLink(one.url, one.label)).join('')}</p>`,
      paragraph(words.hint),
      paragraph(words.notSolved),
      quiet(escapeHtml(about.company)),
    ),
  };
}
