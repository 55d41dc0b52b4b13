/** The settings of triage: keyword rules, and what was learned. */
import { Section } from '../../ui/Section.tsx';
import { useWords } from '../../lib/words.ts';
import { KeywordRulesCard } from './KeywordRulesCard.tsx';
import { LearnedCard } from './LearnedCard.tsx';
import { words } from './settingsWords.ts';

export function TriageSection() {
  const t = useWords(words);
  return (
    <Section title={t.title} text={t.text}>
      <KeywordRulesCard />
      <LearnedCard />
    </Section>
  );
}
