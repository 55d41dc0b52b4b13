/** The model of each account that this process has met lately, kept in memory until a newer one was learned. */
import type { ReadScope } from '../../platform/scope.ts';
import type { World } from '../../platform/world.ts';
import { knownHead, knownVocabulary, type KnownModel } from './known-model.ts';
import { nudge } from './learning/nudge.ts';
import { readText } from './learning/vocabulary.ts';
import { textOf } from './rules.ts';
import { correctionsSince } from './sql/verdicts.ts';
import { headsOfModel, newestModel, vocabularyOfModel } from './sql/models.ts';

interface Kept {
  /** What this copy was nudged by, so that nothing counts twice. */
  nudgedBy: Set<string>;
  /** When somebody last looked whether there is a newer one. */
  checkedAt: number;
  model: KnownModel | null;
}

/** Another node may have learned meanwhile. */
const CHECK_EVERY_MS = 30_000;
/** More of them are a case for a training. */
const MAX_CORRECTIONS = 200;
/** A model takes some megabytes. */
const MAX_KEPT = 4;
const kept = new WeakMap<World, Map<string, Kept>>();

export async function modelOf(scope: ReadScope): Promise<KnownModel | null> {
  const ofWorld = keptOf(scope.world);
  const known = ofWorld.get(scope.accountId);
  if (known && Date.now() - known.checkedAt < CHECK_EVERY_MS) return known.model;
  const newest = await newestModel(scope.tx);
  const isKnown = known !== undefined && newest?.version === known.model?.version;
  const model = isKnown ? known.model : await load(scope, newest?.version);
  const nudgedBy = isKnown ? known.nudgedBy : new Set<string>();
  if (model && newest) await learnCorrections(scope, model, newest.trainedAt, nudgedBy);
  ofWorld.delete(scope.accountId);
  ofWorld.set(scope.accountId, { checkedAt: Date.now(), model, nudgedBy });
  for (const oldest of ofWorld.keys()) if (ofWorld.size > MAX_KEPT) ofWorld.delete(oldest);
  return model;
}

export function forgetModel({ world, accountId }: Pick<ReadScope, 'world' | 'accountId'>): void {
  keptOf(world).delete(accountId);
}

/** After somebody has put an answer right: what he said counts for the next letter. */
export function lookForCorrections({ world, accountId }: Pick<ReadScope, 'world' | 'accountId'>): void {
  const known = keptOf(world).get(accountId);
  if (known) known.checkedAt = 0;
}

async function learnCorrections(
  scope: ReadScope,
  model: KnownModel,
  since: Date,
  nudgedBy: Set<string>,
): Promise<void> {
  const corrections = await correctionsSince(scope.tx, { since, limit: MAX_CORRECTIONS });
  for (const correction of corrections.toReversed()) {
    const { ticketId, head, value } = correction;
    const key = `${ticketId} ${head} ${value}`;
    const known = model.heads.find((one) => one.name === head);
    if (!known || nudgedBy.has(key)) continue;
    nudgedBy.add(key);
    nudge(known.head, readText(model.vocabulary, textOf(correction)), value);
  }
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
