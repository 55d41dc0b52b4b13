/** Who else looks at a ticket or writes on it: kept in memory, told to the other nodes, forgotten by itself. */
import type { Presence } from '../../../contract/live.ts';

/** A screen repeats itself every 20 s; what is silent for longer is gone. */
const LIFE_MS = 45_000;

interface Seen extends Presence {
  socketId: string;
  until: number;
}

export class PresenceBook {
  readonly #byTicket = new Map<string, Map<string, Seen>>();

  /** True when others should be told: somebody came, left, or began or ceased to type. */
  put(presence: Presence & { socketId: string }, now: number): boolean {
    const ofTicket = this.#byTicket.get(presence.ticketId) ?? new Map<string, Seen>();
    this.#byTicket.set(presence.ticketId, ofTicket);
    const before = ofTicket.get(presence.socketId);
    ofTicket.set(presence.socketId, { ...presence, until: now + LIFE_MS });
    return before?.doing !== presence.doing || before.until <= now;
  }

  leave(ticketId: string, socketId: string): boolean {
    const ofTicket = this.#byTicket.get(ticketId);
    const was = ofTicket?.delete(socketId) ?? false;
    if (ofTicket?.size === 0) this.#byTicket.delete(ticketId);
    return was;
  }

  /** One entry an agent, however many tabs; typing in any of them counts. */
  on(ticketId: string, now: number): Presence[] {
    const byAgent = new Map<string, Presence>();
    for (const [socketId, seen] of this.#byTicket.get(ticketId) ?? []) {
      if (seen.until <= now) this.leave(ticketId, socketId);
      else if (byAgent.get(seen.agentId)?.doing !== 'typing')
        byAgent.set(seen.agentId, { ticketId, agentId: seen.agentId, name: seen.name, doing: seen.doing });
    }
    return [...byAgent.values()];
  }
}
