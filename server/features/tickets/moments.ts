/** The moments that branches ask for: at each, the one who asked is called with the ticket held. */
import type { Scope } from '../../platform/scope.ts';
import type { TicketRecord } from './ticket.ts';

export interface Moment {
  kind: string;
  /** When it was due; the call may come later, after a night off. */
  at: Date;
  data: Record<string, unknown>;
}

export interface MomentHandler {
  /** Begins with the branch's name: `sla.breach`. One moment of a kind a ticket. */
  readonly kind: string;
  /**
   * Called once in effect: in the transaction that takes the moment away, with the ticket's row held. It may ask for its next
   * moment, change the ticket through its actions, announce. When it throws, what it did is undone and tried again later.
   */
  readonly come: (scope: Scope, ticket: TicketRecord, moment: Moment) => Promise<void>;
}
