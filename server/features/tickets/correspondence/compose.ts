/** Renders what leaves: an agent's answer, the acknowledgement, the question about satisfaction. */
import { escapeHtml } from '../../../platform/mail/text-to-html.ts';
import { button, lines, link, page, paragraph, quiet, scoreLink, type LetterBody } from './letter.ts';
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

export function composeAcknowledgement(about: About): LetterBody {
  const words = letterWords[about.language];
  const said = [
    words.greeting(about.customerName),
    words.acknowledgement(about.number),
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

/** @param scoreUrls five addresses, worst first */
export function composeCsat(about: About, scoreUrls: readonly string[]): LetterBody {
  const words = letterWords[about.language];
  const scores = scoreUrls.map((url, at) => ({ url, label: `${at + 1} – ${words.scores[at] ?? ''}` }));
  return {
    text: [
      words.greeting(about.customerName),
      words.csatQuestion(about.number),
      scores.map((one) => `${one.label}: ${one.url}`).join('\n'),
      words.csatNotSolved,
      about.company,
    ].join('\n\n'),
    html: page(
      paragraph(words.greeting(about.customerName)),
      paragraph(words.csatQuestion(about.number)),
      `<p style="margin:0 0 14px">${scores.map((one) => scoreLink(one.url, one.label)).join('')}</p>`,
      paragraph(words.csatHint),
      paragraph(words.csatNotSolved),
      quiet(escapeHtml(about.company)),
    ),
  };
}
