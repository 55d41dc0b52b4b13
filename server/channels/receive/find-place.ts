/** Which connection a letter belongs to, and so which team: by the mailbox it came to, corrected by whom it names. */
import { receivingConnections } from '../../features/connections/questions.ts';
import type { ConnectionRow } from '../../features/connections/connection.ts';
import { spellings } from '../../features/connections/rules.ts';
import { firstTeam } from '../../features/staff/questions.ts';
import type { Case, Step } from './case.ts';

/** Where the address stands to which a letter was really delivered. */
const DELIVERY_HEADERS = ['delivered-to', 'x-original-to', 'x-delivered-to', 'envelope-to'];

export const findPlace: Step = async (scope, mail) => {
  const all = await receivingConnections(scope, mail.row.connectionId);
  mail.ownAddresses = new Set(all.flatMap((one) => one.addresses));
  const arrived = all.find((one) => one.id === mail.row.connectionId) ?? null;
  const named = namedIn(recipientsOf(mail), all);
  mail.connection = arrived && (named.length === 0 || named.includes(arrived)) ? arrived : (named[0] ?? null);
  mail.connection ??= arrived;
  mail.teamId = mail.connection?.teamId ?? (await firstTeam(scope)).id;
  return undefined;
};

/** Every address that the letter was sent to, as far as anybody says so; the envelope first. */
export function recipientsOf({ row, letter }: Case): string[] {
  const delivered = DELIVERY_HEADERS.flatMap((name) => letter.headers[name] ?? []);
  const named = [...letter.to, ...letter.cc].map((one) => one.address);
  return [...row.envelope.to, ...delivered.map(bare), ...named].map((one) => one.toLowerCase());
}

function bare(text: string): string {
  return text.replace(/[<>]/g, '').trim();
}

function namedIn(recipients: string[], all: ConnectionRow[]): ConnectionRow[] {
  const found = recipients.flatMap((address) => {
    const candidates = spellings(address);
    return all.filter((one) => candidates.some((candidate) => one.addresses.includes(candidate)));
  });
  return [...new Set(found)];
}
