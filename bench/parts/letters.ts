/** Letters in: 500 raw ones, until each is a committed ticket or message with its acknowledgement queued. */
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { receiveLetter } from '../../contract/mail.ts';
import { chanceFrom } from '../../server/platform/chance.ts';
import { seedAddress } from '../../server/cli/seed/company.ts';
import { letters as madeUp } from '../../server/cli/seed/words.ts';
import { bareTables } from '../bare-tables.ts';
import { measure } from '../measure.ts';
import type { Bench, Part } from '../part.ts';
import { bareCreation } from './create.ts';

const LETTERS = 500;
const WARM_UP = 40;
const SENDERS = 200;
const REPLIES = 0.3;
const WITH_FILE = 0.2;
const FILE_BYTES = 100 * 1024;
const SEED = 11;
const PLAN = { warmUp: WARM_UP, times: LETTERS, seconds: 120 };
const TOGETHER = { ...PLAN, warmUp: 0, parallel: 4 };
const PATIENCE_MS = 120_000;

export const letters: Part = {
  name: 'letters',
  run: async (bench) => {
    const path = `/api/v1${receiveLetter.path}`;
    const deliver = async (raw: Buffer) => {
      const { status, body } = await bench.desk.ask('POST', path, raw, { 'content-type': 'message/rfc822' });
      if (status !== 202) throw new Error(`${status} ${body}`);
    };
    const settled = () => untilProcessed(bench);
    const [one, four] = [lettersFor('one', WARM_UP + LETTERS), lettersFor('four', LETTERS)];
    const cost = await measure(bench.meter, PLAN, (at) => deliver(one[at] ?? one[0]!), settled);
    const begun = performance.now();
    const together = await measure(bench.meter, TOGETHER, (at) => deliver(four[at] ?? four[0]!), settled);
    const rate = (LETTERS / (performance.now() - begun)) * 1000;
    const tables = await bareTables(bench.pool);
    const text = madeUp(SEED).body('ru', chanceFrom(SEED), false);
    const bare = () => bareCreation(bench, tables, text);
    const limit = await measure(bench.bareMeter, { ...PLAN, seconds: 20 }, bare);
    const limitTogether = await measure(bench.bareMeter, { ...TOGETHER, seconds: 20 }, bare);
    await tables.drop();
    return [
      {
        part: 'a letter in',
        tickets: bench.tickets,
        target: 5,
        cost,
        limit,
        note: 'clock: until stored for good',
      },
      {
        part: 'letters, 4 deliverers',
        tickets: bench.tickets,
        cost: { ...together, rate },
        limit: limitTogether,
        note: `${rate.toFixed(0)}/s to their tickets, limit ${limitTogether.rate.toFixed(0)}/s`,
      },
    ];
  },
};

export async function untilProcessed({ pool, accountId }: Bench): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const { rows } = await pool.query<{ open: number }>(
      `select count(*)::int as open from letter where account_id = $1 and state = 'received'`,
      [accountId],
    );
    if (rows[0]?.open === 0) return;
    await pause(25);
  }
  throw new Error('The letters are not processed');
}

/** @param mark keeps the Message-IDs of this run apart */
export function lettersFor(mark: string, count: number): Buffer[] {
  const [luck, made] = [chanceFrom(SEED), madeUp(SEED)];
  const run = randomBytes(4).toString('hex');
  const sent: { id: string; sender: number; subject: string }[] = [];
  return Array.from({ length: count }, (_, at) => {
    const id = `${mark}-${at}-${run}@mail.example`;
    const language = luck.happens(2 / 3) ? 'ru' : 'en';
    const answered = luck.happens(REPLIES) ? sent[luck.below(sent.length)] : undefined;
    const sender = answered?.sender ?? luck.below(SENDERS);
    const subject = answered ? `Re: ${answered.subject}` : made.subject(language, luck);
    sent.push({ id, sender, subject });
    return rawLetter({
      id,
      sender,
      subject,
      text: made.body(language, luck, false),
      replyTo: answered?.id,
      file: luck.happens(WITH_FILE) ? randomBytes(FILE_BYTES) : undefined,
    });
  });
}

interface Draft {
  id: string;
  sender: number;
  subject: string;
  text: string;
  replyTo: string | undefined;
  file: Buffer | undefined;
}

function rawLetter({ id, sender, subject, text, replyTo, file }: Draft): Buffer {
  const threading = replyTo ? [`In-Reply-To: <${replyTo}>`, `References: <${replyTo}>`] : [];
  const head = [
    `From: =?utf-8?B?${base64(`Отправитель ${sender}`)}?= <sender-${sender}@mail.example>`,
    `To: <${seedAddress}>`,
    `Subject: =?utf-8?B?${base64(subject)}?=`,
    `Date: ${new Date().toUTCString()}`,
    `Message-ID: <${id}>`,
    ...threading,
    'MIME-Version: 1.0',
  ];
  const words = [
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    wrapped(text),
    '',
  ];
  if (!file) return Buffer.from([...head, ...words].join('\r\n'));
  return Buffer.from(
    [
      ...head,
      'Content-Type: multipart/mixed; boundary="=_part"',
      '',
      '--=_part',
      ...words,
      '--=_part',
      'Content-Type: application/pdf; name="scan.pdf"',
      'Content-Disposition: attachment; filename="scan.pdf"',
      'Content-Transfer-Encoding: base64',
      '',
      wrapped(file),
      '--=_part--',
      '',
    ].join('\r\n'),
  );
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

function wrapped(content: string | Buffer): string {
  return Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\r\n');
}
