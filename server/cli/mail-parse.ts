/** `kvitok mail parse`: letters from files or from standard input to JSON, a line a letter, by the desk's own reading. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { Letter } from '../platform/mail/letter.ts';
import { readLetter } from '../platform/mail/read.ts';
import { SafeNames } from './safe-names.ts';

export interface CliStreams {
  stdin: Readable;
  stdout: Writable;
  stderr: Writable;
}

const HELP = `kvitok mail parse [--save DIR] FILE… | -

Reads raw letters (RFC 822, .eml) exactly as the desk reads them and prints one JSON object a letter, one line each,
in the order given. - reads one letter from standard input. A file is one letter: of an mbox with several letters the
first one is read and the rest is taken for its text.
Needs no database and no running desk.

  --save DIR   write the attachments into DIR; each then says its file in "savedAs"

Exit code: 0 whenever it ran, however broken the letters; a file that cannot be opened is a line on standard error,
and the others go on. 2 when nothing was asked for.
`;

/** Resolves to the exit code: 0, or 2 when the command was used wrongly. */
export async function mailParse(args: string[], io: CliStreams): Promise<number> {
  const asked = readArguments(args);
  if (asked.help || asked.files.length === 0) {
    (asked.help ? io.stdout : io.stderr).write(HELP);
    return asked.help ? 0 : 2;
  }
  const names = new SafeNames();
  for (const file of asked.files) {
    const raw = await readRaw(file, io);
    if (raw !== null) io.stdout.write(`${JSON.stringify(await describe(file, raw, asked.saveTo, names))}\n`);
  }
  return 0;
}

interface Asked {
  files: string[];
  saveTo: string | null;
  help: boolean;
}

function readArguments(args: readonly string[]): Asked {
  const asked: Asked = { files: [], saveTo: null, help: false };
  let onlyFiles = false;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at]!;
    if (onlyFiles || arg === '-' || !arg.startsWith('-')) asked.files.push(arg);
    else if (arg === '--') onlyFiles = true;
    else if (arg.startsWith('--save=')) asked.saveTo = arg.slice('--save='.length);
    else if (arg === '--save' && at + 1 < args.length) asked.saveTo = args[++at]!;
    else return { files: [], saveTo: null, help: arg === '--help' || arg === '-h' };
  }
  return asked;
}

async function readRaw(file: string, io: CliStreams): Promise<Uint8Array | null> {
  try {
    if (file !== '-') return await readFile(file);
    const chunks: Buffer[] = [];
    for await (const chunk of io.stdin) chunks.push(Buffer.from(chunk as Uint8Array | string));
    return Buffer.concat(chunks);
  } catch (error) {
    io.stderr.write(`${file}: cannot be read (${error instanceof Error ? error.message : String(error)})\n`);
    return null;
  }
}

async function describe(
  file: string,
  raw: Uint8Array,
  saveTo: string | null,
  names: SafeNames,
): Promise<object> {
  const letter = await readLetter(raw);
  return {
    file,
    from: letter.from,
    to: letter.to,
    cc: letter.cc,
    replyTo: letter.replyTo,
    subject: letter.subject,
    messageId: letter.messageId,
    inReplyTo: letter.inReplyTo[0] ?? null,
    references: letter.references,
    date: letter.date,
    text: letter.text,
    html: letter.html,
    reply: letter.reply,
    attachments: await describeAttachments(letter, saveTo, names),
    autoSubmitted: letter.autoSubmitted,
    mayAutoRespond: letter.mayAutoRespond,
    bounce: letter.bounce && { recipients: letter.bounce.recipients },
    language: letter.language,
  };
}

async function describeAttachments(
  letter: Letter,
  saveTo: string | null,
  names: SafeNames,
): Promise<object[]> {
  if (saveTo !== null && letter.attachments.length > 0) await mkdir(saveTo, { recursive: true });
  const described: object[] = [];
  for (const { content, ...attachment } of letter.attachments) {
    const savedAs = saveTo === null ? null : join(saveTo, names.next(attachment.name));
    if (savedAs !== null) await writeFile(savedAs, content);
    described.push(savedAs === null ? attachment : { ...attachment, savedAs });
  }
  return described;
}
