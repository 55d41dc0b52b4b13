/** The disk under the database and the files runs full under load, and gets free again. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Campaign, Outcome, Setting } from '../campaign.ts';
import type { StartOptions } from '../desk.ts';
import { startLoad } from '../load/load.ts';
import { onStage } from '../stage.ts';

const DISK = '260m';
const FULL_MS = 4_000;
const WARM_UP_ACKED = 12;
const HEALED_ACKED = 10;
const HEALS_WITHIN_MS = 60_000;
const DEAF_DISK = join(import.meta.dirname, '../controls/deaf-disk.ts');

export const diskFull: Campaign = {
  name: 'disk-full',
  promise: 'on a full disk nothing is promised that is not kept, and free space is all it needs to go on',
  controlled: 'a desk that does not hear that the disk is full',
  skips: () => (canMount() ? null : 'needs root and tmpfs'),
  run: (setting) => onSmallDisk(setting, {}),
  control: (setting) => onSmallDisk(setting, { preload: [DEAF_DISK] }),
};

async function onSmallDisk(setting: Setting, options: StartOptions): Promise<Outcome> {
  const disk = join(setting.folder, 'desk');
  mkdirSync(disk);
  mount(disk);
  process.prependOnceListener('exit', () => unmount(disk));
  try {
    return await onStage(setting, (stage) => fillAndFree(stage, join(disk, 'filler')), options);
  } finally {
    unmount(disk);
  }
}

async function fillAndFree(
  { desk, ledger, reckon }: Parameters<Parameters<typeof onStage>[1]>[0],
  filler: string,
): Promise<Outcome> {
  const load = startLoad(desk, ledger);
  await until(() => load.acked() >= WARM_UP_ACKED);
  fill(filler);
  const full = load.acked();
  await pause(FULL_MS);
  const whileFull = load.acked() - full;
  rmSync(filler);
  const freed = performance.now();
  const before = load.acked();
  await until(() => load.acked() >= before + HEALED_ACKED);
  const healed = ((performance.now() - freed) / 1000).toFixed(1);
  await load.stop();
  if (desk.hasEnded) throw new Error('The desk has ended on the full disk');
  return reckon(`${whileFull} acked while full, ${HEALED_ACKED} within ${healed} s after`);
}

async function until(isSo: () => boolean): Promise<void> {
  const deadline = performance.now() + HEALS_WITHIN_MS;
  while (!isSo()) {
    if (performance.now() > deadline) throw new Error('The desk does not say yes any more');
    await pause(50);
  }
}

const CHUNK = Buffer.alloc(64 * 1024);
const CRUMB = Buffer.alloc(512);

function fill(path: string): void {
  const file = openSync(path, 'w');
  for (const piece of [CHUNK, CRUMB]) while (hasWritten(file, piece)) continue;
  closeSync(file);
}

function hasWritten(file: number, piece: Buffer): boolean {
  try {
    return writeSync(file, piece) === piece.length;
  } catch {
    return false;
  }
}

function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0;
}

function mount(folder: string): void {
  const { status, stderr } = spawnSync('mount', [
    '-t',
    'tmpfs',
    '-o',
    `size=${DISK},mode=0711`,
    'none',
    folder,
  ]);
  if (status !== 0) throw new Error(`mount: ${stderr.toString()}`);
}

function unmount(folder: string): void {
  spawnSync('umount', ['--lazy', folder]);
}
