/** Small files that people attach: made here, so that they open. */
import { crc32, deflateSync } from 'node:zlib';

export type FileKey = 'photo' | 'scan' | 'card' | 'ticket' | 'receipt' | 'form';

export interface DemoFile {
  name: string;
  type: string;
  content: Buffer;
}

const made = new Map<string, DemoFile>();

/** Made at the first call. */
export function demoFile(key: FileKey, language: 'ru' | 'en'): DemoFile {
  const known = made.get(`${key} ${language}`) ?? make(key, language);
  made.set(`${key} ${language}`, known);
  return known;
}

function make(key: FileKey, language: 'ru' | 'en'): DemoFile {
  const isRussian = language === 'ru';
  const makers: Record<FileKey, () => DemoFile> = {
    photo: () => picture(isRussian ? 'чемодан.png' : 'suitcase.png', [52, 96, 120], [214, 160, 92]),
    scan: () => picture(isRussian ? 'скан.png' : 'scan.png', [236, 232, 220], [150, 146, 138]),
    card: () => table(isRussian ? 'карточка компании.csv' : 'company card.csv', isRussian),
    ticket: () => pdf(isRussian ? 'билет.pdf' : 'ticket.pdf', 'SPOLOKHI AIR  -  E-TICKET'),
    receipt: () => pdf(isRussian ? 'чек.pdf' : 'receipt.pdf', 'SPOLOKHI AIR  -  RECEIPT'),
    form: () => pdf(isRussian ? 'документ.pdf' : 'document.pdf', 'SPOLOKHI AIR  -  DOCUMENT'),
  };
  return makers[key]();
}

function table(name: string, isRussian: boolean): DemoFile {
  const lines = isRussian
    ? [
        'Поле;Значение',
        'Название;ООО «Пример»',
        'ИНН;0000000000',
        'КПП;000000000',
        'Счёт;00000000000000000000',
      ]
    : ['Field;Value', 'Name;Example Ltd', 'VAT;000000000', 'Account;0000000000'];
  return { name, type: 'text/csv', content: Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`) };
}

const WIDTH = 320;
const HEIGHT = 200;
const BYTES_A_PIXEL = 3;
const RGB_8_BIT = Buffer.from([8, 2, 0, 0, 0]);

/** A PNG that fades from one colour into another (W3C PNG, §5). */
function picture(name: string, from: readonly number[], to: readonly number[]): DemoFile {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(WIDTH, 0);
  size.writeUInt32BE(HEIGHT, 4);
  const rows = Buffer.alloc(HEIGHT * (1 + WIDTH * BYTES_A_PIXEL));
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH * BYTES_A_PIXEL; x++) {
      const share = (x / BYTES_A_PIXEL / WIDTH + y / HEIGHT) / 2;
      const colour = x % BYTES_A_PIXEL;
      const value = (from[colour] ?? 0) * (1 - share) + (to[colour] ?? 0) * share;
      rows[y * (1 + WIDTH * BYTES_A_PIXEL) + 1 + x] = Math.round(value);
    }
  const content = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.concat([size, RGB_8_BIT])),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { name, type: 'image/png', content };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** One page with one line (ISO 32000-1, §7.5). */
function pdf(name: string, line: string): DemoFile {
  const text = `BT /F1 22 Tf 60 760 Td (${line}) Tj 0 -40 Td /F1 12 Tf (This is a sample file of the demo.) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${text.length}>>stream\n${text}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let body = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = body.length;
    body += `${at + 1} 0 obj${object}endobj\n`;
    return place;
  });
  const xref = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  const content = `${body}xref\n0 ${count}\n0000000000 65535 f \n${xref}trailer<</Size ${count}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`;
  return { name, type: 'application/pdf', content: Buffer.from(content, 'latin1') };
}
