/** What of the channels runs beside the queues: our SMTP listener, and the mailboxes that are kept open. */
import type { World } from '../platform/world.ts';
import { watchMailboxes } from './watch/mailboxes.ts';

interface Watch {
  readonly name: string;
  readonly start: (world: World, accounts: () => Promise<string[]>) => Promise<{ stop(): Promise<void> }>;
}

export const mailboxes: Watch = { name: 'mailboxes', start: watchMailboxes };

export const listener: Watch = {
  name: 'listener',
  start: async (world) => {
    if (world.config.smtpPort === undefined) return { stop: async () => undefined };
    const { startListener } = await import('./email/listener/listener.ts');
    return startListener(world);
  },
};
