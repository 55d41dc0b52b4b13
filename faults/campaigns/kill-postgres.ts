/** PostgreSQL is killed under a desk that goes on: all of it, the postmaster alone, or one backend in the middle of something. */
import { appendFileSync, readFileSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Campaign, Setting } from '../campaign.ts';
import type { FaultyDesk } from '../desk.ts';
import { startLoad } from '../load/load.ts';
import { onStage } from '../stage.ts';

const LEAST_LIFE_MS = 300;
const MOST_LIFE_MS = 2_500;

export const killPostgres: Campaign = {
  name: 'kill-postgres',
  promise: 'kill -9 of PostgreSQL loses and doubles nothing, and the desk goes on by itself',
  controlled: 'commits that are said to be on the disk and are not (synchronous_commit = off)',
  run: (setting) => underKills(setting),
  control: async (setting) => underKills({ ...setting, rounds: 2 }, forgetful),
};

const VICTIMS = [everyProcess, onePostmaster, oneBackend] as const;

function underKills(setting: Setting, spoil?: (desk: FaultyDesk) => Promise<void>) {
  return onStage(setting, async ({ desk, ledger, reckon }) => {
    await spoil?.(desk);
    const load = startLoad(desk, ledger);
    let slowest = 0;
    for (let round = 0; round < setting.rounds; round++) {
      await pause(LEAST_LIFE_MS + Math.random() * (MOST_LIFE_MS - LEAST_LIFE_MS));
      const victims = (spoil ? everyProcess : VICTIMS[round % VICTIMS.length])?.(desk.postmaster) ?? [];
      for (const pid of victims) kill(pid);
      const began = performance.now();
      await untilItWrites(load.acked);
      slowest = Math.max(slowest, performance.now() - began);
      if (desk.hasEnded) throw new Error('The desk has ended with its database');
    }
    await load.stop();
    return reckon(`${setting.rounds} kills, says yes again in ${(slowest / 1000).toFixed(1)} s at most`);
  });
}

const BACK_WITHIN_MS = 60_000;

async function untilItWrites(acked: () => number): Promise<void> {
  const [before, until] = [acked(), performance.now() + BACK_WITHIN_MS];
  // Answers that were on their way when the blow fell still count as one.
  while (acked() < before + 5) {
    if (performance.now() > until) throw new Error('The desk does not say yes any more');
    await pause(50);
  }
}

function everyProcess(postmaster: number): number[] {
  return [postmaster, ...childrenOf(postmaster)];
}

function onePostmaster(postmaster: number): number[] {
  return [postmaster];
}

function oneBackend(postmaster: number): number[] {
  const backends = childrenOf(postmaster).filter((pid) => /kvitok|idle|COMMIT|INSERT/.test(titleOf(pid)));
  const chosen = backends[Math.floor(Math.random() * backends.length)];
  return chosen === undefined ? [] : [chosen];
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && parentOf(pid) === parent);
}

function parentOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}

function titleOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself with the postmaster.
  }
}

/** What a crash may take grows to three times this (PostgreSQL, «Asynchronous Commit»). */
const FORGETFUL = `synchronous_commit = off\nwal_writer_delay = 10s\nwal_writer_flush_after = 1GB\n`;

async function forgetful(desk: FaultyDesk): Promise<void> {
  appendFileSync(join(realpathSync(desk.folder), 'postgres/cluster/postgresql.conf'), FORGETFUL);
  await desk.stop();
  await desk.start();
}
