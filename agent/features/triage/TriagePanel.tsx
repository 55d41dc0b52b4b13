/** What triage thinks of a ticket: suggestions one click away, likely repeats, the incident. Nothing to say, nothing shown. */
import { useQuery } from '@tanstack/react-query';
import type { Ticket } from '../../../contract/tickets.ts';
import type { Verdict } from '../../../contract/triage.ts';
import { useWords } from '../../lib/words.ts';
import styles from '../customers/CustomerCard.module.css';
import { Duplicates } from './Duplicates.tsx';
import { IncidentOffer, IncidentPart } from './Incident.tsx';
import { SpamSwitch } from './SpamSwitch.tsx';
import { ticketTriageQuery } from './triage.ts';
import { VerdictLine } from './VerdictLine.tsx';
import { words } from './words.ts';

export function TriagePanel({ ticket }: { ticket: Ticket }) {
  const t = useWords(words);
  const { data } = useQuery(ticketTriageQuery(ticket.number));
  if (!data) return null;
  const verdicts = data.verdicts.filter((verdict) => isWorthSaying(verdict, ticket));
  const spam = data.verdicts.find(({ head }) => head === 'spam');
  return (
    <>
      {(verdicts.length > 0 || spam || ticket.statusCategory === 'new') && (
        <section className={styles.section}>
          <h2 className={styles.heading}>{t.title}</h2>
          {verdicts.map((verdict) => (
            <VerdictLine key={verdict.head} verdict={verdict} ticket={ticket} />
          ))}
          <SpamSwitch verdict={spam} ticket={ticket} />
        </section>
      )}
      {data.duplicates.length > 0 && <Duplicates ticket={ticket} duplicates={data.duplicates} />}
      {data.incidentOffer && <IncidentOffer ticket={ticket} offer={data.incidentOffer} />}
      {(data.incident || data.cases.length > 0) && (
        <IncidentPart ticket={ticket} incident={data.incident} cases={data.cases} />
      )}
    </>
  );
}

const leastMood = 0.6;

/** What is so already, or what a person has settled, needs no words. */
function isWorthSaying(verdict: Verdict, ticket: Ticket): boolean {
  const best = verdict.answers[0];
  if (!best || verdict.confirmed !== null || verdict.head === 'spam') return false;
  if (verdict.head === 'sentiment') return best.value !== 'neutral' && best.confidence >= leastMood;
  const isSo = valueOf(verdict, ticket) === best.value;
  return verdict.acted ? isSo : !isSo;
}

function valueOf({ head }: Verdict, ticket: Ticket): string | null {
  if (head === 'topic') return ticket.topicId;
  if (head === 'team') return ticket.teamId;
  return head === 'priority' ? ticket.priority : ticket.language;
}
