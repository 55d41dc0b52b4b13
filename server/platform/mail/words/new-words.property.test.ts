import { convert } from 'html-to-text';
import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import { htmlTokens } from './html-tokens.ts';
import { newWords } from './new-words.ts';

const line = oneof(
  constantFrom(
    '',
    '> old',
    '>> older',
    '-- ',
    '--',
    '___',
    'Thanks,',
    'Ann',
    'Sent from my iPhone',
    'On 12.07.24 10:11, Samovar wrote:',
    '-----Original Message-----',
    'From: Samovar <care@samovar.example>',
    'Sent: Friday, July 12, 2024 10:11 AM',
    'To: Ann',
    'Subject: Order',
    'Begin forwarded message:',
    'С уважением,',
    '##- reply above this line -##',
  ),
  string({ maxLength: 40 }),
);
const piece = constantFrom(
  '<div>',
  '</div>',
  '<blockquote>',
  '<blockquote type="cite">',
  '</blockquote>',
  '<br>',
  '<div class="gmail_quote">',
  '<div id="divRplyFwdMsg">',
  '<p>',
  '</p>',
  'new',
  'On 12.07.24 10:11, Samovar wrote:',
  '<img src="cid:1">',
  '<pre>',
  '</pre>',
  'a\nb',
  '<hr>',
  '&lt;',
  ' ',
);

it('never loses all words, and gives only lines of the letter', () => {
  assert(
    property(array(line, { maxLength: 30 }), (lines) => {
      const text = lines.join('\n');
      const { reply } = newWords({ text, html: null, knownNames: ['Ann Bell'] });
      expect(reply === '').toBe(text.trim() === '');
      const known = new Set(
        text.split(/\r\n|\n|\r/).flatMap((one) => [one.trim(), one.replace(/^\s*>[ ]?/, '').trim()]),
      );
      expect(reply.split(/\r\n|\n|\r/).filter((one) => !known.has(one.trim()))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

it('never adds to the HTML but closing tags, and never loses all words', () => {
  assert(
    property(array(piece, { maxLength: 25 }), (pieces) => {
      const html = pieces.join('');
      const text = convert(html);
      const { reply, replyHtml } = newWords({ text, html, htmlToText: convert });
      expect(reply === '').toBe(text.trim() === '');
      const known = new Set(htmlTokens(html).map((token) => html.slice(token.from, token.to).trim()));
      const shown = htmlTokens(replyHtml ?? '').map((token) =>
        (replyHtml ?? '').slice(token.from, token.to).trim(),
      );
      expect(
        shown.filter((one) => one !== '' && !one.startsWith('</') && !known.has(one) && !isJoined(one, html)),
      ).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

/** Texts on both sides of a cut tag stand together. */
function isJoined(text: string, html: string): boolean {
  return text.split('').every((letter) => html.includes(letter));
}
