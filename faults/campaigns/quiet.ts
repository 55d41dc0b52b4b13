/** Nothing is broken: the ledger itself is tried, by a relay that loses and doubles letters. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Campaign } from '../campaign.ts';
import { openLyingRelay } from '../controls/lying-relay.ts';
import { startLoad } from '../load/load.ts';
import { onStage } from '../stage.ts';

const SECOND_MS = 1_000;

export const quiet: Campaign = {
  name: 'quiet',
  promise: 'without a fault all is there, once',
  controlled: 'a relay that says yes, loses some letters and brings some twice: both have to be found',
  run: (setting) =>
    onStage(setting, async ({ desk, ledger, reckon }) => {
      const load = startLoad(desk, ledger);
      await pause(setting.seconds * SECOND_MS);
      await load.stop();
      return reckon(`${setting.seconds} s of load`);
    }),
  control: (setting) =>
    onStage(setting, async ({ desk, ledger, reckon }) => {
      const relay = await openLyingRelay(desk.smtpPort);
      const load = startLoad(desk, ledger, { smtpPort: relay.sink.port });
      while (relay.sink.letters.length < LETTERS) await pause(SECOND_MS / 10);
      await load.stop();
      await relay.done();
      await relay.sink.stop();
      const outcome = await reckon(`${relay.sink.letters.length} letters through the relay`);
      if (outcome.lost.length === 0 || outcome.dup.length === 0)
        throw new Error(
          `Only one of two lies was found: LOST ${outcome.lost.length}, DUP ${outcome.dup.length}`,
        );
      return outcome;
    }),
};

const LETTERS = 20;
