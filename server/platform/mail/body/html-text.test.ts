import { expect, test } from 'vitest';
import { htmlToText } from './html-text.ts';

test.each<[string, string]>([
  ['<p>Hello <b>World</b> !</p><p>Two<br>lines<br><br>x</p>', 'Hello World !\n\nTwo\nlines\n\nx'],
  ['<ul><li>one</li><li>two<ul><li>in</li></ul></li></ul>', '* one\n* two\n  * in'],
  ['<ol start=3><li>three<li>four</ol>after', '3. three\n4. four\n\nafter'],
  [
    '<table><tr><td>Order</td><td>15</td></tr><tr><td> Price</td><td>5&nbsp;€</td></tr></table>',
    'Order 15\nPrice 5 €',
  ],
  ['<div style="display:none">preheader</div><div><div>a</div></div><div>b</div>', 'a\nb'],
  ['<pre>  x\n    y\n\nz</pre> end', '  x\n    y\n\nz\n\nend'],
  [
    '<a href="https://x.test/a">here</a>, <a href="https://x.test/b">the page</a>',
    'here (https://x.test/a), the page',
  ],
  ['Нажмите <a href="https://x.test">сюда</a>', 'Нажмите сюда (https://x.test)'],
  ['<div>a</div><div><br></div><div>b</div>', 'a\n\nb'],
  ['<head><title>T</title><style>p{}</style></head><body>Hi<script>x()</script></body>', 'Hi'],
  ['a &lt;b&gt; &amp; &#1071; &hellip;', 'a <b> & Я …'],
  ['<img alt="😀"><img alt="Logo of the company">', '😀'],
  ['no markup\nat all', 'no markup at all'],
  ['', ''],
])('%s', (html, text) => {
  expect(htmlToText(html)).toBe(text);
});
