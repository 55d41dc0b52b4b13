/** The desk is killed at each step that a letter or a call goes through, one after the other, while the load goes on. */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Campaign, Setting } from '../campaign.ts';
import { crashPoints, type CrashPoint } from '../crash/points.ts';
import type { FaultyDesk } from '../desk.ts';
import { startLoad } from '../load/load.ts';
import { onStage } from '../stage.ts';

const ARM = join(import.meta.dirname, '../crash/arm.ts');
const ACK_BEFORE_COMMIT = join(import.meta.dirname, '../controls/ack-before-commit.ts');
const REACHED_WITHIN_MS = 30_000;

export const crashPointCampaign: Campaign = {
  name: 'crash-points',
  promise: `kill -9 at each of ${crashPoints.length} steps: each can be taken up again`,
  controlled: 'a desk that says 250 and dies before it commits',
  run: (setting) => through(setting, crashPoints, []),
  control: (setting) => {
    const beforeCommit = crashPoints.filter(({ where }) => where === 'commit letters.insert before');
    return through(setting, [...beforeCommit, ...beforeCommit, ...beforeCommit], [ACK_BEFORE_COMMIT]);
  },
};

function through(setting: Setting, points: readonly CrashPoint[], more: string[]) {
  return onStage(setting, async ({ desk, ledger, reckon }) => {
    const load = startLoad(desk, ledger);
    const missed: string[] = [];
    for (const { name, where } of points) {
      await desk.kill();
      if (!(await diesAt(desk, where, more))) missed.push(name);
    }
    await desk.kill();
    await desk.start();
    await load.stop();
    if (missed.length > 0) throw new Error(`Never came to: ${missed.join(', ')}`);
    return reckon(`${points.length} steps`);
  });
}

/** False when the desk lives on. */
export async function diesAt(desk: FaultyDesk, where: string, more: string[]): Promise<boolean> {
  await desk.start({ preload: [ARM, ...more], env: { FAULTS_CRASH_AT: where }, mayEnd: true });
  await Promise.race([desk.untilEnded(), pause(REACHED_WITHIN_MS)]);
  return desk.hasEnded;
}
