/** Words that triage writes into histories and notices. */
import type { TriageHead } from '../../../contract/triage.ts';

const ru = {
  found: (phrases: readonly string[]) => `в тексте есть ${phrases.map((phrase) => `«${phrase}»`).join(', ')}`,
  heads: { topic: 'тема', priority: 'приоритет', team: 'команда', sentiment: 'тон', spam: 'спам' } as Record<
    TriageHead,
    string
  >,
  sure: (head: string, percent: number, words: readonly string[]) =>
    `${head} ${percent}\u00a0%${words.length > 0 ? ` (${words.join(', ')})` : ''}`,
  spamTag: 'спам',
};
const en = {
  found: (phrases: readonly string[]) => `the text has ${phrases.map((phrase) => `“${phrase}”`).join(', ')}`,
  heads: { topic: 'topic', priority: 'priority', team: 'team', sentiment: 'mood', spam: 'spam' },
  sure: (head: string, percent: number, words: readonly string[]) =>
    `${head} ${percent}%${words.length > 0 ? ` (${words.join(', ')})` : ''}`,
  spamTag: 'spam',
} satisfies typeof ru;

export const words = { ru, en };
