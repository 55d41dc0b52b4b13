/** Memory of the desk's process after everything else has run over it, and when the thread that reads letters has gone home. */
import { setTimeout as pause } from 'node:timers/promises';
import { memoryOf } from '../cpu.ts';
import type { Part } from '../part.ts';

const MEGABYTE = 2 ** 20;
const TARGET = 220;
/** Longer than an idle reading thread stays. */
const CALM_MS = 30_000;

export const memory: Part = {
  name: 'memory',
  run: async ({ desk, tickets }) => {
    const { now, highest } = memoryOf(desk.pid);
    await pause(CALM_MS);
    const calm = memoryOf(desk.pid).now;
    const note = `${(highest / MEGABYTE).toFixed(0)} MB at its highest`;
    const figure = (part: string, value: number) => ({ part, tickets, target: TARGET, unit: 'MB', value });
    return [
      { ...figure('memory after load', now / MEGABYTE), note },
      figure('memory half a minute later', calm / MEGABYTE),
    ];
  },
};
