/** The same trouble of several people: offered as one incident, then its cases and one answer to all. */
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { Siren } from 'lucide-react';
import { useState } from 'react';
import type { Ticket } from '../../../contract/tickets.ts';
import type { OtherTicket, TicketTriage } from '../../../contract/triage.ts';
import { useWords } from '../../lib/words.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { toast } from '../../ui/toast.ts';
import styles from '../customers/CustomerCard.module.css';
import { useMay } from '../session/session.ts';
import { CaseLink } from './CaseLink.tsx';
import { useAcceptIncident, useAnswerCases, useDismissIncident, useLeaveIncident } from './triage.ts';
import { words } from './words.ts';

const mostShown = 5;

export function IncidentOffer({
  ticket,
  offer,
}: {
  ticket: Ticket;
  offer: NonNullable<TicketTriage['incidentOffer']>;
}) {
  const t = useWords(words);
  const mayWork = useMay('tickets.work');
  const accept = useAcceptIncident(ticket);
  const dismiss = useDismissIncident(ticket);
  const others = offer.tickets.filter(({ number }) => number !== ticket.number);
  const first = offer.tickets[0]?.number ?? ticket.number;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t.incident}</h2>
      <div className={styles.line}>
        <Siren size={14} aria-hidden />
        <span className={styles.value}>{t.incidentOffer(others.length)}</span>
      </div>
      <Cases tickets={others} />
      {mayWork && (
        <div className={styles.buttons}>
          <Button
            size="compact-sm"
            loading={accept.isPending}
            onClick={() => accept.mutate({ id: offer.id, into: first })}
          >
            {t.makeIncident}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            loading={dismiss.isPending}
            onClick={() => dismiss.mutate(offer.id)}
          >
            {t.noIncident}
          </Button>
        </div>
      )}
    </section>
  );
}

interface Props {
  ticket: Ticket;
  incident: OtherTicket | null;
  cases: readonly OtherTicket[];
}

export function IncidentPart({ ticket, incident, cases }: Props) {
  const t = useWords(words);
  const mayWork = useMay('tickets.work');
  const leave = useLeaveIncident(ticket);
  const [answering, setAnswering] = useState(false);
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{incident ? t.incident : t.cases(cases.length)}</h2>
      <Cases tickets={incident ? [incident] : cases} />
      {mayWork && (
        <div className={styles.buttons}>
          {incident ? (
            <Button
              size="compact-sm"
              variant="default"
              loading={leave.isPending}
              onClick={() => leave.mutate()}
            >
              {t.leave}
            </Button>
          ) : (
            <Button size="compact-sm" variant="default" onClick={() => setAnswering(true)}>
              {t.answerAll}
            </Button>
          )}
        </div>
      )}
      {answering && <AnswerAll ticket={ticket} cases={cases} onClose={() => setAnswering(false)} />}
    </section>
  );
}

function Cases({ tickets }: { tickets: readonly OtherTicket[] }) {
  const t = useWords(words);
  const rest = tickets.length - mostShown;
  return (
    <>
      <ul className={styles.tickets}>
        {tickets.slice(0, mostShown).map((one) => (
          <li key={one.number}>
            <CaseLink ticket={one} />
          </li>
        ))}
      </ul>
      {rest > 0 && <p className={styles.hint}>{t.more(rest)}</p>}
    </>
  );
}

const finished = new Set(['solved', 'closed']);

function AnswerAll({
  ticket,
  cases,
  onClose,
}: {
  ticket: Ticket;
  cases: readonly OtherTicket[];
  onClose: () => void;
}) {
  const t = useWords(words);
  const [text, setText] = useState('');
  const answer = useAnswerCases(ticket);
  const count = cases.filter(({ statusCategory }) => !finished.has(statusCategory)).length;
  return (
    <Dialog onClose={onClose} title={t.answerAllTitle} width={560}>
      <Stack gap="md">
        <Text size="sm">{t.answerAllText(count)}</Text>
        <Textarea
          label={t.answerText}
          autosize
          minRows={4}
          maxRows={14}
          maxLength={50_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          data-autofocus
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button
            disabled={text.trim() === '' || count === 0}
            loading={answer.isPending}
            onClick={() =>
              answer.mutate(text, {
                onSuccess: ({ answered }) => {
                  toast(t.answered(answered));
                  onClose();
                },
              })
            }
          >
            {t.send}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
