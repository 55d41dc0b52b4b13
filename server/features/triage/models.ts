/** The model of each account that this process has met lately, kept in memory until a newer one was learned. */
import type { ReadScope } from '../../platform/scope.ts';
import type { World } from '../../platform/world.ts';
import { knownHead, knownVocabulary, type KnownModel } from './known-model.ts';
import { headsOfModel, newestModel, vocabularyOfModel } from './sql/models.ts';

interface Kept {
  /** When somebody last looked whether there is a newer one. */
  checkedAt: number;
  model: KnownModel | null;
}

/** Another node may have learned meanwhile. */
const CHECK_EVERY_MS = 30_000;
/** A model takes some megabytes. */
const MAX_KEPT = 4;
const kept = new WeakMap<World, Map<string, Kept>>();

export async function modelOf(scope: ReadScope): Promise<KnownModel | null> {
  const ofWorld = keptOf(scope.world);
  const known = ofWorld.get(scope.accountId);
  if (known && Date.now() - known.checkedAt < CHECK_EVERY_MS) return known.model;
  const newest = await newestModel(scope.tx);
  const model =
    newest?.version === known?.model?.version ? (known?.model ?? null) : await load(scope, newest?.version);
  ofWorld.delete(scope.accountId);
  ofWorld.set(scope.accountId, { checkedAt: Date.now(), model });
  for (const oldest of ofWorld.keys()) if (ofWorld.size > MAX_KEPT) ofWorld.delete(oldest);
  return model;
}

export function forgetModel({ world, accountId }: Pick<ReadScope, 'world' | 'accountId'>): void {
  keptOf(world).delete(accountId);
}

function keptOf(world: World): Map<string, Kept> {
  const ofWorld = kept.get(world) ?? new Map<string, Kept>();
  kept.set(world, ofWorld);
  return ofWorld;
}

async function load(scope: ReadScope, version: number | undefined): Promise<KnownModel | null> {
  if (version === undefined) return null;
  const [words, heads] = await Promise.all([
    vocabularyOfModel(scope.tx, { version }),
    headsOfModel(scope.tx, { version }),
  ]);
  return words && { version, vocabulary: knownVocabulary(words), heads: heads.map(knownHead) };
}
