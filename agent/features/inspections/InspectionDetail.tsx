/** One inspection: why it is open, its evidence, what was before, the conclusion. */
import { Button, Skeleton, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ArrowLeft, SearchX } from 'lucide-react';
import { useState } from 'react';
import type { Inspection } from '../../../contract/inspections.ts';
import { ApiError } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { Callout } from '../../ui/Callout.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { Card, NoRows, Row, RowList, Section } from '../../ui/Section.tsx';
import { EmptyState, ErrorState } from '../../ui/State.tsx';
import { useMay } from '../session/session.ts';
import { InspectionRow } from './InspectionRow.tsx';
import styles from './Inspections.module.css';
import { inspectionQuery, useConclude } from './queries.ts';
import { words } from './words.ts';

export function InspectionDetail() {
  const t = useWords(words);
  const { id = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(inspectionQuery(id));
  const mayWork = useMay('tickets.work');
  if (error instanceof ApiError && error.code === 'notFound')
    return <EmptyState icon={SearchX} title={t.gone} text={t.goneText} />;
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={240} radius="md" />;
  const hidden = data.tickets - data.evidence.length;
  return (
    <Section
      above={
        <Link to="/inspections" className={styles.back}>
          <ArrowLeft size={15} aria-hidden /> {t.title}
        </Link>
      }
      title={data.name}
      text={[data.reason, t.level(data.level)].filter(Boolean).join(' · ')}
    >
      {data.conclusion && (
        <Callout tone="good">
          {data.conclusion}
          <p className={styles.by}>
            {data.closedBy} {data.closedAt && <Moment at={data.closedAt} long />}
          </p>
        </Callout>
      )}
      <Card title={t.evidence}>
        <RowList label={t.evidence}>
          {data.evidence.map((ticket) => (
            <Row
              key={ticket.number}
              title={
                <>
                  <Link to="/tickets/$number" params={{ number: ticket.number }}>
                    {ticket.number}
                  </Link>
                  <span>{ticket.subject}</span>
                </>
              }
              text={
                <>
                  {ticket.requesterName && `${ticket.requesterName} · `}
                  <Moment at={ticket.openedAt} long />
                </>
              }
            />
          ))}
        </RowList>
        {hidden > 0 && <NoRows>{t.hidden(hidden)}</NoRows>}
      </Card>
      {data.state === 'open' && mayWork && <Conclude inspection={data} />}
      {data.earlier.length > 0 && (
        <Card title={t.earlier}>
          <RowList label={t.earlier}>
            {data.earlier.map((one) => (
              <InspectionRow key={one.id} inspection={one} />
            ))}
          </RowList>
        </Card>
      )}
    </Section>
  );
}

function Conclude({ inspection }: { inspection: Inspection }) {
  const t = useWords(words);
  const [text, setText] = useState('');
  const close = useConclude(inspection.id, () => setText(''));
  return (
    <Card>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          close.mutate(text);
        }}
      >
        <Stack gap="sm">
          <Textarea
            label={t.conclusion}
            placeholder={t.conclusionHint}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            autosize
            minRows={3}
            maxLength={5000}
            required
            withAsterisk={false}
          />
          <FormError error={close.error} />
          <Button
            type="submit"
            loading={close.isPending}
            disabled={!text.trim()}
            style={{ alignSelf: 'flex-end' }}
          >
            {t.conclude}
          </Button>
        </Stack>
      </form>
    </Card>
  );
}
