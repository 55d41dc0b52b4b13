/** What passengers write about, and how the airline answers. `{…}` is filled from the ticket's own facts. */
import type { organizations, TeamKey } from '../cast.ts';
import type { FileKey } from '../files.ts';

export interface Turn {
  /** The customer's next words. */
  asks: string;
  /** The answer to them. */
  answer: string;
}

export interface Topic {
  team: TeamKey;
  language: 'ru' | 'en';
  /** How often it comes up, against the others. */
  weight: number;
  tags: readonly string[];
  priority?: 'low' | 'high' | 'urgent';
  /** The flight has been: its day is not to come. */
  isAfterFlight?: true;
  /** Only this company writes about it. */
  organization?: (typeof organizations)[number];
  subjects: readonly string[];
  openings: readonly string[];
  answers: readonly string[];
  turns: readonly Turn[];
  notes?: readonly string[];
  /** What the customer attaches to his first letter. */
  file?: FileKey;
  /** What the agent attaches to his answer. */
  reply?: FileKey;
}

export const thanks: Record<'ru' | 'en', readonly string[]> = {
  ru: [
    'Спасибо большое, всё получилось!',
    'Благодарю за помощь, вопрос решён.',
    'Спасибо, очень быстро.',
    'Отлично, спасибо! Хорошего дня.',
    'Всё пришло, спасибо вам.',
  ],
  en: [
    'Thank you, that solved it!',
    'Brilliant, thanks for the quick help.',
    'All sorted, many thanks.',
    'Thank you very much, have a nice day.',
  ],
};

export const comments: Record<'ru' | 'en', Record<'good' | 'bad', readonly string[]>> = {
  ru: {
    good: [
      'Быстро и по-человечески',
      'Спасибо за терпение',
      'Всё объяснили понятно',
      'Ответили в тот же день!',
    ],
    bad: ['Ответ шёл двое суток', 'Вопрос решили, но пришлось писать трижды', 'Отписка'],
  },
  en: {
    good: ['Quick and kind', 'Exactly what I needed', 'Lovely people'],
    bad: ['Took three days', 'I had to explain everything twice'],
  },
};
