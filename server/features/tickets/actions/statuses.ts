/** Makes, changes, orders and removes the company's named statuses, and bars steps between them. */
import type { BothLanguages } from '../../../../contract/shapes.ts';
import type { StatusCategory, StatusColour } from '../../../../contract/terms.ts';
import { audit } from '../../../platform/audit.ts';
import { announce } from '../../../platform/events/log.ts';
import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { theAccount } from '../../accounts/account.ts';
import { statusesRedefined } from '../events.ts';
import * as sql from '../sql/status.ts';
import { forgetStatuses } from '../statuses.ts';
import type { StatusRecord } from '../ticket.ts';
import { ticketWords } from '../words.ts';

export interface StatusWishes {
  name?: string;
  colour?: StatusColour | null;
  customerLabels?: BothLanguages;
}

const NO_WORDS: BothLanguages = { ru: '', en: '' };

/** The last of its category. Refuses `alreadyExists`. */
export async function createStatus(
  scope: Scope,
  given: StatusWishes & { name: string; category: StatusCategory },
): Promise<StatusRecord> {
  const all = await heldStatuses(scope);
  const labels = given.customerLabels ?? NO_WORDS;
  const status: StatusRecord = {
    id: newId(),
    name: given.name.trim(),
    category: given.category,
    customerLabel: labels[(await theAccount(scope)).language],
    customerLabels: labels,
    colour: given.colour ?? null,
    position: Math.max(0, ...all.map((one) => one.position)) + 1,
    barred: [],
    replacedBy: null,
  };
  if ((await sql.insertStatus(scope.tx, status)) === 0) refuse('alreadyExists', status.name);
  await tellRedefined(scope, 'status.create', { statusId: status.id, name: status.name });
  return status;
}

/** Refuses `notFound`, `alreadyExists`. */
export async function updateStatus(scope: Scope, id: string, wishes: StatusWishes): Promise<StatusRecord> {
  const all = await heldStatuses(scope);
  const before = all.find((status) => status.id === id) ?? refuse('notFound');
  const name = wishes.name?.trim() ?? before.name;
  if (all.some((other) => other.id !== id && other.name === name)) refuse('alreadyExists', name);
  const { language } = await theAccount(scope);
  const labels = wishes.customerLabels;
  const after = {
    ...before,
    name,
    colour: wishes.colour === undefined ? before.colour : wishes.colour,
    customerLabels: labels ?? before.customerLabels,
    customerLabel: labels ? labels[language] : before.customerLabel,
  };
  await sql.updateStatus(scope.tx, after);
  await tellRedefined(scope, 'status.update', { statusId: id, name });
  return after;
}

export async function orderStatuses(scope: Scope, ids: readonly string[]): Promise<void> {
  await heldStatuses(scope);
  await sql.placeStatuses(scope.tx, { ids: [...ids] });
  await tellRedefined(scope, 'status.order', { statusIds: ids });
}

/** Refuses `notFound`. */
export async function barSteps(scope: Scope, id: string, toIds: readonly string[]): Promise<StatusRecord> {
  const all = await heldStatuses(scope);
  const status = all.find((one) => one.id === id) ?? refuse('notFound');
  const barred = [...new Set(toIds)].filter((to) => to !== id);
  if (!barred.every((to) => all.some((one) => one.id === to))) refuse('notFound');
  await sql.dropBarriersFrom(scope.tx, { id });
  await sql.insertBarriers(scope.tx, { id, toIds: barred });
  await tellRedefined(scope, 'status.bar', { statusId: id, barred });
  return { ...status, barred };
}

/** Its tickets get the successor, silently: their category is the same. Refuses `notFound`, `badSetting`. */
export async function removeStatus(scope: Scope, id: string, successorId: string): Promise<void> {
  const all = await heldStatuses(scope);
  const status = all.find((one) => one.id === id) ?? refuse('notFound');
  const successor = all.find((one) => one.id === successorId) ?? refuse('notFound');
  if (successor.id === id || successor.category !== status.category)
    refuse('badSetting', ticketWords[scope.actor.language].successor);
  await sql.dropBarriersOf(scope.tx, { id });
  await sql.leadOn(scope.tx, { id, successorId });
  await sql.retireStatus(scope.tx, { id, successorId, now: scope.now });
  const tickets = await sql.handOver(scope.tx, { id, successorId });
  await tellRedefined(scope, 'status.remove', { statusId: id, name: status.name, successorId, tickets });
}

async function heldStatuses(scope: Scope): Promise<StatusRecord[]> {
  await sql.lockStatuses(scope.tx);
  return (await sql.statuses(scope.tx)).filter((status) => status.replacedBy === null);
}

async function tellRedefined(scope: Scope, action: string, about: object): Promise<void> {
  await audit(scope, action, about);
  announce(scope, statusesRedefined, null, { statusIds: [] });
  scope.afterCommit.push(() => forgetStatuses(scope));
}
