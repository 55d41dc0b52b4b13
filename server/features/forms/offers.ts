/** What topics, fields and tiers offer to rules: conditions on the tree, on the company's own fields, on who asks. */
import type { ReadScope } from '../../platform/scope.ts';
import { tierOf } from '../customers/tiers.ts';
import type { FieldRow } from '../fields/field.ts';
import { fieldsOf } from '../fields/questions.ts';
import { isEmpty, numberOf, textsOf } from '../fields/rules.ts';
import type { Blank, Filled, Label, RuleCondition } from '../tickets/offers.ts';
import type { TicketRecord } from '../tickets/ticket.ts';
import { missingAtSolve } from '../topics/form.ts';
import { formOfTopic, isTopicUnder } from '../topics/questions.ts';

const field: Blank = { name: 'field', kind: 'field', label: { ru: 'Поле', en: 'Field' } };
const text = (label: Label): Blank => ({ name: 'text', kind: 'text', label });
const number: Blank = { name: 'number', kind: 'number', label: { ru: 'Число', en: 'Number' } };

export const formConditions: readonly RuleCondition[] = [
  {
    key: 'topic.isUnder',
    label: { ru: 'Тема – эта или внутри неё', en: 'The topic is this one or below it' },
    blanks: [{ name: 'topic', kind: 'topic', label: { ru: 'Тема', en: 'Topic' }, many: true }],
    holds: async (scope, { ticket: { topicId } }, filled) => {
      if (topicId === null) return false;
      const under = await Promise.all(textsOf(filled['topic']).map((id) => isTopicUnder(scope, topicId, id)));
      return under.some(Boolean);
    },
  },
  {
    key: 'field.is',
    label: { ru: 'Поле равно', en: 'The field is' },
    blanks: [field, text({ ru: 'Значение', en: 'Value' })],
    check: notHidden,
    holds: async (scope, { ticket }, filled) => {
      const wanted = folded(filled['text']);
      return (await saidIn(scope, ticket, filled)).some((one) => folded(one) === wanted);
    },
  },
  {
    key: 'field.contains',
    label: { ru: 'В поле есть текст', en: 'The field contains' },
    blanks: [field, text({ ru: 'Текст', en: 'Text' })],
    check: notHidden,
    holds: async (scope, { ticket }, filled) => {
      const wanted = folded(filled['text']);
      return (await saidIn(scope, ticket, filled)).some((one) => folded(one).includes(wanted));
    },
  },
  {
    key: 'field.isOver',
    label: { ru: 'Число в поле больше', en: 'The number in the field is greater than' },
    blanks: [field, number],
    check: hasNumber,
    holds: async (scope, { ticket }, filled) => compare(await valueOf(scope, ticket, filled), filled) > 0,
  },
  {
    key: 'field.isUnder',
    label: { ru: 'Число в поле меньше', en: 'The number in the field is less than' },
    blanks: [field, number],
    check: hasNumber,
    holds: async (scope, { ticket }, filled) => compare(await valueOf(scope, ticket, filled), filled) < 0,
  },
  {
    key: 'field.isEmpty',
    label: { ru: 'Поле пустое', en: 'The field is empty' },
    blanks: [field],
    holds: (_scope, { ticket }, filled) => isEmpty(ticket.fields[String(filled['field'])]),
  },
  {
    key: 'form.isIncomplete',
    label: { ru: 'Не заполнено нужное для решения', en: 'Something needed to solve is not filled in' },
    blanks: [],
    holds: async (scope, { ticket }) =>
      missingAtSolve(await formOfTopic(scope, ticket.topicId), ticket.fields).length > 0,
  },
  {
    key: 'customer.tier',
    label: { ru: 'Уровень клиента', en: 'The customer’s tier is' },
    blanks: [{ name: 'text', kind: 'tier', label: { ru: 'Уровень', en: 'Level of service' } }],
    holds: async (scope, { ticket }, filled) => (await tierOf(scope, ticket.requesterId)) === filled['text'],
  },
];

/** As it is kept, and as people read it: a choice by its names, yes and no in words. */
async function saidIn(scope: ReadScope, ticket: TicketRecord, filled: Filled): Promise<string[]> {
  const value = await valueOf(scope, ticket, filled);
  if (typeof value === 'boolean') return value ? ['да', 'yes', 'true'] : ['нет', 'no', 'false'];
  const kept = textsOf(value);
  const choices = (await fieldIn(scope, filled))?.settings.choices ?? [];
  const chosen = choices.filter((choice) => kept.includes(choice.value));
  return [...kept, ...chosen.flatMap(({ names }) => [names.ru, names.en])];
}

async function fieldIn(scope: ReadScope, filled: Filled): Promise<FieldRow | undefined> {
  return (await fieldsOf(scope, 'ticket')).find(({ id }) => id === filled['field']);
}

/** It would never hold: what people may not see, rules may not tell. */
async function notHidden(scope: ReadScope, filled: Filled): Promise<Label | null> {
  return (await fieldIn(scope, filled))?.sensitive ? hidden : null;
}

async function hasNumber(scope: ReadScope, filled: Filled): Promise<Label | null> {
  const known = await fieldIn(scope, filled);
  if (!known) return null;
  if (known.sensitive) return hidden;
  return withNumbers.has(known.kind) ? null : noNumber;
}

const withNumbers: ReadonlySet<FieldRow['kind']> = new Set(['number', 'money', 'text']);
const hidden: Label = {
  ru: 'это поле скрыто, правила его не видят',
  en: 'the field is hidden, rules do not see it',
};
const noNumber: Label = { ru: 'в этом поле не число', en: 'there is no number in this field' };

/** Nothing for a sensitive field: a rule must not tell what people may not see. */
async function valueOf(scope: ReadScope, ticket: TicketRecord, filled: Filled): Promise<unknown> {
  const known = await fieldIn(scope, filled);
  return known && !known.sensitive ? ticket.fields[known.id] : undefined;
}

/** Above, below or at the number; 0 for what is no number. */
function compare(value: unknown, filled: Filled): number {
  const [own, wanted] = [numberOf(value), numberOf(filled['number'])];
  return own === null || wanted === null ? 0 : own - wanted;
}

function folded(given: unknown): string {
  return typeof given === 'string' ? given.trim().toLowerCase().replaceAll('ё', 'е') : '';
}
