import { describe, expect, test } from 'vitest';
import { Repairs } from './repairs.ts';
import { sanitise } from './sanitise.ts';

const SAFE_LINK = 'rel="noopener noreferrer nofollow" target="_blank"';

describe('what may not be shown goes', () => {
  test.each<[string, string]>([
    ['<script>alert(1)</script>x', 'x'],
    ['<img src=x onerror=alert(1)>', '<img />'],
    ['<svg onload=alert(1)>t</svg>y', 'y'],
    ['<svg><style><img src=x onerror=alert(1)></style></svg>z', 'z'],
    ['<math><mi//xlink:href="data:x,<script>alert(4)</script>"></mi></math>m', 'm'],
    ['<form action="https://evil.test"><input name=p>words</form>', 'words'],
    ['<iframe srcdoc="<script>alert(1)</script>"></iframe>after', 'after'],
    ['<base href="https://evil.test/"><meta http-equiv=refresh content="0;url=https://evil.test">b', 'b'],
    ['<object data=x>o</object><embed src=x><applet>a</applet>e', 'e'],
    ['<link rel=stylesheet href=https://evil.test><style>@import "https://evil.test"</style>s', 's'],
    ['<p onclick="x()" onmouseover=y>q</p>', '<p>q</p>'],
    ['<p id="location" class="gmail_quote evil">q</p>', '<p class="gmail_quote">q</p>'],
    ['<video poster="https://evil.test/p"><source src=x>v</video>w', 'w'],
    ['<td background="https://evil.test/x">c</td>', '<td>c</td>'],
  ])('%s', (html, shown) => {
    expect(sanitise(html)).toBe(shown);
  });
});

describe('a link leads to http, https, mailto or tel, or nowhere', () => {
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'jav&#x09;ascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    '&#106;avascript:alert(1)',
    'javascript&colon;alert(1)',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.test/x',
    '/relative',
  ])('%s', (href) => {
    expect(sanitise(`<a href="${href}">words</a>`)).toBe('<a>words</a>');
  });

  test.each<[string, string]>([
    ['https://ok.test/a?x=1&y=2', 'https://ok.test/a?x=1&amp;y=2'],
    [' https://ok.test/a b ', 'https://ok.test/a%20b'],
    ['mailto:a@ok.test', 'mailto:a@ok.test'],
    ['tel:+70000000000', 'tel:+70000000000'],
  ])('%s stays', (href, shown) => {
    expect(sanitise(`<a href="${href}">w</a>`)).toBe(`<a href="${shown}" ${SAFE_LINK}>w</a>`);
  });
});

describe('nothing loads by itself', () => {
  test.each<[string, string]>([
    [
      '<img src="https://r.test/a.png" srcset="https://r.test/b.png 2x">',
      '<img data-remote-src="https://r.test/a.png" />',
    ],
    ['<img src="//r.test/a.png">', '<img data-remote-src="https://r.test/a.png" />'],
    ['<img src="cid:logo@x">', '<img data-cid="logo@x" />'],
    ['<img src="data:image/png;base64,AAAA">', '<img src="data:image/png;base64,AAAA" />'],
    ['<img src="data:image/svg+xml;base64,AAAA">', '<img />'],
    ['<img data-remote-src="javascript:1">', '<img />'],
    ['<p style="display:none !important">s</p>', '<p style="display:none !important">s</p>'],
    ['<p style="visibility:hidden">s</p>', '<p style="visibility:hidden">s</p>'],
    ['<p hidden style="color:red">s</p>', '<p style="display:none">s</p>'],
    ['<p style="background:url(https://r.test/x);color:red">s</p>', '<p style="color:red">s</p>'],
    ['<p style="background-image:\\75rl(x);font-size:12px">s</p>', '<p style="font-size:12px">s</p>'],
    ['<p style="width:expression(alert(1));color:rgb(1, 2, 3)">s</p>', '<p style="color:rgb(1, 2, 3)">s</p>'],
    ['<p style="position:fixed;top:0;margin-left:-99px;padding:3px">s</p>', '<p style="padding:3px">s</p>'],
  ])('%s', (html, shown) => {
    expect(sanitise(html)).toBe(shown);
  });
});

test('keeps the words after an element that was never closed', () => {
  expect(sanitise('before<style>p{} <b>after</b>')).toBe('beforep{} <b>after</b>');
});

test('flattens what lies too deep and says so', () => {
  const repairs = new Repairs();
  const shown = sanitise(`${'<div>'.repeat(1_000)}words${'</div>'.repeat(1_000)}`, repairs);
  expect(shown).toBe(`${'<div>'.repeat(256)}words${'</div>'.repeat(256)}`);
  expect(repairs.list()).toEqual(['HTML nested too deep or with too many tags was cut']);
});
