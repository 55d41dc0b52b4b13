/** An agent as somebody who may be given work, and what is set about work as a whole. */

export const presenceStates = ['online', 'away'] as const;
export type PresenceState = (typeof presenceStates)[number];

/** Why somebody can be given work, or not. */
export type Availability =
  | 'online'
  /** By his own switch. */
  | 'away'
  /** No screen of his is open. */
  | 'idle'
  /** His team does not work now. */
  | 'offHours'
  /** A planned absence runs. */
  | 'absent'
  /** He does not work here any more. */
  | 'gone';

/** As the database has it. */
export interface WorkerRow {
  id: string;
  name: string;
  role: string;
  active: boolean;
  teamIds: string[];
  supervises: string[];
  state: PresenceState;
  stateAt: Date | null;
  seenAt: Date | null;
  capacity: number;
  lines: number[];
  /** Of the absence that runs now. */
  absentUntil: Date | null;
  substituteId: string | null;
}

export interface Worker extends WorkerRow {
  availability: Availability;
}

export interface WorkSettings {
  /** An agent without an open screen for so long is away by himself; null: never. */
  awayAfterMinutes: number | null;
  /** Outside his team's working time nobody is given anything by itself. */
  onlyInWorkingTime: boolean;
  /** Customers read how many are before them, and how long it may take. */
  showQueuePosition: boolean;
  /** Customers are told who has taken their ticket. */
  tellWhoTook: boolean;
}

export const builtInSettings: WorkSettings = {
  awayAfterMinutes: null,
  onlyInWorkingTime: false,
  showQueuePosition: true,
  tellWhoTook: false,
};

export const BUILT_IN_CAPACITY = 10;
