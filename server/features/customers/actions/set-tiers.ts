/** Sets the tiers that customers and companies may have. */
import { audit } from '../../../platform/audit.ts';
import { announce } from '../../../platform/events/log.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { tiersChanged } from '../events.ts';
import { clearTiers, insertTier, listTiers, whoHasTier, type TierRow } from '../organization-sql.ts';
import { forgetTiers } from '../tiers.ts';

const tierWords = {
  ru: {
    had: (name: string) =>
      `уровень есть у ${name ? `«${name}»` : 'клиента без имени'}, сначала поменяйте его там`,
  },
  en: {
    had: (name: string) =>
      `${name ? `“${name}”` : 'a customer without a name'} has the level, change it there first`,
  },
};

/** Refuses `inUse` for one that is left out and somebody has, `badRequest` for a key twice or no name. */
export async function setTiers(scope: Scope, tiers: readonly TierRow[]): Promise<TierRow[]> {
  const keys = new Set(tiers.map((tier) => tier.key));
  if (keys.size < tiers.length) refuse('badRequest', 'key');
  if (tiers.some(({ names }) => !names.ru.trim() && !names.en.trim())) refuse('badRequest', 'names');
  const gone = (await listTiers(scope.tx)).map((tier) => tier.key).filter((key) => !keys.has(key));
  const owner = gone.length > 0 ? await whoHasTier(scope.tx, { keys: gone }) : null;
  if (owner) refuse('inUse', tierWords[scope.actor.language].had(owner.name));
  await clearTiers(scope.tx);
  for (const [position, tier] of tiers.entries()) await insertTier(scope.tx, { ...tier, position });
  await audit(scope, 'tiers.set', { keys: [...keys] });
  announce(scope, tiersChanged, null, { keys: [...keys] });
  scope.afterCommit.push(() => forgetTiers(scope));
  return [...tiers];
}
