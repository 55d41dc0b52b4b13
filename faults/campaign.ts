/** What a campaign is: a fault, the promise that must hold under it, and a control that breaks the promise on purpose. */
import type { Reckoning } from './reckon.ts';

export interface Setting {
  /** A folder of its own for this run, removed afterwards. */
  folder: string;
  /** A desk that is set up, to begin with a copy of. */
  prepared: string;
  rounds: number;
  /** How long the load runs, for campaigns that run one. */
  seconds: number;
  say: (line: string) => void;
}

export interface Campaign {
  name: string;
  /** In a line: what is done, and what must hold. */
  promise: string;
  /** In a line: what is broken on purpose, so that the campaign has to turn red. */
  controlled: string;
  /** A sentence when this machine cannot do it. */
  skips?: () => string | null;
  run: (setting: Setting) => Promise<Outcome>;
  control: (setting: Setting) => Promise<Outcome>;
}

export interface Outcome extends Reckoning {
  /** Rounds, slowest return, and the like. */
  notes: string;
}

export function isRed({ lost, dup }: Reckoning): boolean {
  return lost.length + dup.length > 0;
}
