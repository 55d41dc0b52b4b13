/** Renders what leaves: an agent's answer and the acknowledgement. */
import { escapeHtml } from '../../../platform/mail/text-to-html.ts';
import { button, lines, link, page, paragraph, quiet, type LetterBody } from './letter.ts';
import { letterWords } from './words.ts';

interface About {
  number: string;
  language: 'ru' | 'en';
  statusUrl: string;
  customerName: string;
  company: string;
}

/** `html` is sanitised already. */
export function composeReply(about: About, written: LetterBody, signatures: readonly string[]): LetterBody {
  const words = letterWords[about.language];
  const signed = signatures
    .map((text) => text.trim())
    .filter(Boolean)
    .join('\n');
  const footer = words.footer(about.number);
  return {
    text: [
      written.text.trimEnd(),
      signed && `-- \n${signed}`,
      `${footer}\n${words.follow}: ${about.statusUrl}`,
    ]
      .filter(Boolean)
      .join('\n\n'),
    html: page(
      written.html,
      signed && `<div style="margin-top:18px;color:#52606d">${lines(signed)}</div>`,
      quiet(`${escapeHtml(footer)} ${link(about.statusUrl, words.follow)}`),
    ),
  };
}

/** `lines`: what branches tell, such as the place in the queue. */
export function composeAcknowledgement(about: About & { lines: readonly string[] }): LetterBody {
  const words = letterWords[about.language];
  const said = [
    words.greeting(about.customerName),
    words.acknowledgement(about.number),
    ...about.lines,
    words.acknowledgementPromise,
  ];
  return {
    text: [...said, `${words.where}\n${about.statusUrl}`, about.company].join('\n\n'),
    html: page(
      ...said.map(paragraph),
      paragraph(words.where),
      button(about.statusUrl, words.statusLink),
      quiet(escapeHtml(about.company)),
    ),
  };
}
