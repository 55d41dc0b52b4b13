/** Switches a starter pack on: in one transaction, step by step, keeping what is there already. */
import type { PackCounts } from '../../contract/packs.ts';
import { theAccount } from '../features/accounts/account.ts';
import { audit } from '../platform/audit.ts';
import type { Scope } from '../platform/scope.ts';
import { installCalendar } from './install/calendar.ts';
import { installFields } from './install/fields.ts';
import { installInspections } from './install/inspections.ts';
import { installKeywords } from './install/keywords.ts';
import { installKinds } from './install/kinds.ts';
import { installPolicy } from './install/policy.ts';
import { installPlan } from './install/plan.ts';
import { installRules } from './install/rules.ts';
import { installTemplates } from './install/templates.ts';
import { installTopics } from './install/topics.ts';
import type { Pack } from './pack.ts';
import type { Pieces, Setting } from './setting.ts';
import { putInstallation } from './sql.ts';
import { Tally } from './tally.ts';

export async function installPack(scope: Scope, pack: Pack, pieces: Pieces): Promise<PackCounts> {
  const { language, timeZone } = await theAccount(scope);
  const setting: Setting = { scope, pack, pieces, language, timeZone, tally: new Tally() };
  const kinds = await installKinds(setting);
  const fields = await installFields(setting);
  const topics = await installTopics(setting, fields);
  await installKeywords(setting, topics);
  await installPolicy(setting, await installCalendar(setting));
  await installPlan(setting);
  await installTemplates(setting, topics);
  await installRules(setting);
  await installInspections(setting, kinds, topics);
  const agentId = scope.actor.kind === 'agent' ? scope.actor.id : null;
  await putInstallation(scope.tx, { key: pack.key, at: scope.now, agentId });
  await audit(scope, 'pack.install', { key: pack.key });
  return setting.tally.counts;
}
