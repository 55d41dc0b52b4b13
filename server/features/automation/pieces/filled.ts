/** Reads blanks that were checked when the rule was saved. */
import type { Filled } from '../../tickets/offers.ts';

export function textsIn(filled: Filled, name: string): string[] {
  const value = filled[name];
  if (Array.isArray(value)) return value.filter((one): one is string => typeof one === 'string');
  return typeof value === 'string' && value ? [value] : [];
}

export function textIn(filled: Filled, name: string): string {
  return textsIn(filled, name)[0] ?? '';
}

export function numberIn(filled: Filled, name: string): number {
  return Number(filled[name] ?? 0);
}

export function numbersIn(filled: Filled, name: string): number[] {
  const value = filled[name];
  return (Array.isArray(value) ? value : [value]).map(Number);
}

export function isYes(filled: Filled, name: string): boolean {
  return filled[name] === true;
}
