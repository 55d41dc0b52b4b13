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

it('ends the words of the plain rendering where the HTML ends them, when both say the same so far', () => {
  const html =
    '<div>Nya ord.</div><div class="gmail_attr">x ni:</div><blockquote class="gmail_quote">Gammal.</blockquote>';
  const wordsOf = (text: string): string => newWords({ text, html, readHtml: convert }).reply;
  expect(wordsOf('Nya ord.\n\nUnknown tongue 12 Samovar:\n> Gammal.')).toBe('Nya ord.');
  expect(wordsOf('Andra ord.\n\nUnknown tongue 12 Samovar')).toBe('Andra ord.\n\nUnknown tongue 12 Samovar');
});

it('keeps a sender’s name in the HTML unless it is known', () => {
  const html = '<div>Where is it?</div><div><br></div><div>Thanks,</div><div>Ann</div>';
  expect(newWords({ text: '', html }).replyHtml).toBe(html);
  expect(newWords({ text: '', html, knownNames: ['Ann Bell'] }).replyHtml).toBe('<div>Where is it?</div>');
});
