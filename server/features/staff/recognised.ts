/** Whom this process has recognised lately; forgotten after three seconds, so that no right outlives its end by more. */
import type { Caller } from '../../platform/http/route.ts';
import { timeOf, type World } from '../../platform/world.ts';

const LIFE_MS = 3_000;
const MOST_REMEMBERED = 10_000;

interface Remembered {
  caller: Caller;
  until: number;
  expiresAt: Date | null;
}

const memories = new WeakMap<World, Map<string, Remembered>>();

function memoryOf(world: World): Map<string, Remembered> {
  const known = memories.get(world);
  if (known) return known;
  const fresh = new Map<string, Remembered>();
  memories.set(world, fresh);
  return fresh;
}

/** @param hash the hash of the token, never the token */
export function recall(world: World, hash: Buffer): Caller | null {
  const known = memoryOf(world).get(keyOf(hash));
  if (!known || known.until < performance.now()) return null;
  return known.expiresAt && known.expiresAt <= timeOf(world) ? null : known.caller;
}

export function remember(world: World, hash: Buffer, caller: Caller, expiresAt: Date | null): void {
  const memory = memoryOf(world);
  if (memory.size >= MOST_REMEMBERED) memory.clear();
  memory.set(keyOf(hash), { caller, until: performance.now() + LIFE_MS, expiresAt });
}

const lookups = new WeakMap<World, Map<string, Promise<unknown>>>();

/** Many screens of one person ask at the same moment: one of them looks for all. */
export function lookTogether<T>(world: World, hash: Buffer, look: () => Promise<T>): Promise<T> {
  const running = lookups.get(world) ?? new Map<string, Promise<unknown>>();
  lookups.set(world, running);
  const key = keyOf(hash);
  const known = running.get(key) as Promise<T> | undefined;
  if (known) return known;
  const fresh = look().finally(() => running.delete(key));
  running.set(key, fresh);
  return fresh;
}

export function forgetToken(world: World, hash: Buffer): void {
  memoryOf(world).delete(keyOf(hash));
}

/** Whenever the rights of an agent change. */
export function forgetAgent(world: World, agentId: string): void {
  const memory = memoryOf(world);
  for (const [key, known] of memory) if (known.caller.actor.id === agentId) memory.delete(key);
}

function keyOf(hash: Buffer): string {
  return hash.toString('base64');
}
