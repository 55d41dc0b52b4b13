/** A connection that was set right does not keep its letters waiting. */
import { reaction } from '../../platform/events/relay.ts';
import { connectionChanged } from '../connections/events.ts';
import { hurryLetters } from './actions/deliver.ts';

export const hurryAfterChange = reaction('outbox.hurryAfterChange', [connectionChanged], (scope, event) =>
  hurryLetters(scope, event.data.connectionId),
);
