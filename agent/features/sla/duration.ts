/** Lengths of time that must add up: «2 ч 05 мин 10 с», nothing rounded. */
import type { Language } from '../../lib/language.ts';

const units = {
  ru: { d: 'д', h: 'ч', m: 'мин', s: 'с' },
  en: { d: 'd', h: 'h', m: 'min', s: 's' },
} as const;

/** Hours, not days: a working day has no fixed length. */
export function exactLength(seconds: number, language: Language): string {
  const t = units[language];
  const [hours, minutes, rest] = [
    Math.floor(seconds / 3600),
    Math.floor((seconds % 3600) / 60),
    Math.floor(seconds % 60),
  ];
  const parts = [
    hours > 0 && `${hours} ${t.h}`,
    minutes > 0 && `${minutes} ${t.m}`,
    (rest > 0 || seconds < 60) && `${rest} ${t.s}`,
  ];
  return parts.filter(Boolean).join(' ');
}

/** For targets, which are whole minutes. */
export function minutesLength(minutes: number, language: Language): string {
  return exactLength(minutes * 60, language);
}

/** `4 ч`, `1:30`, `90 мин`, `2ч 15м`, `45`: minutes; null for what is no length. A bare number is hours. */
export function readMinutes(text: string): number | null {
  const plain = text.trim().toLowerCase().replace(',', '.');
  if (!plain) return null;
  const clock = /^(\d+):([0-5]?\d)$/.exec(plain);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const parts = /^(?:(\d+(?:\.\d+)?)\s*(?:ч|h)[а-яa-z.]*)?\s*(?:(\d+)\s*(?:м|m)[а-яa-z.]*)?$/.exec(plain);
  if (parts && (parts[1] || parts[2])) return Math.round(Number(parts[1] ?? 0) * 60) + Number(parts[2] ?? 0);
  return /^\d+(\.\d+)?$/.test(plain) ? Math.round(Number(plain) * 60) : null;
}
