/** Takes a letter that the visitor has written in the customer's name. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuseTooMany } from '../../platform/rate.ts';
import { Refusal } from '../../platform/refusal.ts';
import { readForm, type Form } from '../form.ts';
import { findLetter, showRight, type Box } from './box-visit.ts';
import { postLetter } from './post.ts';
import { sandboxWords, type SandboxWords } from './words.ts';

const MOST_LETTERS = 60;
const WINDOW_S = 600;
const SEE_OTHER = 303;
const UNPROCESSABLE = 422;

export async function takeLetter(
  box: Box,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { scope, persona } = box;
  const { world, accountId } = scope;
  const form = await readForm(request, { world, accountId, storesFiles: true });
  const problem = await problemOf(box, request, form);
  if (problem) return showAgain(box, request, reply, form, problem);
  const { text = '', subject = '', answers = '' } = form.fields;
  const answered = answers ? await findLetter(box, 'inbox', answers) : null;
  await postLetter(world, accountId, {
    from: { name: persona.name, address: persona.address },
    to: recipientOf(box, form),
    subject,
    text,
    files: form.files,
    inReplyTo: answered?.messageId ?? null,
    references: answered?.references ?? [],
  });
  const query = new URLSearchParams({ as: persona.address, did: 'sent' });
  return reply
    .header('referrer-policy', 'same-origin')
    .redirect(`/sandbox/box?${query.toString()}`, SEE_OTHER);
}

function recipientOf({ boxes }: Box, form: Form): { id: string; address: string } {
  const found = boxes.find((one) => one.address === form.fields.to) ?? boxes[0];
  if (!found) throw new Error('A mailbox without connections was opened');
  return found;
}

async function problemOf(
  { scope, persona }: Box,
  request: FastifyRequest,
  form: Form,
): Promise<string | null> {
  const words: SandboxWords['problem'] = sandboxWords[persona.language].problem;
  if (form.problem) return words[form.problem];
  if (!form.fields.text && form.files.length === 0) return words.empty;
  const limit = { key: `sandbox:${request.ip}`, most: MOST_LETTERS, windowSeconds: WINDOW_S };
  try {
    await refuseTooMany(scope.world, [limit]);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return words.tooOften;
    throw error;
  }
}

/** With everything that was typed. */
async function showAgain(
  box: Box,
  request: FastifyRequest,
  reply: FastifyReply,
  form: Form,
  problem: string,
): Promise<FastifyReply> {
  const { to = '', subject = '', text = '', answers = '' } = form.fields;
  const letter = answers ? await findLetter(box, 'inbox', answers) : null;
  const writing = { to, subject, text, answers: answers || null, problem };
  return showRight(box, request, reply, { ...(letter ? { letter } : {}), writing }, UNPROCESSABLE);
}
