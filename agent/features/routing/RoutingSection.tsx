/** How queues give out tickets, who can take what, and the rules of it all. */
import { useWords } from '../../lib/words.ts';
import { Section } from '../../ui/Section.tsx';
import { PeopleCard } from './PeopleCard.tsx';
import { QueuesCard } from './QueuesCard.tsx';
import { RulesCard } from './RulesCard.tsx';
import { words } from './settingsWords.ts';

export function RoutingSection() {
  const t = useWords(words);
  return (
    <Section title={t.title} text={t.text}>
      <QueuesCard />
      <PeopleCard />
      <RulesCard />
    </Section>
  );
}
