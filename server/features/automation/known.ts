/** The rules of an account that are switched on, remembered for some seconds: every fact asks for them. */
import type { World } from '../../platform/world.ts';
import type { RuleRow } from './rule.ts';
import { listEnabled } from './sql.ts';

const LIFE_MS = 3_000;

/** Made ready to be asked quickly. */
export interface KnownRule extends RuleRow {
  readonly wakes: ReadonlySet<string>;
}

const kept = new WeakMap<World, Map<string, { at: number; rules: Promise<KnownRule[]> }>>();

export function knownRules(world: World, accountId: string): Promise<KnownRule[]> {
  const ofWorld = kept.get(world) ?? new Map<string, { at: number; rules: Promise<KnownRule[]> }>();
  kept.set(world, ofWorld);
  const known = ofWorld.get(accountId);
  if (known && Date.now() - known.at < LIFE_MS) return known.rules;
  const rules = listEnabled(world.db.reader(accountId)).then((rows) => rows.map(ready));
  ofWorld.set(accountId, { at: Date.now(), rules });
  rules.catch(() => ofWorld.delete(accountId));
  return rules;
}

export function forgetRules(world: World, accountId: string): void {
  kept.get(world)?.delete(accountId);
}

function ready(rule: RuleRow): KnownRule {
  const { timing, events } = rule.body;
  const after = timing?.kind === 'after' && timing.event ? [timing.event] : [];
  return { ...rule, wakes: new Set(rule.kind === 'trigger' ? events : after) };
}
