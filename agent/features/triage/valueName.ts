/** How an answer of triage is called on the screen: the name of the topic or team, the word of the head. */
import type { VerdictHead } from '../../../contract/triage.ts';
import { useLanguage } from '../../lib/language.ts';
import { useWords } from '../../lib/words.ts';
import { useTeams } from '../staff/staff.ts';
import { statusWords } from '../tickets/statusWords.ts';
import { topicPath, useTopics } from '../topics/topics.ts';
import { words } from './words.ts';

export function useValueName(): (head: VerdictHead, value: string) => string {
  const t = useWords(words);
  const language = useLanguage();
  const topics = useTopics();
  const teams = useTeams();
  const priorityNames: Record<string, string> = useWords(statusWords).priorities;
  const languages = new Intl.DisplayNames(language, { type: 'language' });
  return (head, value) => {
    if (head === 'topic') {
      const topic = topics.find(({ id }) => id === value);
      return topic ? topicPath(topics, topic) : t.unknown;
    }
    if (head === 'team') return teams.find(({ id }) => id === value)?.name ?? t.unknown;
    if (head === 'priority') return priorityNames[value] ?? value;
    if (head === 'language') return languages.of(value) ?? value;
    return t.values[value] ?? value;
  };
}
