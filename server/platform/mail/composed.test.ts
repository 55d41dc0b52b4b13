/** Letters composed by a library that is not ours and then treated as gateways treat them: what was said is what is read. */
import * as fc from 'fast-check';
import { convert } from 'html-to-text';
import MailComposer from 'nodemailer/lib/mail-composer';
import { expect, test } from 'vitest';
import { readLetter } from './read.ts';
import { gateways } from './testing-gateways.ts';

const RUNS = 100;

const name = fc.constantFrom(
  '',
  'Анна Белова',
  'Bell, Ann "B."',
  'Łukasz Źdźbło',
  '山田太郎',
  'ТЕАТР',
  'Città 🌸',
);
const address = fc.constantFrom('ann@x.test', 'a.b+c=1@shop.x.test', "o'neil@x.test", 'order-7@sub.x.test');
const person = fc.record({ name, address });
const subject = fc.constantFrom(
  'Order 15',
  'Re: счёт № 15, «срочно»',
  'Жалоба на курьера, который опоздал на четыре часа и ничего не объяснил, прошу вернуть деньги за доставку',
  'Wo ist mein Paket? = ?',
  '注文番号15の商品がまだ届いておりませんのでご確認のほどよろしくお願いいたします',
);
const sentence = fc.constantFrom(
  'Hello,',
  'Заказ № 15 не пришёл.',
  'From here on it is lost.',
  '.dotted = signs =20 =3D',
  '--dashes',
  '  indented\tand tabbed',
  'Größe und Gewicht – „beides“ falsch',
  '注文番号15の商品がまだ届いておりません。',
  'https://x.test/a?b=1&c=2',
  'слово '.repeat(60).trim(),
  '<b>not bold</b> & so on 😀',
);
const file = fc.record({
  filename: fc.constantFrom(
    'act.pdf',
    'Счёт № 15.pdf',
    'a;b="c".bin',
    '見積書.xlsx',
    `${'длинное имя '.repeat(9)}.doc`,
  ),
  content: fc.uint8Array({ minLength: 1, maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
});
const said = fc.record({
  from: person,
  to: fc.array(person, { minLength: 1, maxLength: 3 }),
  subject,
  lines: fc.array(sentence, { minLength: 1, maxLength: 6 }),
  kind: fc.constantFrom('text', 'html', 'both'),
  textEncoding: fc.constantFrom<'base64' | 'quoted-printable'>('base64', 'quoted-printable'),
  files: fc.array(file, { maxLength: 2 }),
  hasPicture: fc.boolean(),
  through: fc.subarray(Object.keys(gateways), { maxLength: 3 }),
});

test('reads what was said, whatever the letter went through', async () => {
  await fc.assert(
    fc.asyncProperty(said, async (letter) => {
      const composed = (await compose(letter)).toString('latin1');
      const arrived = letter.through.reduce((raw, gateway) => gateways[gateway]!(raw), composed);
      const read = await readLetter(Buffer.from(arrived, 'latin1'));
      expect([read.from, ...read.to]).toEqual([letter.from, ...letter.to]);
      expect(read.subject).toBe(letter.subject);
      expect(words(read.text)).toBe(words(letter.lines.join('\n')));
      const inHtml = letter.kind === 'text' ? read.text : shown(read.html ?? '');
      expect(words(inHtml)).toBe(words(letter.lines.join(' ')));
      const files = read.attachments.filter((one) => !one.inline);
      expect(files.map(({ name: called }) => called)).toEqual(letter.files.map((one) => one.filename.trim()));
      expect(files.map(({ content }) => Buffer.from(content))).toEqual(
        letter.files.map((one) => one.content),
      );
      expect(read.attachments.some((one) => one.inline)).toBe(letter.hasPicture && letter.kind !== 'text');
    }),
    { numRuns: RUNS },
  );
});

type Said = typeof said extends fc.Arbitrary<infer Letter> ? Letter : never;

function compose(letter: Said): Promise<Buffer> {
  const { from, to, subject: about, kind, lines, files, textEncoding } = letter;
  const paragraphs = lines
    .map((line) => `<p>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`)
    .join('\n');
  const picture = { filename: 'a.png', cid: 'pic@x.test', content: Buffer.from('a picture') };
  const hasPicture = letter.hasPicture && kind !== 'text';
  return new MailComposer({
    from,
    to,
    subject: about,
    textEncoding,
    ...(kind === 'html' ? {} : { text: lines.join('\n') }),
    ...(kind === 'text' ? {} : { html: paragraphs + (hasPicture ? '<img src="cid:pic@x.test">' : '') }),
    attachments: [...files, ...(hasPicture ? [{ ...picture, contentDisposition: 'inline' as const }] : [])],
  })
    .compile()
    .build();
}

function shown(html: string): string {
  return convert(html, { wordwrap: false, selectors: [{ selector: 'img', format: 'skip' }] });
}

function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
