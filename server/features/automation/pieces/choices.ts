/** Lists to choose from, in both languages. */
import { channels, stages, type Stage } from '../../../../contract/terms.ts';
import type { Blank, Label } from '../../tickets/offers.ts';

export type Choices = NonNullable<Blank['choices']>;

const channelWords: Record<string, Label> = {
  email: { ru: 'почта', en: 'e-mail' },
  portal: { ru: 'страница клиента', en: 'customer page' },
  sandbox: { ru: 'песочница', en: 'sandbox' },
  manual: { ru: 'вручную', en: 'by hand' },
};
export const channelChoices: Choices = channels.map((value) => ({
  value,
  label: channelWords[value] ?? { ru: value.toUpperCase(), en: value.toUpperCase() },
}));

const stageWords: Record<Stage, Label> = {
  study: { ru: 'изучение', en: 'studying' },
  contact: { ru: 'связь с клиентом', en: 'contacting' },
  diagnose: { ru: 'диагностика', en: 'diagnosing' },
  solve: { ru: 'решение', en: 'solving' },
};
export const stageChoices: Choices = stages.map((value) => ({ value, label: stageWords[value] }));

export const languageChoices: Choices = [
  { value: 'ru', label: { ru: 'русский', en: 'Russian' } },
  { value: 'en', label: { ru: 'английский', en: 'English' } },
];

export const turnChoices: Choices = [
  { value: 'us', label: { ru: 'наш', en: 'ours' } },
  { value: 'customer', label: { ru: 'клиента', en: 'the customer’s' } },
  { value: 'partner', label: { ru: 'партнёра', en: 'a partner’s' } },
];

export const actorChoices: Choices = [
  { value: 'customer', label: { ru: 'клиент', en: 'the customer' } },
  { value: 'agent', label: { ru: 'агент', en: 'an agent' } },
  { value: 'token', label: { ru: 'программа через API', en: 'a program by API' } },
  { value: 'system', label: { ru: 'сам Квиток', en: 'the desk itself' } },
];
