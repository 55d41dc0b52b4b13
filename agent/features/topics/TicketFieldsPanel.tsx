/** The form of the ticket's topic, filled where it stands. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type Ticket, revealTicketField, updateTicket } from '../../../contract/tickets.ts';
import { ApiError, call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { ValueList } from '../fields/ValueList.tsx';
import styles from '../fields/Values.module.css';
import { useMay } from '../session/session.ts';
import { putTicket } from '../tickets/change/patch.ts';
import { ticketQuery } from '../tickets/queries.ts';
import { formQuery } from './topics.ts';
import { shownNow } from './shownNow.ts';
import { words } from './words.ts';

export function TicketFieldsPanel({ ticket }: { ticket: Ticket }) {
  const t = useWords(words);
  const mayWork = useMay('tickets.work');
  const save = useSaveFields(ticket);
  const { data } = useQuery(formQuery(ticket.topicId));
  const shown = shownNow(data?.items ?? [], ticket.fields).filter((item) => item.forAgent !== 'hidden');
  if (shown.length === 0) return null;
  const needed = shown.filter((item) => item.forAgent === 'requiredAtSolve').map((item) => item.field.id);
  return (
    <section className={styles.section} aria-label={t.panel}>
      <h2 className={styles.heading}>{t.panel}</h2>
      <ValueList
        fields={shown.map((item) => item.field)}
        values={ticket.fields}
        onSave={save}
        onReveal={async (fieldId) => {
          const { value } = await call(revealTicketField, { params: { number: ticket.number, fieldId } });
          return value;
        }}
        readOnly={!mayWork}
        needed={new Set(needed)}
      />
    </section>
  );
}

const tries = 3;

/** Another version is no hindrance: a field is written alone, and who writes it last has seen it last. */
function useSaveFields(ticket: Ticket): (fields: Ticket['fields']) => Promise<void> {
  const client = useQueryClient();
  const { queryKey } = ticketQuery(ticket.number);
  return async (fields) => {
    let { version } = client.getQueryData<Ticket>(queryKey) ?? ticket;
    for (let tried = 1; ; tried += 1) {
      try {
        putTicket(client, await call(updateTicket, { params: ticket, body: { version, fields } }));
        void client.invalidateQueries({ queryKey: ['thread', ticket.number] });
        return;
      } catch (error) {
        if (!(error instanceof ApiError) || error.code !== 'staleVersion' || tried === tries) throw error;
        version = (error.details as { version: number }).version;
      }
    }
  };
}
