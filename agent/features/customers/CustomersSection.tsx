/** What the company wants to know of its customers and their companies, and the levels of service it gives them. */
import { useWords } from '../../lib/words.ts';
import { Section } from '../../ui/Section.tsx';
import { FieldsCard } from '../fields/FieldsCard.tsx';
import { TiersCard } from './TiersCard.tsx';
import { words } from './settingsWords.ts';

export function CustomersSection() {
  const t = useWords(words);
  return (
    <Section title={t.title} text={t.text}>
      <FieldsCard belongsTo="customer" />
      <FieldsCard belongsTo="organization" />
      <TiersCard />
    </Section>
  );
}
