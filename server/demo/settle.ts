/** What the demo's company has set up: the pack of its trade, its flights as objects, its lines, and what it watches for. */
import { setTeamLines } from '../features/availability/actions/settings.ts';
import { piecesOf } from '../features/automation/rule.ts';
import { createPolicy } from '../features/inspections/actions/policies.ts';
import { createMacro } from '../features/macros/actions/macros.ts';
import { visibleTemplates } from '../features/macros/actions/templates.ts';
import { updateKind } from '../features/subjects/actions/kinds.ts';
import { putSubjects } from '../features/subjects/actions/put.ts';
import { allKinds } from '../features/subjects/questions.ts';
import { actions, conditions, directories } from '../house.ts';
import { calmTargets } from '../packs/common.ts';
import { installPack } from '../packs/install.ts';
import { packs } from '../packs/packs.ts';
import { work, type Scope } from '../platform/scope.ts';
import type { World } from '../platform/world.ts';
import { flights, routeOf } from './facts.ts';
import type { Founded } from './found.ts';
import { asAgent } from './stage.ts';

/** What `СП-138` looks like. */
const FLIGHT_NUMBERS = ['@@-###'];
const offered = { conditions, actions, directories };
const COMPLAINTS = 6;
const WITHIN_DAYS = 14;

/** In the owner's name, before the first letter: what was promised holds from then on. The kinds of the pack are known when it is switched on. */
export async function settleCompany(
  world: World,
  accountId: string,
  founded: Founded,
  since: Date,
): Promise<void> {
  const owner = asAgent(founded.agentIds.vera);
  await work(world, accountId, owner, (scope) => switchPackOn({ ...scope, now: since }));
  await work(world, accountId, owner, (scope) => setUp({ ...scope, now: since }, founded));
}

async function switchPackOn(scope: Scope): Promise<void> {
  const travel = packs.find(({ key }) => key === 'travel');
  if (!travel) throw new Error('The demo’s trade has no pack');
  // Its six people do not answer at night.
  await installPack(scope, { ...travel, targets: calmTargets }, offered);
}

async function setUp(scope: Scope, { agentIds, teamIds }: Founded): Promise<void> {
  for (const teamId of Object.values(teamIds)) await setTeamLines(scope, teamId, [1, 2]);
  const flight = (await allKinds(scope)).find(({ key }) => key === 'flight');
  if (!flight) throw new Error('The pack has no flights');
  const kind = await updateKind(scope, flight.id, { patterns: FLIGHT_NUMBERS });
  await putSubjects(
    scope,
    kind,
    flights.map((number) => ({ externalId: `СП-${number}`, name: routeOf(number) })),
  );
  await createPolicy(scope, {
    name: 'Рейс, о котором пишут снова и снова',
    enabled: true,
    countedBy: 'subject',
    subjectKindId: kind.id,
    topicIds: [],
    tags: [],
    threshold: COMPLAINTS,
    days: WITHIN_DAYS,
    repeatDays: 60,
    tellAgents: [agentIds.vera],
    tellTeamId: null,
    tellAgain: [],
  });
  await makeMacros(scope);
}

/** One that prepares the answer, and one for many tickets at once. */
async function makeMacros(scope: Scope): Promise<void> {
  const pieces = piecesOf(offered);
  const search = (await visibleTemplates(scope)).find(({ name }) => name === 'Ищем багаж');
  await createMacro(scope, pieces, {
    name: 'Розыск багажа начат',
    folder: 'Багаж',
    templateId: search?.id ?? null,
    actions: [
      { key: 'ticket.addTags', filled: { value: ['розыск'] } },
      { key: 'ticket.note', filled: { text: 'Розыск заведён в системе аэропорта.' } },
    ],
  });
  await createMacro(scope, pieces, {
    name: 'Сбой рассылки: срочно',
    actions: [
      { key: 'ticket.setPriority', filled: { value: 'high' } },
      { key: 'ticket.addTags', filled: { value: ['сбой рассылки'] } },
    ],
  });
}
