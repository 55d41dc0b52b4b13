/** Who works here: agents, teams, invitations that nobody has accepted yet. */
import { useWords } from '../../lib/words.ts';
import { Section } from '../../ui/Section.tsx';
import { AgentsCard } from './AgentsCard.tsx';
import { InvitesCard } from './InvitesCard.tsx';
import { TeamsCard } from './TeamsCard.tsx';
import { words } from './words.ts';

export function TeamSection() {
  const t = useWords(words);
  return (
    <Section title={t.title} text={t.text}>
      <AgentsCard />
      <InvitesCard />
      <TeamsCard />
    </Section>
  );
}
