/** From the command to the first page: on an empty data folder, and again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { memoryOf } from '../cpu.ts';
import { startDesk } from '../desk.ts';
import type { Figure, Part } from '../part.ts';

const TARGET_MS = 2_000;

export const start: Part = {
  name: 'start',
  run: async ({ desk }) => {
    const folder = mkdtempSync(join(desk.folder, '..', 'start-'));
    try {
      const figures: Figure[] = [];
      for (const name of ['first start', 'second start']) {
        const begun = performance.now();
        const started = await startDesk(folder);
        const value = performance.now() - begun;
        const megabytes = memoryOf(started.pid).now / 2 ** 20;
        await started.stop();
        const note = `${megabytes.toFixed(0)} MB resident then`;
        figures.push({ part: name, tickets: 0, target: TARGET_MS, unit: 'ms', value, note });
      }
      return figures;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
