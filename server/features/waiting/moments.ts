/** The moments of tickets that waiting asks for. */
import type { MomentHandler } from '../tickets/moments.ts';
import { quietMoment } from './actions/note-quiet.ts';
import { reminderMoment } from './actions/remind.ts';
import { snoozeMoment } from './actions/snooze.ts';
import { planMoment } from './actions/take-step.ts';

export const waitingMoments: readonly MomentHandler[] = [
  planMoment,
  snoozeMoment,
  reminderMoment,
  quietMoment,
];
