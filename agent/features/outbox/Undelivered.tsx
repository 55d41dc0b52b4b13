/** Answers that did not reach the customer: why, and what to do. */
import { Button, Skeleton } from '@mantine/core';
import { infiniteQueryOptions, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { MailCheck } from 'lucide-react';
import { type UndeliveredMessage, dismissUndelivered, listUndelivered } from '../../../contract/mail.ts';
import { resend } from '../../../contract/thread.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { FormError } from '../../ui/FormError.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { MoreButton } from '../../ui/MoreButton.tsx';
import { Card, Row, RowList, Section } from '../../ui/Section.tsx';
import { EmptyState, ErrorState } from '../../ui/State.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { toast } from '../../ui/toast.ts';
import { useMay } from '../session/session.ts';
import styles from './Undelivered.module.css';
import { words } from './words.ts';

const undeliveredQuery = infiniteQueryOptions({
  queryKey: ['undelivered'],
  queryFn: ({ pageParam, signal }) => call(listUndelivered, { query: { cursor: pageParam }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});

export function Undelivered() {
  const t = useWords(words);
  const list = useInfiniteQuery(undeliveredQuery);
  const messages = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section title={t.title} text={t.text}>
      {list.error && !list.data && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton height={140} radius="md" />}
      {list.data && messages.length === 0 && (
        <Card>
          <EmptyState icon={MailCheck} title={t.empty} text={t.emptyText} />
        </Card>
      )}
      {messages.length > 0 && (
        <Card>
          <RowList label={t.title}>
            {messages.map((message) => (
              <UndeliveredRow key={message.messageId} message={message} />
            ))}
          </RowList>
        </Card>
      )}
      <MoreButton list={list} />
    </Section>
  );
}

function UndeliveredRow({ message }: { message: UndeliveredMessage }) {
  const t = useWords(words);
  const mayWork = useMay('tickets.work');
  const client = useQueryClient();
  const { messageId: id, ticketNumber: number, subject, state } = message;

  function gone(news: string) {
    toast(news);
    const keys = [['undelivered'], ['counts'], ['list'], ['ticket', number], ['thread', number]];
    for (const queryKey of keys) void client.invalidateQueries({ queryKey });
  }
  const again = useMutation({
    mutationFn: () => call(resend, { params: { number, id } }),
    onSuccess: () => gone(t.resent),
  });
  const dismiss = useMutation({
    mutationFn: () => call(dismissUndelivered, { params: { id } }),
    onSuccess: () => gone(t.dismissed),
  });

  return (
    <Row
      title={
        <>
          <Link to="/tickets/$number" params={{ number }} className={styles.ticket}>
            {number}
          </Link>
          <span>{subject || t.noSubject}</span>
          <Tag tone={state === 'uncertain' ? 'warm' : 'hot'}>{t.states[state]}</Tag>
        </>
      }
      text={
        <>
          {t.to} {message.to} · <Moment at={message.at} long />
        </>
      }
    >
      <p className={styles.problem}>{message.problem}</p>
      <FormError error={again.error ?? dismiss.error} />
      {mayWork && (
        <div className={styles.actions}>
          <Button size="xs" variant="default" loading={again.isPending} onClick={() => again.mutate()}>
            {t.resend}
          </Button>
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            loading={dismiss.isPending}
            onClick={() => dismiss.mutate()}
          >
            {t.dismiss}
          </Button>
        </div>
      )}
    </Row>
  );
}
