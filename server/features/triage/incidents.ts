/** The same trouble of several people within an hour: noticed when a ticket comes, offered as one incident. */
import { v7 } from 'uuid';
import { newId } from '../../platform/ids.ts';
import type { ReadScope, Scope } from '../../platform/scope.ts';
import { allAgents } from '../staff/questions.ts';
import { notify } from '../notices/actions/notify.ts';
import { findTicket } from '../tickets/questions.ts';
import { forgetOldest, knownShapes } from './known-shapes.ts';
import { ALIKE_OF_MANY, likeness, shapeOf, type Shape } from './likeness.ts';
import type { Vocabulary } from './learning/vocabulary.ts';
import { modelOf } from './models.ts';
import { INCIDENT_TICKETS, textOf } from './rules.ts';
import { settingOf } from './settings.ts';
import { firstLetter, textsOf, ticketsSince, youngTickets } from './sql/history.ts';
import { extendOffer, insertOffer, offerWith, type OfferRow } from './sql/incidents.ts';

const HOUR_MS = 3_600_000;
const NOTHING: Shape = { keys: new Int32Array(), values: new Float32Array() };

/** Is there anything to compare a ticket with? Asked before a transaction is opened: nearly always there is not. */
export async function isBusyHour(scope: ReadScope): Promise<boolean> {
  const young = await youngTickets(scope.tx, { sinceId: idSince(HOUR_MS), usual: INCIDENT_TICKETS });
  return young?.enough ?? false;
}

/** Identifiers rise with the time of this process's machine, whatever the desk's clock says. */
function idSince(ms: number): string {
  return v7({ msecs: Date.now() - ms, seq: 0, random: new Uint8Array(16) });
}

export async function noticeIncident(scope: Scope, ticketId: string): Promise<void> {
  const [ticket, letter, model, setting] = await Promise.all([
    findTicket(scope, ticketId),
    firstLetter(scope.tx, { ticketId }),
    modelOf(scope),
    settingOf(scope),
  ]);
  if (!ticket || !letter || ticket.incidentId) return;
  const vocabulary = model?.vocabulary ?? null;
  const own = shapeOf(textOf({ subject: ticket.subject, text: letter.text }), vocabulary);
  const others = await ticketsSince(scope.tx, {
    ticketId,
    requesterId: ticket.requesterId,
    since: new Date(scope.now.getTime() - HOUR_MS),
    sinceId: idSince(HOUR_MS),
  });
  const shapes = await shapesOf(scope, others, vocabulary);
  const alike = others.filter(({ id }) => likeness(own, shapes.get(id) ?? NOTHING) >= ALIKE_OF_MANY);
  shapes.set(ticketId, own);
  forgetOldest(shapes);
  if (peopleIn(alike) + 1 < setting.incidentTickets) return;
  await offer(scope, [ticketId, ...alike.map(({ id }) => id)]);
}

/** Those of these tickets, and of others: only what is not known yet is read. */
async function shapesOf(
  scope: Scope,
  tickets: readonly { id: string }[],
  vocabulary: Vocabulary | null,
): Promise<Map<string, Shape>> {
  const shapes = knownShapes(scope.world, vocabulary);
  const unknown = tickets.map(({ id }) => id).filter((id) => !shapes.has(id));
  const texts = unknown.length > 0 ? await textsOf(scope.tx, { ids: unknown }) : [];
  for (const one of texts) shapes.set(one.id, shapeOf(textOf(one), vocabulary));
  return shapes;
}

function peopleIn(tickets: readonly { requesterId: string }[]): number {
  return new Set(tickets.map(({ requesterId }) => requesterId)).size;
}

/** A ticket joins the offer that those like it are in; what was dismissed an hour ago is not offered again. */
async function offer(scope: Scope, ticketIds: string[]): Promise<void> {
  const known = await offerWith(scope.tx, { ticketIds });
  if (known && isRecent(known, scope.now)) {
    if (known.state === 'offered') await extendOffer(scope.tx, { id: known.id, now: scope.now, ticketIds });
    if (known.state !== 'accepted') return;
  }
  const id = newId();
  await insertOffer(scope.tx, { id, now: scope.now, ticketIds });
  await tellSupervisors(scope, ticketIds);
}

function isRecent({ lastAt }: OfferRow, now: Date): boolean {
  return now.getTime() - lastAt.getTime() < HOUR_MS;
}

async function tellSupervisors(scope: Scope, ticketIds: readonly string[]): Promise<void> {
  const told = (await allAgents(scope)).filter(
    ({ role, active }) => active && (role === 'owner' || role === 'admin'),
  );
  await notify(
    scope,
    told.map(({ id }) => id),
    { kind: 'triage.incident', ticketId: ticketIds[0] ?? null, data: { tickets: ticketIds.length } },
  );
}
