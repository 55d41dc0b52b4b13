/** Reads a form with files: fields as they come, each file straight to the disk. */
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { shownName } from '../features/files/actions.ts';
import type { StoredFile } from '../features/tickets/ticket.ts';
import type { World } from '../platform/world.ts';
import { MAX_FILES, MAX_FILES_BYTES, MAX_TEXT_LENGTH } from './limits.ts';

export interface Form {
  fields: Record<string, string>;
  files: StoredFile[];
  problem: 'tooLarge' | 'tooManyFiles' | null;
}

export interface Storage {
  world: World;
  accountId: string;
  /** False when the form is refused already, and only its fields are wanted. */
  storesFiles: boolean;
}

/** Beyond so many parts nobody is typing. */
const MAX_PARTS = 100;
const MAX_TEXT_BYTES = 8 * MAX_TEXT_LENGTH;

/** Never throws for what was sent: files that are too many or too large become a `problem`, the fields are kept. */
export async function readForm(request: FastifyRequest, storage: Storage): Promise<Form> {
  const form: Form = { fields: {}, files: [], problem: null };
  if (!request.isMultipart()) {
    for (const [name, value] of Object.entries(request.body ?? {})) takeField(form, name, value);
    return form;
  }
  const limits = {
    fileSize: MAX_FILES_BYTES,
    files: MAX_PARTS,
    fields: MAX_PARTS,
    fieldSize: MAX_TEXT_BYTES,
  };
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type === 'field') takeField(form, part.fieldname, part.value);
      else await takeFile(form, part, storage);
    }
  } catch (error) {
    if (!isLimit(error)) throw error;
    form.problem = 'tooManyFiles';
  }
  return form;
}

function takeField(form: Form, name: string, value: unknown): void {
  if (typeof value === 'string') form.fields[name] = value.replaceAll('\r\n', '\n').trim();
}

async function takeFile(
  form: Form,
  part: MultipartFile,
  { world, accountId, storesFiles }: Storage,
): Promise<void> {
  if (!part.filename || form.problem || !storesFiles) return drop(part);
  if (form.files.length >= MAX_FILES) {
    form.problem = 'tooManyFiles';
    return drop(part);
  }
  const stored = await world.blobs.putStream(accountId, part.file);
  const taken = form.files.reduce((sum, file) => sum + file.size, stored.size);
  if (part.file.truncated || taken > MAX_FILES_BYTES) form.problem = 'tooLarge';
  else
    form.files.push({
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
  if (!part.file.readableEnded) await new Promise((done) => part.file.once('close', done).once('end', done));
}

function isLimit(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('FST_');
}
