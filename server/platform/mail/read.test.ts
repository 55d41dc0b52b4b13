import { describe, expect, test } from 'vitest';
import { readLetter } from './read.ts';

/** A letter typed in a test: one character a byte, so that any charset can be written. */
function letter(...lines: string[]): Buffer {
  return Buffer.from(lines.join('\r\n'), 'latin1');
}

const inKoi8 = Buffer.from([0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4]).toString('latin1');
const utf8 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

describe('reading a letter', () => {
  test('takes sender, recipients, subject, ids, date and words', async () => {
    const read = await readLetter(
      letter(
        'From: =?utf-8?B?0JDQvdC90LA=?= <anna@Example.COM>',
        'To: "Desk, Support" <help@desk.test>, <second@desk.test>',
        'Cc: Team: one@x.test, two@x.test;',
        'Subject: =?koi8-r?B?8NLJ18XU?=',
        'Message-ID: <1@example.com>',
        'In-Reply-To: <0@desk.test>',
        'References: <00@desk.test> <0@desk.test>',
        'Date: Fri, 20 Nov 2026 10:00:00 +0300',
        'Content-Type: text/plain; charset=koi8-r',
        '',
        inKoi8,
      ),
    );
    expect(read).toMatchObject({
      from: { name: 'Анна', address: 'anna@example.com' },
      to: [
        { name: 'Desk, Support', address: 'help@desk.test' },
        { name: '', address: 'second@desk.test' },
      ],
      cc: [
        { name: '', address: 'one@x.test' },
        { name: '', address: 'two@x.test' },
      ],
      subject: 'Привет',
      messageId: '1@example.com',
      inReplyTo: ['0@desk.test'],
      references: ['00@desk.test', '0@desk.test'],
      date: '2026-11-20T07:00:00.000Z',
      text: 'Привет',
      html: null,
      attachments: [],
    });
  });

  test('keeps a forwarded letter closed, named by its subject', async () => {
    const read = await readLetter(
      letter(
        'From: a@x.test',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        '',
        'See below',
        '--b',
        'Content-Type: message/rfc822',
        '',
        'Subject: =?utf-8?Q?=D0=A1=D1=87=D1=91=D1=82?=',
        'Content-Type: multipart/mixed; boundary=c',
        '',
        '--c',
        '',
        'inner words',
        '--c--',
        '--b--',
      ),
    );
    expect(read.text).toBe('See below');
    expect(read.attachments.map((file) => [file.name, file.type])).toEqual([['Счёт.eml', 'message/rfc822']]);
  });

  test('shows the plain alternative and the sanitised HTML, with the pictures of the letter by content id', async () => {
    const read = await readLetter(
      letter(
        'From: a@x.test',
        'Content-Type: multipart/related; boundary=r',
        '',
        '--r',
        'Content-Type: multipart/alternative; boundary=a',
        '',
        '--a',
        'Content-Type: text/plain; charset=utf-8',
        '',
        utf8('Здравствуйте'),
        '--a',
        'Content-Type: text/html; charset=utf-8',
        '',
        utf8('<p onclick="x()">Здравствуйте<img src="cid:logo@x"><script>alert(1)</script></p>'),
        '--a--',
        '--r',
        'Content-Type: image/png; name=logo.png',
        'Content-ID: <logo@x>',
        'Content-Transfer-Encoding: base64',
        '',
        base64('picture'),
        '--r--',
      ),
    );
    expect(read.text).toBe('Здравствуйте');
    expect(read.html).toBe('<p>Здравствуйте<img data-cid="logo@x" /></p>');
    expect(read.attachments).toMatchObject([
      { name: 'logo.png', inline: true, contentId: 'logo@x', size: 7 },
    ]);
  });

  test('shows once what a mailer wrote in plain text and again in HTML behind it', async () => {
    const bothWays = async (html: string): Promise<string[]> => {
      const read = await readLetter(
        letter(
          'From: a@x.test',
          'Content-Type: multipart/mixed; boundary=m',
          '',
          '--m',
          'Content-Type: text/plain',
          '',
          'Good day,',
          'order 15 is late.',
          '--m',
          'Content-Type: text/html',
          '',
          html,
          '--m',
          'Content-Type: text/plain',
          '',
          'A footer.',
          '--m--',
        ),
      );
      return [read.text, read.html ?? ''];
    };
    expect(await bothWays('<p>Good day,</p><p>order <b>15</b> is late.</p>')).toEqual([
      'Good day,\norder 15 is late.\n\nA footer.',
      '<p>Good day,</p><p>order <b>15</b> is late.</p><br />\nA footer.',
    ]);
    expect(await bothWays('<p>Good day,</p><p>order 16 is late.</p>')).toEqual([
      'Good day,\norder 15 is late.\n\nGood day,\n\norder 16 is late.\n\nA footer.',
      'Good day,<br />\norder 15 is late.<br />\n<p>Good day,</p><p>order 16 is late.</p><br />\nA footer.',
    ]);
  });

  test('takes a mail system for the sender and leaves control characters out', async () => {
    const read = await readLetter(
      letter('Return-Path: <>', 'From: MAILER-DAEMON (Mail Delivery System)', '', 'a\u0007b\tc\0d'),
    );
    expect(read.from).toEqual({ name: '', address: 'MAILER-DAEMON' });
    expect(read.text).toBe('ab\tcd');
  });

  test('takes the sender from Sender, Reply-To or Return-Path when From names nobody', async () => {
    const senders = await Promise.all(
      [
        'Sender: S <s@x.test>',
        'Reply-To: r@x.test',
        'Return-Path: <e@x.test>',
        'X-Original-From: forged@x.test',
      ].map((header) => readLetter(letter('From: Some One', header, '', 'words'))),
    );
    expect(senders.map((read) => read.from?.address ?? null)).toEqual([
      's@x.test',
      'r@x.test',
      'e@x.test',
      null,
    ]);
  });

  test('reads headers with a space before the colon, and leaves out a line among them that is none', async () => {
    const read = await readLetter(
      letter(
        'From : Anna <anna@x.test>',
        'this line is lost',
        `Date: ${utf8('Пт, 20 ноя 2026 10:00:00 +0300')}`,
        'Subject : A subject so long that a gateway broke it',
        'without a space',
        'To: help@desk.test',
        '',
        'words',
      ),
    );
    expect(read).toMatchObject({
      from: { name: 'Anna', address: 'anna@x.test' },
      to: [{ name: '', address: 'help@desk.test' }],
      subject: 'A subject so long that a gateway broke it without a space',
      date: '2026-11-20T07:00:00.000Z',
      text: 'words',
    });
  });

  test('does not take the last byte of unencoded UTF-8 for a space', async () => {
    const read = await readLetter(
      letter(
        `From: ${utf8('Niccolò Città')} <n@x.test>`,
        `To: ${utf8('Театр')} <t@x.test>, ${utf8('ТЕАТР')} <u@x.test>`,
        `Subject: ${utf8('Билеты в ТЕАТР')}`,
        `\t${utf8('на два лица в ТЕАТР')}`,
        'Content-Type: application/pdf',
        `Content-Disposition: attachment; filename=${utf8('ТЕАТР')}`,
        '',
        'x',
      ),
    );
    expect(read).toMatchObject({
      from: { name: 'Niccolò Città', address: 'n@x.test' },
      to: [
        { name: 'Театр', address: 't@x.test' },
        { name: 'ТЕАТР', address: 'u@x.test' },
      ],
      subject: 'Билеты в ТЕАТР на два лица в ТЕАТР',
      attachments: [{ name: 'ТЕАТР' }],
    });
  });

  test('takes the quotes of an mbox file off before it decodes, and never from a file that is encoded', async () => {
    const read = await readLetter(
      letter(
        'From anna@x.test Mon Nov 30 10:00:00 2026',
        'From: anna@x.test',
        'Content-Type: multipart/mixed; boundary=m',
        '',
        '--m',
        'Content-Transfer-Encoding: base64',
        '',
        base64('>From what you wrote I see little.'),
        '--m',
        'Content-Type: text/csv; name=a.csv',
        '',
        '>From ,to',
        '--m--',
      ),
    );
    expect(read.text).toBe('>From what you wrote I see little.');
    expect(read.attachments.map((file) => Buffer.from(file.content).toString())).toEqual(['From ,to']);
  });

  test.each([
    ['behind the headers of a relay', 'Received: from a.test by b.test; Mon, 30 Nov 2026 10:00:00 +0300\r\n'],
    ['behind empty lines', '\r\n\r\n'],
    ['at the very beginning', ''],
  ])('passes over a byte order mark %s', async (_, above) => {
    const read = await readLetter(
      letter(`${above}\u00ef\u00bb\u00bfFrom: a@x.test`, 'Subject: Order', '', 'words'),
    );
    expect(read).toMatchObject({ from: { address: 'a@x.test' }, subject: 'Order', text: 'words' });
  });

  test('keeps the ending of a file name that is too long', async () => {
    const read = await readLetter(
      letter(
        'From: a@x.test',
        'Content-Type: application/pdf',
        `Content-Disposition: attachment; filename="${'x'.repeat(400)}.pdf"`,
        '',
        'x',
      ),
    );
    expect(read.attachments.map((file) => file.name)).toEqual([`${'x'.repeat(251)}.pdf`]);
  });

  test('takes the quotes off a file name that stands in single ones', async () => {
    const read = await readLetter(
      letter(
        'From: a@x.test',
        'Content-Type: application/pdf',
        "Content-Disposition: attachment; filename='act.pdf'",
        '',
        'x',
      ),
    );
    expect(read.attachments.map((file) => file.name)).toEqual(['act.pdf']);
  });

  test('takes nothing at all for an empty letter', async () => {
    expect(await readLetter(Buffer.alloc(0))).toMatchObject({
      from: null,
      to: [],
      subject: '',
      text: '',
      date: null,
    });
  });
});
