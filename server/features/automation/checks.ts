/** What stands in the way of saving a rule, in words, with the place. Pure. */
import {
  MAX_ACTIONS,
  MAX_CONDITIONS,
  MAX_DEPTH_OF_GROUPS,
  matches,
  type RuleDraft,
  type RuleGroup,
  type RuleTiming,
  type UsedPiece,
} from '../../../contract/automation.ts';
import { problemsOf } from '../tickets/fillings.ts';
import type { Filled, Label, RuleAction, RuleCondition } from '../tickets/offers.ts';
import { unknownVariables } from '../tickets/variables.ts';
import { heardTypes } from './heard.ts';
import type { Pieces } from './rule.ts';

export interface Problem {
  /** `conditions.items.0.items.2`, `actions.1`, `events`, `timing`. */
  path: string;
  text: Label;
}

export function problemsOfRule(draft: RuleDraft, pieces: Pieces): Problem[] {
  const counted = { conditions: 0 };
  return [
    ...problemsOfWaking(draft),
    ...problemsOfGroup(draft.conditions, pieces, 'conditions', 1, counted),
    ...(counted.conditions > MAX_CONDITIONS ? [tooMany('conditions', MAX_CONDITIONS)] : []),
    ...problemsOfActions(draft.actions, pieces),
  ];
}

function problemsOfWaking({ kind, events, timing = null }: RuleDraft): Problem[] {
  if (kind === 'trigger') {
    if (events.length > 0 && events.every((type) => heardTypes.has(type))) return [];
    return [
      {
        path: 'events',
        text: { ru: 'выберите, когда правило срабатывает', en: 'choose when the rule acts' },
      },
    ];
  }
  return isWholeTiming(timing)
    ? []
    : [
        {
          path: 'timing',
          text: { ru: 'укажите, по какому времени работает правило', en: 'say by what time the rule works' },
        },
      ];
}

function isWholeTiming(timing: RuleTiming | null): boolean {
  if (!timing) return false;
  if (timing.kind === 'hourly') return timing.hours !== undefined;
  if (timing.kind === 'daily') return timing.at !== undefined && timing.days !== undefined;
  return timing.minutes !== undefined && timing.event !== undefined && heardTypes.has(timing.event);
}

/** Anything may have been sent: what is neither group nor condition is a problem and no crash. */
function problemsOfGroup(
  group: unknown,
  pieces: Pieces,
  path: string,
  depth: number,
  counted: { conditions: number },
): Problem[] {
  if (!isGroup(group)) return [{ path, text: notUnderstood }];
  if (depth > MAX_DEPTH_OF_GROUPS) return [{ path, text: tooDeep }];
  if (group.items.length === 0 && depth > 1) return [{ path, text: emptyGroup }];
  return group.items.flatMap((item: unknown, at) => {
    const place = `${path}.items.${at}`;
    if (isGroup(item)) return problemsOfGroup(item, pieces, place, depth + 1, counted);
    counted.conditions += 1;
    return counted.conditions > MAX_CONDITIONS ? [] : problemsOfPiece(item, pieces.conditions, place);
  });
}

export function problemsOfActions(actions: readonly UsedPiece[], pieces: Pieces): Problem[] {
  if (actions.length === 0) return [{ path: 'actions', text: noActions }];
  if (actions.length > MAX_ACTIONS) return [tooMany('actions', MAX_ACTIONS)];
  return actions.flatMap((used, at) => [
    ...problemsOfPiece(used, pieces.actions, `actions.${at}`),
    ...problemsOfTexts(used, `actions.${at}`),
  ]);
}

function problemsOfPiece(
  used: unknown,
  known: ReadonlyMap<string, RuleCondition | RuleAction>,
  path: string,
): Problem[] {
  if (!isUsed(used)) return [{ path, text: notUnderstood }];
  const piece = known.get(used.key);
  if (!piece) return [{ path, text: unknownPiece(used.key) }];
  return problemsOf(piece.blanks, used.filled).map((text) => ({ path, text: named(piece, text) }));
}

/** «Поставить статус»: не заполнено. */
export function named({ label }: Pick<RuleAction, 'label'>, { ru, en }: Label): Label {
  return { ru: `«${label.ru}»: ${ru}`, en: `“${label.en}”: ${en}` };
}

function problemsOfTexts(used: UsedPiece, path: string): Problem[] {
  const texts = Object.values(used.filled).filter((value) => typeof value === 'string');
  return texts.flatMap(unknownVariables).map((name) => ({ path, text: unknownVariable(name) }));
}

export function isGroup(item: unknown): item is RuleGroup {
  const { match, items } = (item ?? {}) as Partial<RuleGroup>;
  return match !== undefined && (matches as readonly unknown[]).includes(match) && Array.isArray(items);
}

function isUsed(item: unknown): item is { key: string; filled: Filled } {
  const { key, filled } = (item ?? {}) as Partial<UsedPiece>;
  return typeof key === 'string' && typeof filled === 'object' && filled !== null && !Array.isArray(filled);
}

function unknownPiece(key: string): Label {
  return { ru: `нет условия или действия «${key}»`, en: `there is no condition or action “${key}”` };
}

export function unknownVariable(name: string): Label {
  return { ru: `нет переменной {{${name}}}`, en: `there is no variable {{${name}}}` };
}

function tooMany(path: string, most: number): Problem {
  return { path, text: { ru: `слишком много: можно до ${most}`, en: `too many: at most ${most}` } };
}

const notUnderstood: Label = { ru: 'условие не понято', en: 'the condition is not understood' };
const emptyGroup: Label = { ru: 'в группе нет условий', en: 'a group has no conditions' };
const noActions: Label = { ru: 'нет ни одного действия', en: 'there is no action' };
const tooDeep: Label = {
  ru: `группы вложены глубже ${MAX_DEPTH_OF_GROUPS}`,
  en: `groups are nested deeper than ${MAX_DEPTH_OF_GROUPS}`,
};
