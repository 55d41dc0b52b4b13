/** What topics, fields and tiers offer to rules: conditions on the tree, on the company's own fields, on who asks. */
import type { ReadScope } from '../../platform/scope.ts';
import { tierOf } from '../customers/tiers.ts';
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
    holds: async (scope, { ticket }, filled) => {
      const wanted = folded(filled['text']);
      return textsOf(await valueOf(scope, ticket, filled)).some((one) => folded(one) === wanted);
    },
  },
  {
    key: 'field.contains',
    label: { ru: 'В поле есть текст', en: 'The field contains' },
    blanks: [field, text({ ru: 'Текст', en: 'Text' })],
    holds: async (scope, { ticket }, filled) => {
      const wanted = folded(filled['text']);
      return textsOf(await valueOf(scope, ticket, filled)).some((one) => folded(one).includes(wanted));
    },
  },
  {
    key: 'field.isOver',
    label: { ru: 'Число в поле больше', en: 'The number in the field is greater than' },
    blanks: [field, number],
    holds: async (scope, { ticket }, filled) => compare(await valueOf(scope, ticket, filled), filled) > 0,
  },
  {
    key: 'field.isUnder',
    label: { ru: 'Число в поле меньше', en: 'The number in the field is less than' },
    blanks: [field, number],
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

/** Nothing for a sensitive field: a rule must not tell what people may not see. */
async function valueOf(scope: ReadScope, ticket: TicketRecord, filled: Filled): Promise<unknown> {
  const id = String(filled['field']);
  const known = (await fieldsOf(scope, 'ticket')).find((one) => one.id === id);
  return known && !known.sensitive ? ticket.fields[id] : undefined;
}

/** Above, below or at the number; 0 for what is no number. */
function compare(value: unknown, filled: Filled): number {
  const [own, wanted] = [numberOf(value), numberOf(filled['number'])];
  return own === null || wanted === null ? 0 : own - wanted;
}

function folded(given: unknown): string {
  return typeof given === 'string' ? given.trim().toLowerCase().replaceAll('ё', 'е') : '';
}
