/** What is wrong with a part of a request, in the reader's words. */
import type { FastifySchemaValidationError } from 'fastify/types/schema.js';

type Language = 'ru' | 'en';

interface MisfitWords {
  missing: string;
  unknown: string;
  empty: string;
  least: (limit: string) => string;
  most: (limit: string) => string;
  longest: (limit: string) => string;
  form: string;
  value: string;
  type: string;
}

const words: Record<Language, MisfitWords> = {
  ru: {
    missing: 'не заполнено',
    unknown: 'такого поля нет',
    empty: 'не может быть пустым',
    least: (limit) => `нужно не меньше ${limit}`,
    most: (limit) => `можно не больше ${limit}`,
    longest: (limit) => `длиннее ${limit} знаков`,
    form: 'записано не так, как нужно',
    value: 'такого значения нет',
    type: 'значение другого рода',
  },
  en: {
    missing: 'is missing',
    unknown: 'there is no such field',
    empty: 'may not be empty',
    least: (limit) => `must be at least ${limit}`,
    most: (limit) => `must be at most ${limit}`,
    longest: (limit) => `is longer than ${limit} characters`,
    form: 'is not written as expected',
    value: 'has no such value',
    type: 'is of the wrong kind',
  },
};

/** `numberPrefix: записано не так, как нужно`; programs find the exact path and the rule in `details`. */
export function misfitInWords(
  error: FastifySchemaValidationError,
  part: string | undefined,
  language: Language,
): string {
  const field = fieldOf(error) || part;
  const problem = problemOf(error, words[language]);
  return field ? `${field}: ${problem}` : problem;
}

function fieldOf({ keyword, params, instancePath }: FastifySchemaValidationError): string {
  if (keyword === 'required') return String(params['missingProperty']);
  if (keyword === 'additionalProperties') return String(params['additionalProperty']);
  // The number of an item says less than the name of its list.
  return instancePath.split('/').findLast((step) => step && !/^\d+$/.test(step)) ?? '';
}

function problemOf({ keyword, params, message }: FastifySchemaValidationError, t: MisfitWords): string {
  const limit = String(params['limit']);
  switch (keyword) {
    case 'required':
      return t.missing;
    case 'additionalProperties':
      return t.unknown;
    case 'minLength':
    case 'minItems':
      return limit === '1' ? t.empty : t.least(limit);
    case 'minimum':
      return t.least(limit);
    case 'maxItems':
    case 'maximum':
      return t.most(limit);
    case 'maxLength':
      return t.longest(limit);
    case 'pattern':
    case 'format':
      return t.form;
    case 'enum':
    case 'const':
    case 'anyOf':
      return t.value;
    case 'type':
      return t.type;
    default:
      return message ?? '';
  }
}
