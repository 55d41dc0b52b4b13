import { convert } from 'html-to-text';
import { expect, it } from 'vitest';
import { htmlCases } from './cases/html.ts';
import { newWords } from './new-words.ts';

it.each(htmlCases)('cuts the HTML of $client', ({ html, kept }) => {
  expect(newWords({ text: convert(html), html }).replyHtml).toBe(kept);
});

it('takes the words from the cut HTML when the text was made from it', () => {
  const html = '<div>New words.</div><div class="yahoo_quoted">Old words without any other sign.</div>';
  expect(
    newWords({ text: 'New words.\nOld words without any other sign.', html, htmlToText: convert }).reply,
  ).toBe('New words.');
});

it('keeps a sender’s name in the HTML unless it is known', () => {
  const html = '<div>Where is it?</div><div><br></div><div>Thanks,</div><div>Ann</div>';
  expect(newWords({ text: '', html }).replyHtml).toBe(html);
  expect(newWords({ text: '', html, knownNames: ['Ann Bell'] }).replyHtml).toBe('<div>Where is it?</div>');
});
