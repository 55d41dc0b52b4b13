/** Who sees a template or macro, and which of its texts is taken. Pure. */
import type { Actor } from '../../platform/scope.ts';
import { unknownVariables } from '../tickets/variables.ts';

/** Whoever manages settings sees all, to change them. */
export function maySee(
  actor: Pick<Actor, 'permissions' | 'groups'>,
  { teamIds }: { teamIds: readonly string[] },
): boolean {
  return (
    teamIds.length === 0 ||
    actor.permissions.has('settings.manage') ||
    teamIds.some((id) => actor.groups.includes(id))
  );
}

/** In the ticket's language, or in the other one when there is none. */
export function textIn(
  { textRu, textEn }: { textRu: string; textEn: string },
  language: 'ru' | 'en',
): string {
  const [own, other] = language === 'ru' ? [textRu, textEn] : [textEn, textRu];
  return own.trim() ? own : other;
}

export interface TextProblem {
  path: 'texts' | 'texts.ru' | 'texts.en';
  text: { ru: string; en: string };
}

export function problemsOfTexts(texts: { ru: string; en: string }): TextProblem[] {
  if (!texts.ru.trim() && !texts.en.trim())
    return [
      {
        path: 'texts',
        text: { ru: 'напишите текст хотя бы на одном языке', en: 'write the text in one language at least' },
      },
    ];
  return (['ru', 'en'] as const).flatMap((language) =>
    unknownVariables(texts[language]).map((name) => ({
      path: `texts.${language}` as const,
      text: { ru: `нет переменной {{${name}}}`, en: `there is no variable {{${name}}}` },
    })),
  );
}
