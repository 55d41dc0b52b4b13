/** What a customer is asked about his request beyond the letter: its topic, and the form of the topic. */
import type { FieldKind } from '../../contract/fields.ts';
import type { FieldRow } from '../features/fields/field.ts';
import { isRecord } from '../features/fields/rules.ts';
import { shownValues } from '../features/fields/shape-values.ts';
import { isUnfinished } from '../features/tickets/rules.ts';
import { allTopics, askedOfCustomer } from '../features/topics/questions.ts';
import { inLanguage } from '../platform/both-languages.ts';
import type { ReadScope } from '../platform/scope.ts';
import type { Guest } from './guest.ts';
import type { Language } from './words.ts';

export interface Choice {
  value: string;
  label: string;
}

export interface Question {
  id: string;
  name: string;
  help: string;
  kind: FieldKind;
  isRequired: boolean;
  /** As they are typed; of a multi-choice all that are chosen. */
  values: string[];
  choices: Choice[];
  /** A value that is there and not shown. */
  mask: string | null;
}

export interface Details {
  /** Topics to choose from while there is none. */
  topics: Choice[];
  questions: Question[];
}

/** What was filled in, by the names of the inputs. */
export type TypedDetails = Record<string, string[]>;

export const NO_DETAILS: Details = { topics: [], questions: [] };

/** Only the one whose request it is, is asked, and only while it is unfinished. */
export async function detailsOf(scope: ReadScope, guest: Guest, language: Language): Promise<Details> {
  const { ticket } = guest;
  const isAsked = guest.isRequester && !guest.customer.blockedAt && isUnfinished(ticket.statusCategory);
  if (!isAsked) return NO_DETAILS;
  const [topics, asked, values] = await Promise.all([
    ticket.topicId === null ? topicChoices(scope, language) : [],
    askedOfCustomer(scope, ticket),
    shownValues(scope, ticket.fields),
  ]);
  return {
    topics,
    questions: asked
      .filter(({ field }) => field.kind !== 'object' || values[field.id] === undefined)
      .map(({ field, forCustomer }) => ({
        ...questionOf(field, values[field.id], language),
        isRequired: forCustomer === 'required',
      })),
  };
}

/** «Доставка › Опоздала». */
async function topicChoices(scope: ReadScope, language: Language): Promise<Choice[]> {
  const offered = (await allTopics(scope)).filter((topic) => topic.active && topic.shownToCustomers);
  const labels = new Map<string, string>();
  for (const { id, parentId, names, customerNames } of offered) {
    const own = inLanguage(customerNames, language) || inLanguage(names, language);
    const above = labels.get(parentId ?? '');
    labels.set(id, above ? `${above} › ${own}` : own);
  }
  return [...labels].map(([value, label]) => ({ value, label }));
}

function questionOf(field: FieldRow, value: unknown, language: Language): Omit<Question, 'isRequired'> {
  const { id, kind, names, helps, settings, sensitive } = field;
  return {
    id,
    kind,
    name: inLanguage(names, language),
    help: inLanguage(helps, language),
    values: sensitive ? [] : typedOf(value),
    choices: (settings.choices ?? []).map((choice) => ({
      value: choice.value,
      label: inLanguage(choice.names, language),
    })),
    mask: sensitive && isRecord(value) && typeof value['masked'] === 'string' ? value['masked'] : null,
  };
}

function typedOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  if (isRecord(value) && typeof value['amount'] === 'string') return [value['amount']];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? [String(value)]
    : [];
}

/** «Причина: Брак», a line each; what is secret stays so. */
export function inLines(questions: readonly Question[], words: { yes: string; no: string }): string {
  return questions.map((question) => `${question.name}: ${answerOf(question, words)}`).join('\n');
}

function answerOf(
  { kind, values, choices, mask }: Question,
  { yes, no }: { yes: string; no: string },
): string {
  if (mask !== null) return mask;
  if (kind === 'yesNo' && values.length > 0) return values[0] === 'true' ? yes : no;
  const labels = values.map((value) => choices.find((choice) => choice.value === value)?.label ?? value);
  return labels.join(', ') || '–';
}
