/**
 * What the desk gives a customer to come back with: the status link (one ticket, one person, expires, revocable)
 * and the reply token in the return address of our letters. Both are HMACs; no state is kept for them.
 */
import type { ReadScope } from '../../platform/scope.ts';
import type { World } from '../../platform/world.ts';

const DAY_S = 86_400;
const LINK_LIFE_DAYS = 180;
/** Enough against guessing by letters (10^12 tries), short enough for a mailbox name. */
const REPLY_TOKEN_LENGTH = 12;

export interface StatusLink {
  accountId: string;
  ticketId: string;
  customerId: string;
  /** Unix seconds. */
  until: number;
  epoch: number;
}

type Signing = Pick<ReadScope, 'world' | 'accountId' | 'now'>;

export function statusUrl(
  scope: Signing,
  ticketId: string,
  customer: { id: string; linkEpoch: number },
): string {
  const until = Math.floor(scope.now.getTime() / 1000 / DAY_S) * DAY_S + LINK_LIFE_DAYS * DAY_S;
  const link = {
    accountId: scope.accountId,
    ticketId,
    customerId: customer.id,
    until,
    epoch: customer.linkEpoch,
  };
  return `${scope.world.config.baseUrl}/t/${pack(link)}.${signLink(scope.world, link)}`;
}

/** @returns null for anything that is not a link of ours; the caller checks `until` and `epoch` */
export function readStatusToken(world: World, token: string): StatusLink | null {
  const [packed = '', signature = ''] = token.split('.');
  const link = unpack(packed);
  return link && world.keys.verify('status', signature, ...partsOf(link)) ? link : null;
}

function signLink(world: World, link: StatusLink): string {
  return world.keys.sign('status', ...partsOf(link));
}

function partsOf(link: StatusLink): string[] {
  return [link.accountId, link.ticketId, link.customerId, String(link.until), String(link.epoch)];
}

const UUID_BYTES = 16;
const PACKED_BYTES = 3 * UUID_BYTES + 8;

function pack(link: StatusLink): string {
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(link.until, 0);
  numbers.writeUInt32BE(link.epoch, 4);
  return Buffer.concat([
    uuidBytes(link.accountId),
    uuidBytes(link.ticketId),
    uuidBytes(link.customerId),
    numbers,
  ]).toString('base64url');
}

function unpack(text: string): StatusLink | null {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length !== PACKED_BYTES) return null;
  const uuidAt = (place: number) => bytesToUuid(bytes.subarray(place * UUID_BYTES, (place + 1) * UUID_BYTES));
  const numbers = bytes.subarray(3 * UUID_BYTES);
  return {
    accountId: uuidAt(0),
    ticketId: uuidAt(1),
    customerId: uuidAt(2),
    until: numbers.readUInt32BE(0),
    epoch: numbers.readUInt32BE(4),
  };
}

function uuidBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

function bytesToUuid(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Part of the return address: `support+k-1042.ab12cd34ef56@…`; mailboxes ignore case, so it is lower case. */
export function replyToken(scope: Pick<ReadScope, 'world' | 'accountId'>, number: string): string {
  const name = number.toLowerCase();
  return `${name}.${replySignature(scope, name)}`;
}

/** The ticket number inside a reply token of ours, or null. */
export function numberOfReplyToken(
  scope: Pick<ReadScope, 'world' | 'accountId'>,
  token: string,
): string | null {
  const [name = '', signature = ''] = token.toLowerCase().split('.');
  return name && signature === replySignature(scope, name) ? name.toUpperCase() : null;
}

function replySignature(scope: Pick<ReadScope, 'world' | 'accountId'>, name: string): string {
  return scope.world.keys
    .sign('reply', scope.accountId, name)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, REPLY_TOKEN_LENGTH);
}
