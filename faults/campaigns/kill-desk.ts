/** The desk is killed at random instants while letters and calls come in, and started again. */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Campaign, Setting } from '../campaign.ts';
import type { StartOptions } from '../desk.ts';
import { startLoad } from '../load/load.ts';
import { onStage } from '../stage.ts';

const LEAST_LIFE_MS = 300;
const MOST_LIFE_MS = 2_500;
const ACK_BEFORE_COMMIT = join(import.meta.dirname, '../controls/ack-before-commit.ts');

export const killDesk: Campaign = {
  name: 'kill-desk',
  promise: 'kill -9 of the desk under SMTP and API load loses and doubles nothing',
  controlled: 'a desk that says yes before its transactions are committed',
  run: (setting) => underKills(setting, {}),
  control: (setting) => underKills({ ...setting, rounds: 2 }, { preload: [ACK_BEFORE_COMMIT] }),
};

function underKills(setting: Setting, options: StartOptions) {
  return onStage(
    setting,
    async ({ desk, ledger, reckon }) => {
      const load = startLoad(desk, ledger);
      let slowest = 0;
      for (let round = 0; round < setting.rounds; round++) {
        await pause(LEAST_LIFE_MS + Math.random() * (MOST_LIFE_MS - LEAST_LIFE_MS));
        await desk.kill();
        const began = performance.now();
        await desk.start(options);
        slowest = Math.max(slowest, performance.now() - began);
      }
      await load.stop();
      return reckon(`${setting.rounds} kills, back in ${(slowest / 1000).toFixed(1)} s at most`);
    },
    options,
  );
}
