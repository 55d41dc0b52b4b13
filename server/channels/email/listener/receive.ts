/** One letter from the wire to the disk, once for every account that it is for. */
import { Readable } from 'node:stream';
import { noteInboundOk, noteLetter } from '../../../features/connections/actions/note-health.ts';
import { storeLetter } from '../../../features/letters/actions/store.ts';
import type { Envelope } from '../../../features/letters/letter.ts';
import { MAX_LETTER_BYTES } from '../../../platform/mail/caps.ts';
import type { World } from '../../../platform/world.ts';
import { cleanData } from './clean-data.ts';
import { addresseesOf, type Addressee } from '../../../features/connections/listening.ts';
import { replyFor } from './replies.ts';

interface Share extends Addressee {
  to: string[];
}

/** The ids of the letters stored. The first account gets the bytes from the wire, the others from its copy. */
export async function receive(world: World, wire: Readable, envelope: Envelope): Promise<string[]> {
  const shares = await sharesOf(world, envelope.to);
  const [first, ...others] = shares;
  if (!first) throw replyFor('unknownRecipient');
  const raw = await world.blobs.putStream(first.accountId, Readable.from(cleanData(wire, MAX_LETTER_BYTES)));
  const ids = [await store(world, first, raw, envelope)];
  for (const share of others) {
    const copy = world.blobs.stream(first.accountId, raw.sha256);
    ids.push(await store(world, share, await world.blobs.putStream(share.accountId, copy), envelope));
  }
  return ids;
}

/** A letter to two mailboxes of one account is one letter; it belongs to the first of them. */
async function sharesOf(world: World, recipients: string[]): Promise<Share[]> {
  const shares = new Map<string, Share>();
  for (const address of recipients) {
    for (const one of await addresseesOf(world, address)) {
      const known = shares.get(one.accountId);
      if (known) known.to.push(address);
      else shares.set(one.accountId, { ...one, to: [address] });
    }
  }
  return [...shares.values()];
}

async function store(
  world: World,
  share: Share,
  raw: { sha256: string; size: number },
  envelope: Envelope,
): Promise<string> {
  const stored = await storeLetter(world, share.accountId, {
    connectionId: share.connectionId,
    road: 'smtp',
    raw,
    envelope: { ...envelope, to: share.to },
    together: async (scope) => {
      await noteLetter(scope, share.connectionId);
      await noteInboundOk(scope, share.connectionId);
    },
  });
  return stored.id;
}
