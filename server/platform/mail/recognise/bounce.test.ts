import { describe, expect, it } from 'vitest';
import { recogniseBounce } from './bounce.ts';
import { mailOf } from './cases/mail.ts';
import { notices } from './cases/notices.ts';
import type { RecognisableMail } from './recognisable.ts';

describe('notices in words', () => {
  it.each(notices)('reads the notice of $server', ({ told, ...notice }) => {
    const bounce = recogniseBounce(mailOf(notice));
    expect(
      bounce?.recipients.map(({ address, status, permanent }) => `${address} ${status} ${permanent}`),
    ).toEqual(told);
  });

  it('gives the server’s words in one line and the id of the letter', () => {
    const bounce = recogniseBounce(mailOf(notices[0] ?? {}));
    expect(bounce?.recipients[1]?.reason).toContain('no mailbox here by that name');
    expect(bounce?.recipients[1]?.reason).not.toContain('\n');
    expect(bounce?.originalMessageId).toBe('7@samovar.example');
  });
});

describe('delivery reports (RFC 3464)', () => {
  it('reads each recipient, folded fields and the returned headers', () => {
    const fields = [
      'Reporting-MTA: dns; mx.example.net',
      '',
      'Final-Recipient: rfc822; ivan@example.org',
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1 <ivan@example.org>: Recipient address',
      '    rejected: User unknown',
      '',
      'Original-Recipient: rfc822;petr@example.org',
      'Final-Recipient: RFC822; <petr@example.org>',
      'Action: delayed',
      'Status: 4.2.2 (mailbox full)',
      '',
    ];
    const mail = reportOf(fields.join('\r\n'), {
      type: 'text/rfc822-headers',
      text: 'Subject: Order\r\nMessage-ID: <7@samovar.example>\r\n',
    });
    expect(recogniseBounce(mail)).toEqual({
      originalMessageId: '7@samovar.example',
      recipients: [
        {
          address: 'ivan@example.org',
          status: '5.1.1',
          action: 'failed',
          permanent: true,
          reason: '550 5.1.1 <ivan@example.org>: Recipient address rejected: User unknown',
        },
        {
          address: 'petr@example.org',
          status: '4.2.2',
          action: 'delayed',
          permanent: false,
          reason: expect.any(String),
        },
      ],
    });
  });

  it.each([
    [
      'the server’s own code where the report says only «other»',
      '5.0.0',
      'smtp; 550 5.1.1 User unknown',
      '5.1.1',
      true,
    ],
    [
      'the report’s code where both are special',
      '5.7.1',
      'smtp; 553 Invalid recipient ivan@example.org',
      '5.7.1',
      true,
    ],
    ['the report’s general code where the server has none', '5.0.0', 'smtp; 550 No such user', '5.0.0', true],
    ['the meaning of the words where there is no code', '', 'smtp; mailbox is full', '5.2.2', false],
    [
      'the class of the reply where the server asked to wait',
      '',
      'smtp; 452 mailbox is full',
      '4.2.2',
      false,
    ],
    ['a version number is no code', '', 'smtp; rejected by Filter 5.2.1.7', '5.7.1', false],
    [
      'a refusal by preference is not permanent',
      '5.1.1',
      'smtp; 550 5.1.1 Refused due to recipient preferences',
      '5.1.1',
      false,
    ],
  ])('takes %s', (_, status, diagnostic, expected, permanent) => {
    const mail = reportOf(
      `Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; ivan@example.org\nAction: failed\nStatus: ${status}\nDiagnostic-Code: ${diagnostic}\n`,
    );
    expect(recogniseBounce(mail)?.recipients).toEqual([
      expect.objectContaining({ status: expected, permanent }),
    ]);
  });

  it.each(['delivered', 'relayed', 'expanded'])('says nothing of a letter that was %s', (action) => {
    expect(
      recogniseBounce(
        reportOf(`Final-Recipient: rfc822; ivan@example.org\nAction: ${action}\nStatus: 2.0.0\n`),
      ),
    ).toBeNull();
  });

  it('finds the report inside a report that a gateway wrapped', () => {
    const inner =
      'From: MAILER-DAEMON@in.example\nSubject: Returned mail\n\n--x\n\nFinal-Recipient: rfc822; ivan@example.org\nAction: failed\nStatus: 5.1.1\n\n--x--\n';
    const mail = mailOf({
      from: 'MAILER-DAEMON@out.example',
      subject: 'Returned mail: User unknown',
      text: 'The following addresses had permanent delivery errors',
      parts: [{ type: 'message/rfc822', text: inner }],
    });
    expect(recogniseBounce(mail)?.recipients[0]).toMatchObject({
      address: 'ivan@example.org',
      status: '5.1.1',
    });
  });
});

describe('letters that are no bounce', () => {
  it.each([
    [
      'a person asking about one',
      mailOf({
        subject: 'Undelivered Mail Returned to Sender',
        text: 'I got this. What does it mean?\n\n> <ivan@example.org>: 550 5.1.1 User unknown',
      }),
    ],
    [
      'an answer to one',
      mailOf({ subject: 'Re: Delivery Status Notification (Failure)', text: 'Please use my other address.' }),
    ],
    [
      'an out-of-office answer',
      mailOf({
        from: 'ivan@example.org',
        subject: 'Автоответ: Заказ',
        text: 'Я в отпуске.',
        headers: { 'auto-submitted': 'auto-replied' },
      }),
    ],
    [
      'an automatic answer of a postmaster',
      mailOf({
        from: 'postmaster@example.org',
        subject: 'Automatic reply: Order',
        text: 'I am unable to deliver an answer before Monday.',
      }),
    ],
    [
      'a note of success',
      mailOf({
        from: 'mailer-daemon@example.org',
        subject: 'Delivery Status Notification (Success)',
        text: 'Your message was successfully delivered to ivan@example.org',
      }),
    ],
    [
      'a complaint',
      mailOf({
        from: 'fbl@provider.example',
        subject: 'FW: spam',
        parts: [{ type: 'message/feedback-report', text: 'Feedback-Type: abuse' }],
      }),
    ],
    [
      'a read receipt',
      mailOf({
        subject: 'Read: Order',
        parts: [
          { type: 'message/disposition-notification', text: 'Final-Recipient: rfc822;ivan@example.org' },
        ],
      }),
    ],
    [
      'a complaint about a parcel',
      mailOf({ subject: 'Delivery failed', text: 'The courier could not deliver my parcel.' }),
    ],
  ])('%s', (_, mail) => {
    expect(recogniseBounce(mail)).toBeNull();
  });
});

function reportOf(fields: string, ...others: { type: string; text: string }[]): RecognisableMail {
  return mailOf({
    from: 'MAILER-DAEMON@mx.example.net',
    subject: 'Undelivered Mail Returned to Sender',
    headers: { 'content-type': 'multipart/report; report-type=delivery-status' },
    parts: [{ type: 'message/delivery-status', text: fields }, ...others],
  });
}
