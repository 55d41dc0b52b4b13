import { expect, test } from 'vitest';
import { textToHtml } from './text-to-html.ts';

const link = (href: string, label = href): string =>
  `<a href="${href}" rel="noopener noreferrer nofollow" target="_blank">${label}</a>`;

test.each<[string, string]>([
  ['http://x/"onmouseover=alert(1)//', `${link('http://x/')}&quot;onmouseover=alert(1)//`],
  ["<script>'&", '&lt;script&gt;&#39;&amp;'],
  ['see https://a.test/x?a=1&b=2.', `see ${link('https://a.test/x?a=1&amp;b=2')}.`],
  ['(https://b.test/y(z))', `(${link('https://b.test/y(z)')})`],
  ['www.c.test!', `${link('https://www.c.test', 'www.c.test')}!`],
  ['me@d.test,', '<a href="mailto:me@d.test">me@d.test</a>,'],
  ['javascript:alert(1) data:text/html,x', 'javascript:alert(1) data:text/html,x'],
  ['two\nlines  apart', 'two<br>\nlines&nbsp;&nbsp;apart'],
])('%s', (text, html) => {
  expect(textToHtml(text)).toBe(html);
});
