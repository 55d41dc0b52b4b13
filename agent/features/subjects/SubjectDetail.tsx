/** An object: its name and fields, whose it is, and what was written about it. */
import { ActionIcon, Skeleton, TextInput } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useState } from 'react';
import { unlinkCustomerSubject } from '../../../contract/subjects.ts';
import { type Subject, revealSubjectField, updateSubject } from '../../../contract/subjects.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { Moment } from '../../ui/Moment.tsx';
import { MoreButton } from '../../ui/MoreButton.tsx';
import { Card, NoRows, Row, RowList, Section } from '../../ui/Section.tsx';
import { ErrorState } from '../../ui/State.tsx';
import { toastError } from '../../ui/toast.ts';
import { ValueList } from '../fields/ValueList.tsx';
import { useFields } from '../fields/fields.ts';
import { useMay } from '../session/session.ts';
import { KindIcon } from './KindIcon.tsx';
import styles from './Subjects.module.css';
import {
  subjectCustomersQuery,
  subjectQuery,
  subjectTicketsQuery,
  useKinds,
  useRefreshSubjects,
} from './subjects.ts';
import { words } from './words.ts';

const route = getRouteApi('/inside/objects/$id');

export function SubjectDetail() {
  const t = useWords(words);
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(subjectQuery(id));
  const kind = useKinds().find((one) => one.id === data?.kindId);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data || !kind) return <Skeleton height={240} radius="md" aria-label={t.loading} />;
  return (
    <Section
      title={`${kind.name} ${data.externalId}`}
      text={data.name || undefined}
      action={<KindIcon icon={kind.icon} size={22} />}
    >
      <Details subject={data} key={data.id} />
      <Customers id={id} />
      <Tickets id={id} />
    </Section>
  );
}

function Details({ subject }: { subject: Subject }) {
  const t = useWords(words);
  const mayWork = useMay('tickets.work');
  const refresh = useRefreshSubjects();
  const [name, setName] = useState(subject.name);
  const params = { id: subject.id };
  const fields = useFields('subject', subject.kindId).filter((field) => field.active);
  const save = async (body: { name?: string; fields?: Subject['fields'] }) => {
    await call(updateSubject, { params, body });
    await refresh();
  };
  const rename = useMutation({ mutationFn: () => save({ name }), onError: toastError });
  return (
    <Card title={t.details}>
      <div className={styles.values}>
        <TextInput
          size="xs"
          variant="filled"
          label={t.name}
          readOnly={!mayWork}
          value={name}
          maxLength={300}
          onChange={(event) => setName(event.currentTarget.value)}
          onBlur={() => name !== subject.name && rename.mutate()}
          onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
          mb="xs"
        />
        {fields.length > 0 && (
          <ValueList
            fields={fields}
            values={subject.fields}
            onSave={(values) => save({ fields: values })}
            onReveal={async (fieldId) =>
              (await call(revealSubjectField, { params: { ...params, fieldId } })).value
            }
            readOnly={!mayWork}
          />
        )}
      </div>
    </Card>
  );
}

function Customers({ id }: { id: string }) {
  const t = useWords(words);
  const mayWrite = useMay('customers.write');
  const refresh = useRefreshSubjects();
  const { data } = useQuery(subjectCustomersQuery(id));
  const unlink = useMutation({
    mutationFn: (customerId: string) =>
      call(unlinkCustomerSubject, { params: { id: customerId, subjectId: id } }),
    onSuccess: refresh,
    onError: toastError,
  });
  if (!data) return null;
  return (
    <Card title={t.customers}>
      {data.items.length === 0 && <NoRows>{t.noCustomers}</NoRows>}
      {data.items.length > 0 && (
        <RowList label={t.customers}>
          {data.items.map((customer) => {
            const name = customer.name || customer.address || t.nameless;
            return (
              <Row
                key={customer.id}
                title={
                  <Link to="/customers/$id" params={{ id: customer.id }} className={styles.link}>
                    {name}
                  </Link>
                }
                text={customer.address}
                actions={
                  mayWrite && (
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={t.unlink(name)}
                      onClick={() => unlink.mutate(customer.id)}
                    >
                      <X size={14} />
                    </ActionIcon>
                  )
                }
              />
            );
          })}
        </RowList>
      )}
    </Card>
  );
}

function Tickets({ id }: { id: string }) {
  const t = useWords(words);
  const list = useInfiniteQuery(subjectTicketsQuery(id));
  const tickets = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card title={t.tickets}>
      {list.data && tickets.length === 0 && <NoRows>{t.noTickets}</NoRows>}
      {tickets.length > 0 && (
        <RowList label={t.tickets}>
          {tickets.map((ticket) => (
            <Row
              key={ticket.id}
              title={
                <Link to="/tickets/$number" params={{ number: ticket.number }} className={styles.link}>
                  {ticket.subject || ticket.number}
                </Link>
              }
              text={
                <>
                  {ticket.number} · {ticket.requesterName} · <Moment at={ticket.lastMessageAt} />
                </>
              }
            />
          ))}
        </RowList>
      )}
      <MoreButton list={list} />
    </Card>
  );
}
