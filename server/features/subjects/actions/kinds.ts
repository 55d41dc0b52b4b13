/** Makes and changes kinds of objects. */
import type { BothLanguages } from '../../../../contract/shapes.ts';
import { audit } from '../../../platform/audit.ts';
import { announce } from '../../../platform/events/log.ts';
import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { freeKey, keyFrom } from '../../fields/definition.ts';
import { kindsChanged } from '../events.ts';
import { expressionOf } from '../numbers.ts';
import { forgetKinds } from '../questions.ts';
import { insertKind, listKinds, updateKind as write } from '../sql.ts';
import type { KindRow } from '../subject.ts';
import { subjectWords } from '../words.ts';

export interface KindWishes {
  names?: BothLanguages;
  plurals?: BothLanguages;
  icon?: string;
  patterns?: string[];
  active?: boolean;
}

/** Refuses `badSetting`, `alreadyExists` for a key that is taken. */
export async function createKind(
  scope: Scope,
  given: KindWishes & { names: BothLanguages; key?: string },
): Promise<KindRow> {
  const all = await listKinds(scope.tx);
  const taken = new Set(all.map((kind) => kind.key));
  const kind: KindRow = {
    id: newId(),
    key: given.key ?? freeKey(keyFrom(given.names.en || given.names.ru), taken),
    names: given.names,
    plurals: given.plurals ?? given.names,
    icon: given.icon ?? 'box',
    position: Math.max(-1, ...all.map((one) => one.position)) + 1,
    active: true,
    patterns: given.patterns ?? [],
  };
  refuseFlawed(scope, kind);
  if ((await insertKind(scope.tx, kind)) === 0) refuse('alreadyExists', kind.key);
  await tellChanged(scope, 'subjectKind.create', kind);
  return kind;
}

/** Refuses `notFound`, `badSetting`. */
export async function updateKind(scope: Scope, id: string, wishes: KindWishes): Promise<KindRow> {
  const before = (await listKinds(scope.tx)).find((kind) => kind.id === id) ?? refuse('notFound');
  const kind = { ...before, ...wishes };
  refuseFlawed(scope, kind);
  await write(scope.tx, kind);
  await tellChanged(scope, 'subjectKind.update', kind);
  return kind;
}

function refuseFlawed(scope: Scope, { names, patterns }: KindRow): void {
  const words = subjectWords[scope.actor.language];
  if (!names.ru.trim() && !names.en.trim()) refuse('badSetting', words.noName);
  const bad = patterns.find((pattern) => expressionOf(pattern) === null);
  if (bad !== undefined) refuse('badSetting', words.badPattern(bad));
}

async function tellChanged(scope: Scope, action: string, kind: KindRow): Promise<void> {
  await audit(scope, action, { kindId: kind.id, key: kind.key, patterns: kind.patterns });
  announce(scope, kindsChanged, null, { kindIds: [kind.id] });
  scope.afterCommit.push(() => forgetKinds(scope));
}
