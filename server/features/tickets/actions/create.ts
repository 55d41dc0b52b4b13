/** Opens a ticket by hand or by API: what a customer said elsewhere, or our own first letter to him. */
import type { Priority } from '../../../../contract/terms.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { theAccount } from '../../accounts/account.ts';
import { identifyCustomer, noteIdentity, type IdentifiedCustomer } from '../../customers/actions/identify.ts';
import { takeUploads } from '../../files/actions.ts';
import { firstTeam } from '../../staff/questions.ts';
import { filledValues, topicOf } from '../../topics/questions.ts';
import type { TicketRecord } from '../ticket.ts';
import { acknowledgeTicket } from './acknowledge.ts';
import { openTicket, type Opening } from './open.ts';
import { refuseAway } from './refuse-away.ts';
import { replyToTicket } from './reply.ts';
import { writtenBody, type Writing } from './written.ts';

export interface Creation extends Writing {
  subject: string;
  from?: 'customer' | 'agent';
  requester: { name?: string; email?: string; phone?: string };
  teamId?: string;
  assigneeId?: string | null;
  /** Though the one it is given to is away. */
  anyway?: boolean;
  priority?: Priority;
  tags?: string[];
  language?: 'ru' | 'en';
  channel?: 'api' | 'manual';
  topicId?: string | null;
  /** By the field's id or key. */
  fields?: Record<string, unknown>;
  acknowledge?: boolean;
}

export async function createTicket(scope: Scope, wanted: Creation): Promise<TicketRecord> {
  const [requester, account, teamId] = await Promise.all([
    identifyRequester(scope, wanted),
    theAccount(scope),
    wanted.teamId ?? firstTeam(scope).then((team) => team.id),
  ]);
  if (wanted.assigneeId) await refuseAway(scope, wanted.assigneeId, wanted.anyway ?? false);
  if (wanted.topicId) await topicOf(scope, wanted.topicId);
  const opening: Omit<Opening, 'first'> = {
    subject: wanted.subject.trim(),
    channel: wanted.channel ?? (scope.actor.kind === 'token' ? 'api' : 'manual'),
    connectionId: null,
    teamId,
    requesterId: requester.id,
    language: wanted.language ?? requester.language ?? account.language,
    ...(wanted.assigneeId === undefined ? {} : { assigneeId: wanted.assigneeId }),
    ...(wanted.priority ? { priority: wanted.priority } : {}),
    ...(wanted.tags ? { tags: wanted.tags } : {}),
    ...(wanted.topicId ? { topicId: wanted.topicId } : {}),
    ...(wanted.fields ? { fields: await filledValues(scope, {}, wanted.fields) } : {}),
  };
  return wanted.from === 'agent'
    ? writeFirst(scope, opening, wanted)
    : noteDown(scope, opening, wanted, requester);
}

async function identifyRequester(
  scope: Scope,
  { requester, language }: Creation,
): Promise<IdentifiedCustomer> {
  const about = { ...(requester.name ? { name: requester.name } : {}), ...(language ? { language } : {}) };
  if (requester.email) {
    const customer = await identifyCustomer(scope, { kind: 'email', value: requester.email, ...about });
    if (requester.phone) await noteIdentity(scope, customer.id, { kind: 'phone', value: requester.phone });
    return customer;
  }
  if (requester.phone) return identifyCustomer(scope, { kind: 'phone', value: requester.phone, ...about });
  return refuse('badAddress', '');
}

async function writeFirst(
  scope: Scope,
  opening: Omit<Opening, 'first'>,
  wanted: Creation,
): Promise<TicketRecord> {
  const opened = await openTicket(scope, { ...opening, first: null });
  const { html, text, uploadIds } = wanted;
  const reply = await replyToTicket(scope, opened.number, {
    ...(html === undefined ? {} : { html }),
    ...(text === undefined ? {} : { text }),
    ...(uploadIds ? { uploadIds } : {}),
  });
  return reply.ticket;
}

async function noteDown(
  scope: Scope,
  opening: Omit<Opening, 'first'>,
  wanted: Creation,
  requester: IdentifiedCustomer,
): Promise<TicketRecord> {
  const body = writtenBody(wanted);
  const uploads = await takeUploads(scope, wanted.uploadIds ?? []);
  const opened = await openTicket(scope, {
    ...opening,
    first: {
      at: scope.now,
      authorId: requester.id,
      authorName: requester.name,
      authorAddress: wanted.requester.email ?? wanted.requester.phone ?? '',
      to: [],
      cc: [],
      subject: opening.subject,
      text: body.text,
      html: wanted.html === undefined ? null : body.html,
      fullText: null,
      fullHtml: null,
      channel: opening.channel,
      connectionId: null,
      mailMessageId: null,
      letterId: null,
      threadReason: null,
      unverified: false,
      attachments: uploads.map(({ id: _id, ...file }) => ({ ...file, contentId: null, inline: false })),
    },
  });
  if (wanted.acknowledge) await acknowledgeTicket(scope, opened.ticket);
  return opened.ticket;
}
