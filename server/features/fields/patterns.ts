/** Shapes of text that a field may ask for. The company's own expressions run in linear time (RE2), whatever they are. */
import { RE2JS } from 're2js';
import type { FieldSettings } from '../../../contract/fields.ts';
import { mailAddress } from '../../platform/mail/address.ts';

const ready: Record<'email' | 'phone' | 'digits' | 'lettersAndDigits' | 'inn', (text: string) => boolean> = {
  email: (text) => mailAddress(text) !== null,
  phone: (text) => /^\+?\d{10,15}$/.test(text.replaceAll(/[\s().-]/g, '')),
  digits: (text) => /^\d+$/.test(text),
  lettersAndDigits: (text) => /^[\p{L}\p{N}]+$/u.test(text),
  inn: isInn,
};

export function fits(text: string, { pattern, expression }: FieldSettings): boolean {
  if (!pattern) return true;
  if (pattern === 'custom')
    return (
      compiled(expression ?? '')
        ?.matcher(text)
        .matches() ?? true
    );
  return ready[pattern](text);
}

/** Whether the expression can be used at all; what is not in RE2 (look-ahead, back-references) cannot. */
export function isExpression(expression: string): boolean {
  return expression.length > 0 && compiled(expression) !== null;
}

const MOST_COMPILED = 500;
const known = new Map<string, RE2JS | null>();

export function compiled(expression: string): RE2JS | null {
  const found = known.get(expression);
  if (found !== undefined) return found;
  if (known.size >= MOST_COMPILED) known.clear();
  const made = compile(expression);
  known.set(expression, made);
  return made;
}

function compile(expression: string): RE2JS | null {
  try {
    return RE2JS.compile(expression);
  } catch {
    return null;
  }
}

/** Weights of the check digits of a Russian taxpayer number (order ММВ-7-6/435 of the tax service). */
const WEIGHTS_10 = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const WEIGHTS_11 = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
const WEIGHTS_12 = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

function isInn(text: string): boolean {
  if (!/^(\d{10}|\d{12})$/.test(text)) return false;
  const digits = text.split('').map(Number);
  const check = (weights: readonly number[]) =>
    (weights.reduce((sum, weight, at) => sum + weight * (digits[at] ?? 0), 0) % 11) % 10;
  if (digits.length === 10) return check(WEIGHTS_10) === digits[9];
  return check(WEIGHTS_11) === digits[10] && check(WEIGHTS_12) === digits[11];
}
