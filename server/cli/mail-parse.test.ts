import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mailParse } from './mail-parse.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kvitok-mail-parse-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function run(
  args: string[],
  stdin = '',
): Promise<{ code: number; lines: Record<string, unknown>[]; err: string }> {
  const io = {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: new PassThrough(),
    stderr: new PassThrough(),
  };
  const code = await mailParse(args, io);
  const out = (io.stdout.read() as Buffer | null)?.toString() ?? '';
  const lines = out.startsWith('{') ? out.trim().split('\n') : [];
  const err = (io.stderr.read() as Buffer | null)?.toString() ?? '';
  return { code, lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>), err };
}

const KEYS =
  'file from to cc replyTo subject messageId inReplyTo references date text html reply attachments autoSubmitted ' +
  'mayAutoRespond bounce language';

test('prints one object a letter, in order, with exactly its keys', async () => {
  const [first, second] = [join(folder, '1.eml'), join(folder, '2.eml')];
  await writeFile(
    first,
    'From: Anna <a@x.test>\nSubject: one\nMessage-ID: <m@x>\nIn-Reply-To: <p@x> <q@x>\n\nwords',
  );
  await writeFile(second, Buffer.from([0, 0xff, 0x0a, 0x3a]));
  const { code, lines, err } = await run([first, join(folder, 'absent.eml'), second]);
  expect(code).toBe(0);
  expect(err).toMatch(/absent\.eml: cannot be read/);
  expect(lines.map((line) => line['file'])).toEqual([first, second]);
  for (const line of lines) expect(Object.keys(line).join(' ')).toBe(KEYS);
  expect(lines[0]).toMatchObject({
    from: { name: 'Anna', address: 'a@x.test' },
    subject: 'one',
    messageId: 'm@x',
    inReplyTo: 'p@x',
    text: 'words',
    html: null,
    bounce: null,
  });
});

test('reads standard input', async () => {
  const { lines } = await run(['-'], 'From: a@x.test\nSubject: piped\n\nwords');
  expect(lines).toMatchObject([{ file: '-', subject: 'piped' }]);
});

test('saves attachments under names that stay in the folder', async () => {
  const names = [
    '../../x',
    '..\\x',
    '/etc/x',
    'C:\\x',
    'CON.txt',
    '.htaccess',
    '\u200b.htaccess',
    'a\u202etxt.exe',
    'я'.repeat(2_000),
    'x',
  ];
  const parts = names.map(
    (name) =>
      `--b\nContent-Type: a/b\nContent-Disposition: attachment; filename="${name.replaceAll('\\', '\\\\')}"\n\n${name.length}`,
  );
  const file = join(folder, 'l.eml');
  await writeFile(
    file,
    `From: a@x.test\nContent-Type: multipart/mixed; boundary=b\n\n${parts.join('\n')}\n--b--`,
  );
  const saveTo = join(folder, 'saved');
  const { lines } = await run(['--save', saveTo, file]);
  const attachments = lines[0]!['attachments'] as { name: string; savedAs: string; sha256: string }[];
  const saved = await readdir(saveTo);
  expect(saved).toHaveLength(names.length);
  expect(attachments.map((attachment) => attachment.savedAs).sort()).toEqual(
    saved.map((name) => join(saveTo, name)).sort(),
  );
  expect(
    saved.filter((name) => name.startsWith('.') || /^con/i.test(name) || Buffer.byteLength(name) > 210),
  ).toEqual([]);
  expect((await readFile(attachments[0]!.savedAs)).toString()).toBe('7');
});

test('says how it is used when nothing is asked', async () => {
  expect(await run([])).toMatchObject({
    code: 2,
    err: expect.stringContaining('kvitok mail parse') as string,
  });
  expect(await run(['--help'])).toMatchObject({ code: 0, err: '' });
});
