/** What a customer has sent by the reply box, and what is wrong with it. */
import type { FastifyRequest } from 'fastify';
import type { StoredFile } from '../features/tickets/ticket.ts';
import { readForm, type Form, type Storage } from './form.ts';
import { MAX_TEXT_LENGTH } from './limits.ts';

export type FormProblem = 'empty' | 'tooLarge' | 'tooManyFiles' | 'tooLong';

export interface Written {
  text: string;
  /** Of the form that was shown: sent twice, it is one message. */
  once: string;
  files: StoredFile[];
  problem: FormProblem | null;
}

export async function readReplyForm(request: FastifyRequest, storage: Storage): Promise<Written> {
  const form = await readForm(request, storage);
  const { text = '', once = '' } = form.fields;
  return { text, once, files: form.files, problem: form.problem ?? problemOf(text, form) };
}

function problemOf(text: string, { files }: Form): FormProblem | null {
  if (text.length > MAX_TEXT_LENGTH) return 'tooLong';
  return text || files.length > 0 ? null : 'empty';
}
