/** What gateways, relays and mail stores do to a letter without changing what it says. For tests; one character a byte. */

export type Gateway = (letter: string) => string;

export const gateways: Record<string, Gateway> = {
  'header names in capitals': (letter) =>
    inHeaders(letter, (headers) => headers.replace(/^[\w-]+:/gm, (name) => name.toUpperCase())),
  'header names in small letters': (letter) => letter.replace(/^[\w-]+:/gm, (name) => name.toLowerCase()),
  'headers folded by tabs': (letter) =>
    inHeaders(letter, (headers) => headers.replace(/(\r?\n)[ \t]+/g, '$1\t')),
  'headers in one line each': (letter) =>
    inHeaders(letter, (headers) => headers.replace(/\r?\n[ \t]+/g, ' ')),
  'encoded words in odd case': (letter) =>
    inHeaders(letter, (headers) =>
      headers.replace(/=\?utf-8\?([bq])\?/gi, (_, by: string) => `=?Utf-8?${by.toLowerCase()}?`),
    ),
  'no MIME-Version': (letter) => letter.replace(/^MIME-Version:.*\r?\n/im, ''),
  'headers of a relay above': (letter) =>
    `Received: from a.test (a.test [10.0.0.1])\r\n\tby b.test with ESMTP; Mon, 30 Nov 2026 10:00:00 +0300\r\n${letter}`,
  'a byte order mark': (letter) => `\u00ef\u00bb\u00bf${letter}`,
  'empty lines above': (letter) => `\r\n\r\n${letter}`,
  'transfer encodings in odd case': (letter) =>
    letter.replace(
      /^(Content-Transfer-Encoding: *)(base64|quoted-printable)(?=\r?$)/gim,
      (_, name: string, by: string) => `${name}"${by.toUpperCase()}" (by a gateway)`,
    ),
  'charset by another name': (letter) => letter.replace(/charset="?utf-8"?/gi, "charset='UTF8'"),
  'a comment in the type': (letter) =>
    letter.replace(/^(Content-Type: text\/\w+);/gim, '$1 (made by a gateway) ;'),
  'spaces behind delimiters': (letter) => letter.replace(/^(--.+?)(?=\r?$)/gm, '$1 \t'),
  'no closing delimiter': (letter) => letter.replace(/\r?\n--[^\r\n]+--\s*$/, '\r\n'),
  'a preamble': (letter) => (isMultipart(letter) ? afterHeaders(letter, 'This is MIME.\r\n\r\n') : letter),
  'an epilogue': (letter) => (/--\s*$/.test(letter) ? `${letter}\r\nfor nobody\r\n` : letter),
  'base64 without padding': (letter) => letter.replace(/^([A-Za-z0-9+/]+)={1,2}(?=\r?$)/gm, '$1'),
  'base64 with blank lines': (letter) => letter.replace(/^([A-Za-z0-9+/]{70,})(\r?\n)/gm, '$1$2$2'),
  'soft breaks with spaces': (letter) => letter.replace(/=(\r?\n)/g, '= \t$1'),
  'an mbox line': (letter) =>
    `From ann@x.test Mon Nov 30 10:00:00 2026\r\n${letter.replace(/^(>*From )/gm, '>$1')}`,
  'line feeds alone': (letter) => letter.replaceAll('\r\n', '\n'),
  'carriage returns doubled': (letter) => letter.replace(/\r?\n/g, '\r\r\n'),
};

function inHeaders(letter: string, change: (headers: string) => string): string {
  const end = endOfHeaders(letter);
  return change(letter.slice(0, end)) + letter.slice(end);
}

function afterHeaders(letter: string, inserted: string): string {
  const end = endOfHeaders(letter);
  const blank = /^(?:\r?\n){2}/.exec(letter.slice(end))?.[0].length ?? 0;
  return letter.slice(0, end + blank) + inserted + letter.slice(end + blank);
}

function endOfHeaders(letter: string): number {
  const end = letter.search(/\S\r?\n\r?\n/);
  return end === -1 ? letter.length : end + 1;
}

function isMultipart(letter: string): boolean {
  return /^Content-Type: *multipart/im.test(letter.slice(0, endOfHeaders(letter)));
}
