/** Channels that are kept open between letters, one a connection, for as long as its settings stay the same. */
import type { ConnectionRow } from '../../features/connections/connection.ts';
import type { World } from '../../platform/world.ts';
import type { Channel } from '../channel.ts';
import { fingerprint, openChannel } from '../open-channel.ts';

export interface OpenChannels {
  of(accountId: string, connection: ConnectionRow): Channel;
  close(): Promise<void>;
}

const MAX_OPEN = 200;

export function openChannels(world: World): OpenChannels {
  const open = new Map<string, { print: string; channel: Channel }>();
  const forget = (id: string) => {
    const known = open.get(id);
    open.delete(id);
    void known?.channel.close();
  };
  return {
    of(accountId, connection) {
      const print = fingerprint(connection);
      const known = open.get(connection.id);
      if (known?.print === print) return known.channel;
      forget(connection.id);
      const channel = openChannel(world, accountId, connection);
      open.set(connection.id, { print, channel });
      if (open.size > MAX_OPEN) forget(open.keys().next().value ?? '');
      return channel;
    },
    async close() {
      for (const id of open.keys()) forget(id);
    },
  };
}
