/** What saved pieces name by id: what it is called, and whether it is still there. */
import type { RuleGroup, UsedPiece } from '../../../contract/automation.ts';
import type { ReadScope } from '../../platform/scope.ts';
import type { Blank, Label, Named, RuleAction, RuleCondition } from '../tickets/offers.ts';
import { isGroup, named, type Problem } from './checks.ts';
import type { NamesById } from './in-words.ts';
import { textsIn } from './pieces/filled.ts';
import type { Pieces } from './rule.ts';

/** A blank in use, and what each of its ids stands for; null stands for nothing. */
interface Naming {
  path: string;
  piece: RuleCondition | RuleAction;
  blank: Blank;
  found: ReadonlyMap<string, Named | null>;
}

export interface Placed {
  path: string;
  used: UsedPiece;
}

/** For sentences about these pieces. */
export async function namesIn(
  scope: ReadScope,
  pieces: Pieces,
  used: readonly UsedPiece[],
): Promise<NamesById> {
  const namings = await namingsIn(
    scope,
    pieces,
    used.map((one) => ({ path: '', used: one })),
  );
  const known = namings.flatMap(({ found }) => [...found]);
  return new Map(known.flatMap(([id, what]) => (what ? [[id, what.name] as const] : [])));
}

/** Conditions may ask for what can serve no longer, since old tickets have it; actions may not set it. */
export async function problemsOfNames(
  scope: ReadScope,
  pieces: Pieces,
  { conditions, actions }: { conditions?: RuleGroup; actions: readonly UsedPiece[] },
): Promise<Problem[]> {
  const asked = conditions ? await namingsIn(scope, pieces, placesIn(conditions, 'conditions')) : [];
  const set = await namingsIn(
    scope,
    pieces,
    actions.map((used, at) => ({ path: `actions.${at}`, used })),
  );
  return [
    ...asked.filter(({ found }) => [...found.values()].includes(null)),
    ...set.filter(({ found }) => [...found.values()].some((what) => !what || what.gone)),
  ].map(({ path, piece, blank }) => ({ path, text: named(piece, lost(blank)) }));
}

/** What stands in the way of doing it now; of many that are named, one that is left is enough. */
export async function whatIsGone(scope: ReadScope, pieces: Pieces, used: UsedPiece): Promise<Label | null> {
  const namings = await namingsIn(scope, pieces, [{ path: '', used }]);
  const broken = namings.find(({ found }) => [...found.values()].every((what) => !what || what.gone));
  return broken ? lost(broken.blank) : null;
}

async function namingsIn(scope: ReadScope, pieces: Pieces, places: readonly Placed[]): Promise<Naming[]> {
  const namings: Naming[] = [];
  for (const { path, used } of places) {
    const piece = pieces.conditions.get(used.key) ?? pieces.actions.get(used.key);
    for (const blank of piece?.blanks ?? []) {
      const directory = pieces.directories.get(blank.kind);
      const ids = directory ? textsIn(used.filled, blank.name) : [];
      if (!piece || !directory || ids.length === 0) continue;
      const found = new Map<string, Named | null>();
      for (const id of ids) found.set(id, await directory.find(scope, id));
      namings.push({ path, piece, blank, found });
    }
  }
  return namings;
}

export function placesIn(group: RuleGroup, path: string): Placed[] {
  return group.items.flatMap((item, at) => {
    const place = `${path}.items.${at}`;
    return isGroup(item) ? placesIn(item, place) : [{ path: place, used: item }];
  });
}

function lost(blank: Blank): Label {
  return lostWords[blank.kind] ?? { ru: 'выбранного больше нет', en: 'what was chosen is gone' };
}

const lostWords: Partial<Record<Blank['kind'], Label>> = {
  team: { ru: 'такой команды нет', en: 'there is no such team' },
  agent: { ru: 'такого агента нет или он отключён', en: 'there is no such agent, or he is deactivated' },
  status: { ru: 'такого статуса нет', en: 'there is no such status' },
  topic: { ru: 'такой темы нет или она в архиве', en: 'there is no such topic, or it is archived' },
  calendar: { ru: 'такого календаря нет', en: 'there is no such calendar' },
  field: { ru: 'такого поля нет или оно в архиве', en: 'there is no such field, or it is archived' },
  plan: { ru: 'такой цепочки нет или она выключена', en: 'there is no such plan, or it is switched off' },
  policy: { ru: 'таких правил сроков нет', en: 'there is no such policy' },
  template: { ru: 'такого шаблона нет', en: 'there is no such template' },
  webhook: { ru: 'такого вебхука нет', en: 'there is no such webhook' },
  tier: { ru: 'такого уровня нет', en: 'there is no such level of service' },
  subjectKind: { ru: 'такого вида объектов нет', en: 'there is no such kind of objects' },
};
