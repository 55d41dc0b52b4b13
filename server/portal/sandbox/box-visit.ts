/** Looking into a mailbox: its folders, a letter, an empty page to write on. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { theAccount } from '../../features/accounts/account.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { asMoment } from '../dates.ts';
import type { Language } from '../words.ts';
import { boxPage, letterList, type Box as ShownBox, type Right, type Writing } from './box-page.ts';
import { sendSandbox } from './frame.ts';
import {
  listInbox,
  listSent,
  openInboxLetter,
  openSentLetter,
  sandboxMailboxes,
  type Folder,
  type Mailbox,
  type OpenedLetter,
} from './mailbox.ts';
import { personaOf, type Persona } from './personas.ts';
import { sandboxWords } from './words.ts';

export interface Box {
  scope: ReadScope;
  persona: Persona;
  boxes: Mailbox[];
}

export async function openBox(scope: ReadScope, address: string, language: Language): Promise<Box> {
  return { scope, persona: personaOf(address, language), boxes: await sandboxMailboxes(scope) };
}

export async function showBox(box: Box, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { did } = request.query as { did?: unknown };
  const notice = did === 'sent' ? { notice: sandboxWords[box.persona.language].wasSent } : {};
  return showRight(box, request, reply, notice);
}

export async function showList(
  box: Box,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  return sendSandbox(reply, letterList(await shownBox(box, folderOf(request))));
}

export async function showWriting(
  box: Box,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { idea } = box.persona;
  const writing = { to: box.boxes[0]?.address ?? '', ...idea, answers: null, problem: null };
  return showRight(box, request, reply, { writing });
}

export async function showLetter(
  box: Box,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { id } = request.params as { id: string };
  const letter = await findLetter(box, folderOf(request), id);
  if (!letter) return showRight(box, request, reply, {});
  return showRight(box, request, reply, {
    letter,
    ...(letter.folder === 'inbox' ? { writing: await answerTo(box, letter) } : {}),
  });
}

export async function showRight(
  box: Box,
  request: FastifyRequest,
  reply: FastifyReply,
  right: Right,
  status = 200,
): Promise<FastifyReply> {
  return sendSandbox(reply, boxPage(await shownBox(box, folderOf(request)), right), status);
}

export function findLetter(box: Box, folder: Folder, id: string): Promise<OpenedLetter | null> {
  const { scope, persona, boxes } = box;
  return folder === 'sent'
    ? openSentLetter(scope, persona.address, id)
    : openInboxLetter(scope, persona.address, boxes, id);
}

async function answerTo(box: Box, letter: OpenedLetter): Promise<Writing> {
  return {
    to: letter.address,
    subject: /^re:/i.test(letter.subject) ? letter.subject : `Re: ${letter.subject}`,
    text: `\n\n${await quoted(box, letter)}`,
    answers: letter.id,
    problem: null,
  };
}

/** As mail programs do it: who wrote when, and every line behind a mark. */
async function quoted({ scope, persona }: Box, letter: OpenedLetter): Promise<string> {
  const { timeZone } = await theAccount(scope);
  const date = asMoment(letter.at, persona.language, timeZone);
  const lines = letter.text.trimEnd().split('\n');
  return `${sandboxWords[persona.language].wrote(date, letter.who)}\n${lines.map((line) => `> ${line}`).join('\n')}`;
}

async function shownBox({ scope, persona, boxes }: Box, folder: Folder): Promise<ShownBox> {
  const lines =
    folder === 'inbox'
      ? await listInbox(scope, persona.address, boxes)
      : await listSent(scope, persona.address);
  const { timeZone } = await theAccount(scope);
  return { persona, timeZone, now: scope.now, folder, lines, boxes };
}

function folderOf(request: FastifyRequest): Folder {
  return (request.query as { folder?: unknown }).folder === 'sent' ? 'sent' : 'inbox';
}
