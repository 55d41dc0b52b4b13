/** Reads what a customer has sent by the reply box: the words first, then the files, each straight to the disk. */
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { shownName } from '../features/files/actions.ts';
import type { StoredFile } from '../features/tickets/ticket.ts';
import type { World } from '../platform/world.ts';
import { MAX_FILES, MAX_FILES_BYTES, MAX_TEXT_LENGTH } from './limits.ts';

export type FormProblem = 'empty' | 'tooLarge' | 'tooManyFiles' | 'tooLong';

export interface Written {
  text: string;
  /** Of the form that was shown: sent twice, it is one message. */
  once: string;
  files: StoredFile[];
  problem: FormProblem | null;
}

interface Storage {
  world: World;
  accountId: string;
  /** False when the reply is refused already, and only its words are wanted. */
  storesFiles: boolean;
}

/** Beyond so many parts nobody is typing. */
const MAX_PARTS = 100;
const MAX_TEXT_BYTES = 8 * MAX_TEXT_LENGTH;

/** Never throws for what was sent: whatever is wrong becomes a `problem`, and the words are kept. */
export async function readReplyForm(request: FastifyRequest, keep: Storage): Promise<Written> {
  const written: Written = { text: '', once: '', files: [], problem: null };
  if (!request.isMultipart()) return judged(take(written, request.body as Record<string, unknown> | null));
  const limits = {
    fileSize: MAX_FILES_BYTES,
    files: MAX_PARTS,
    fields: MAX_PARTS,
    fieldSize: MAX_TEXT_BYTES,
  };
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type === 'field') take(written, { [part.fieldname]: part.value });
      else await takeFile(written, part, keep);
    }
  } catch (error) {
    if (!isLimit(error)) throw error;
    written.problem = 'tooManyFiles';
  }
  return judged(written);
}

function take(written: Written, fields: Record<string, unknown> | null): Written {
  if (typeof fields?.text === 'string') written.text = fields.text.replaceAll('\r\n', '\n').trim();
  if (typeof fields?.once === 'string') written.once = fields.once;
  return written;
}

async function takeFile(
  written: Written,
  part: MultipartFile,
  { world, accountId, storesFiles }: Storage,
): Promise<void> {
  if (!part.filename || written.problem || !storesFiles) return drop(part);
  if (written.files.length >= MAX_FILES) {
    written.problem = 'tooManyFiles';
    return drop(part);
  }
  const stored = await world.blobs.putStream(accountId, part.file);
  const taken = written.files.reduce((sum, file) => sum + file.size, stored.size);
  if (part.file.truncated || taken > MAX_FILES_BYTES) written.problem = 'tooLarge';
  else
    written.files.push({
      name: shownName(part.filename),
      type: part.mimetype,
      ...stored,
      contentId: null,
      inline: false,
    });
}

/** Read to its end, so that the browser is still listening when the answer comes. */
async function drop(part: MultipartFile): Promise<void> {
  part.file.resume();
  await new Promise((done) => part.file.once('close', done).once('end', done));
}

function judged(written: Written): Written {
  if (written.problem) return written;
  if (written.text.length > MAX_TEXT_LENGTH) return { ...written, problem: 'tooLong' };
  return written.text || written.files.length > 0 ? written : { ...written, problem: 'empty' };
}

function isLimit(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('FST_');
}
