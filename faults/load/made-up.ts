/** Letters and texts that can be told from all others, and checked to the byte. */
import { createHash, randomBytes } from 'node:crypto';
import type { Sending } from '../ledger.ts';

export const MAILBOX = 'help@polet.example';

/** One word for the search: letters only, so that no rule of a language cuts it. */
export function newMark(): string {
  return `mark${randomBytes(7)
    .toString('hex')
    .replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)))}`;
}

export function newLetter(fileBytes = 20_000): { sending: Sending; raw: string; from: string } {
  const mark = newMark();
  const file = randomBytes(fileBytes);
  const text = `Здравствуйте! Заказ ${mark}.\nГде он?`;
  const from = `${mark.slice(0, 8)}@client.example`;
  return {
    sending: { kind: 'letter', mark, text, file: createHash('sha256').update(file).digest('hex') },
    raw: rawLetter({ mark, text, from, file }),
    from,
  };
}

interface Parts {
  mark: string;
  text: string;
  from: string;
  file: Buffer;
}

function rawLetter({ mark, text, from, file }: Parts): string {
  return [
    `From: =?utf-8?B?${Buffer.from('Пётр').toString('base64')}?= <${from}>`,
    `To: ${MAILBOX}`,
    `Subject: ${mark}`,
    `Message-ID: <${mark}@client.example>`,
    `Date: ${new Date().toUTCString()}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary=${mark}`,
    '',
    `--${mark}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    inLines(Buffer.from(text.replaceAll('\n', '\r\n'))),
    `--${mark}`,
    'Content-Type: application/octet-stream',
    'Content-Disposition: attachment; filename=act.bin',
    'Content-Transfer-Encoding: base64',
    '',
    inLines(file),
    `--${mark}--`,
    '',
  ].join('\r\n');
}

function inLines(bytes: Buffer): string {
  return bytes.toString('base64').replace(/.{76}/g, '$&\r\n');
}
