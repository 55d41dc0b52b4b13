/** Memory of the desk's process after everything else has run over it. */
import { memoryOf } from '../cpu.ts';
import type { Part } from '../part.ts';

const MEGABYTE = 2 ** 20;

export const memory: Part = {
  name: 'memory',
  run: async ({ desk, tickets }) => {
    const { now, highest } = memoryOf(desk.pid);
    const note = `${(highest / MEGABYTE).toFixed(0)} MB at its highest`;
    return [{ part: 'memory after load', tickets, target: 220, unit: 'MB', value: now / MEGABYTE, note }];
  },
};
