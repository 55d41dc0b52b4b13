import { expect, test } from 'vitest';
import { Repairs } from '../repairs.ts';
import type { MimePart } from './part.ts';
import { readTree } from './tree.ts';

/** `type(child child)` for a multipart, `type:body` for a leaf. */
function outline(part: MimePart): string {
  if (part.children.length > 0) return `${part.type.split('/')[1]}(${part.children.map(outline).join(' ')})`;
  return `${part.type.split('/')[1]}:${part.body.toString('latin1').trim().slice(0, 30)}`;
}

function read(...lines: string[]): { tree: string; headers: string[]; repairs: string[] } {
  const repairs = new Repairs();
  const part = readTree(Buffer.from(lines.join('\n'), 'latin1'), repairs);
  return {
    tree: outline(part),
    headers: part.headers.map(({ name, value }) => `${name}=${value}`),
    repairs: repairs.list(),
  };
}

test.each<[string, string[], string]>([
  ['a plain letter', ['Subject: s', '', 'words'], 'plain:words'],
  ['no body', ['Subject: s'], 'plain:'],
  [
    'preamble and epilogue',
    ['Content-Type: multipart/mixed; boundary=b', '', 'pre', '--b', '', 'a', '--b--', 'post'],
    'mixed(plain:a)',
  ],
  [
    'no closing delimiter',
    ['Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'a', '--b', '', 'c'],
    'mixed(plain:a plain:c)',
  ],
  [
    'spaces after the delimiter',
    ['Content-Type: multipart/mixed; boundary="b "', '', '--b \t', '', 'a', '--b--  '],
    'mixed(plain:a)',
  ],
  [
    'one boundary is the beginning of another',
    [
      'Content-Type: multipart/mixed; boundary=bb',
      '',
      '--bb',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      '',
      'in',
      '--bb',
      '',
      'out',
    ],
    'mixed(mixed(plain:in) plain:out)',
  ],
  [
    'a wrong boundary',
    [
      'Content-Type: multipart/mixed; boundary=no',
      '',
      '--yes',
      'Content-Type: text/html',
      '',
      '<p>',
      '--yes',
      '',
      'b',
      '--yes--',
    ],
    'mixed(html:<p> plain:b)',
  ],
  [
    'no boundary, and a date above the type of a part',
    [
      'Content-Type: multipart/mixed',
      '',
      '--x',
      'Date: Mon, 30 Nov 2026',
      'Content-Type: text/html',
      '',
      'a',
      '--x--',
    ],
    'mixed(html:a)',
  ],
  [
    'HTML that is encoded and says no type',
    ['Content-Transfer-Encoding: quoted-printable', '', '<html=20lang=3Dru>words</html>'],
    'html:<html=20lang=3Dru>words</html>',
  ],
  [
    'no boundary',
    ['Content-Type: multipart/mixed', '', '--yes', 'Content-Type: text/html', '', '<p>', '--yes--'],
    'mixed(html:<p>)',
  ],
  [
    'no delimiter at all',
    ['Content-Type: multipart/mixed; boundary=b', '', '<html>words</html>'],
    'html:<html>words</html>',
  ],
  [
    'closed too early',
    [
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      '',
      'a',
      '--b--',
      '',
      '--b',
      'Content-Type: text/html',
      '',
      'c',
      '--b--',
    ],
    'mixed(plain:a html:c)',
  ],
  [
    'an inner multipart goes on after the outer delimiter',
    [
      'Content-Type: multipart/mixed; boundary=o',
      '',
      '--o',
      'Content-Type: multipart/mixed; boundary=i',
      '',
      '--i',
      '',
      'a',
      '--o',
      '',
      'b',
      '--i',
      '',
      'c',
    ],
    'mixed(mixed(plain:a) mixed(plain:b plain:c))',
  ],
  [
    'a part whose words look like a header',
    ['Content-Type: multipart/mixed; boundary=b', '', '--b', 'Note: call me', '', 'today', '--b--'],
    'mixed(plain:Note: call me\n\ntoday)',
  ],
  [
    'a part without headers and blank line',
    ['Content-Type: multipart/mixed; boundary=b', '', '--b', 'Just words: here', 'and more', '--b--'],
    'mixed(plain:Just words: here\nand more)',
  ],
  [
    'a digest',
    ['Content-Type: multipart/digest; boundary=b', '', '--b', '', 'Subject: in', '', 'x', '--b--'],
    'digest(rfc822:Subject: in\n\nx)',
  ],
  [
    'an attached letter stays closed',
    ['Content-Type: message/rfc822', '', 'Content-Type: multipart/mixed; boundary=b', '', '--b'],
    'rfc822:Content-Type: multipart/mixed;',
  ],
  [
    'a multipart encoded as a whole',
    [
      'Content-Type: multipart/mixed; boundary=b',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('--b\n\nwords\n--b--').toString('base64'),
    ],
    'mixed(plain:words)',
  ],
  ['spaces before the slash', ['Content-Type: TEXT / HTML; charset=x', '', '<p>'], 'html:<p>'],
  ['a type without subtype', ['Content-Type: text', '', 'w'], 'plain:w'],
  [
    'the semicolon forgotten',
    ['Content-Type: multipart/mixed', ' boundary="b"', '', '--b', '', 'a', '--b--'],
    'mixed(plain:a)',
  ],
])('%s', (_, lines, tree) => {
  expect(read(...lines).tree).toBe(tree);
});

test.each<[string, string[], string[], string]>([
  ['unfolds', ['Subject: a', ' b', '\tc', '', 'w'], ['subject=a b c'], 'plain:w'],
  ['a space before the colon', ['Subject : a', '', 'w'], ['subject=a'], 'plain:w'],
  [
    'no blank line',
    ['Subject: a', 'To: b', 'Words begin here', 'and go on'],
    ['subject=a', 'to=b'],
    'plain:Words begin here\nand go on',
  ],
  [
    'a folded line without its space',
    ['Subject: a', 'more of it', 'To: b', '', 'w'],
    ['subject=a more of it', 'to=b'],
    'plain:w',
  ],
  [
    'a line of spaces inside',
    ['To: a,', '\t', '\tb', 'Subject: s', '', 'w'],
    ['to=a,  b', 'subject=s'],
    'plain:w',
  ],
  ['a line of spaces before the body', ['To: a', '  ', 'words'], ['to=a'], 'plain:words'],
  [
    'empty lines between',
    ['Message-ID: <x>', '', '  ', 'From: a', 'Subject: s', '', 'w'],
    ['message-id=<x>', 'from=a', 'subject=s'],
    'plain:w',
  ],
  [
    'headers in the body are words',
    ['From: a', '', 'Subject: s', '', 'w'],
    ['from=a'],
    'plain:Subject: s\n\nw',
  ],
  ['words only', ['just words', 'nothing else'], [], 'plain:just words\nnothing else'],
  ['NUL in a header', ['Subject: a\0b', '', 'w'], ['subject=ab'], 'plain:w'],
])('headers: %s', (_, lines, headers, tree) => {
  expect(read(...lines)).toMatchObject({ headers, tree });
});
