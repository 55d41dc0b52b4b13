/** What a clock is: a promise that runs, as the database holds it. */
import type { SlaKind } from '../../../contract/sla.ts';
import type { Priority } from '../../../contract/terms.ts';

export type ClockState = 'running' | 'paused' | 'met' | 'stopped';

export interface ClockRow {
  kind: SlaKind;
  /** The which-th question of the customer a next response answers; 1 for the others. */
  cycle: number;
  policyId: string;
  policyVersion: number;
  /** Null: wall time, or the calendar that is built in. */
  calendarId: string | null;
  calendarVersion: number;
  priority: Priority;
  targetSeconds: number;
  state: ClockState;
  startedAt: Date;
  pausedSince: Date | null;
  /** Used up until `pausedSince`, the end, or the last count. */
  consumedSeconds: number;
  riskAt: Date | null;
  dueAt: Date | null;
  warnedAt: Date | null;
  breachedAt: Date | null;
  endedAt: Date | null;
  /** Wall seconds until it was met. */
  elapsedSeconds: number | null;
  agentId: string | null;
  teamId: string;
  line: number;
}

export function isOpen(clock: Pick<ClockRow, 'state'>): boolean {
  return clock.state === 'running' || clock.state === 'paused';
}
