/** The fields of tickets, customers, companies or a kind of objects: made, ordered, archived. */
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Field, type FieldOwner, orderFields, updateField } from '../../../contract/fields.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { AddButton, ChangeButton, MoveButton } from '../../ui/RowButtons.tsx';
import { Loaded } from '../../ui/Items.tsx';
import { Card, NoRows, Row, RowList } from '../../ui/Section.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { toastError } from '../../ui/toast.ts';
import { FieldForm } from './FieldForm.tsx';
import { fieldsQuery, useFields, useRefreshFields } from './fields.ts';
import { words } from './words.ts';

interface Props {
  belongsTo: FieldOwner;
  subjectKindId?: string | undefined;
}

export function FieldsCard({ belongsTo, subjectKindId }: Props) {
  const t = useWords(words);
  const known = useQuery(fieldsQuery);
  const fields = useFields(belongsTo, subjectKindId ?? null);
  const [changing, setChanging] = useState<Field | 'new' | null>(null);
  const order = useOrder(fields);
  const { title, text } = {
    ticket: { title: t.ofTickets, text: t.ofTicketsText },
    customer: { title: t.ofCustomers, text: t.ofCustomersText },
    organization: { title: t.ofOrganizations, text: t.ofOrganizationsText },
    subject: { title: t.ofSubjects, text: t.ofSubjectsText },
  }[belongsTo];
  const add = (
    <AddButton isSmall onClick={() => setChanging('new')}>
      {t.add}
    </AddButton>
  );
  return (
    <Card title={title} text={text} action={add}>
      <Loaded query={known} height={60}>
        {() =>
          fields.length === 0 ? (
            <NoRows>{t.none}</NoRows>
          ) : (
            <RowList label={title}>
              {fields.map((field, at) => (
                <FieldRow
                  key={field.id}
                  field={field}
                  onChange={() => setChanging(field)}
                  onUp={at > 0 ? () => order(at, at - 1) : null}
                  onDown={at < fields.length - 1 ? () => order(at, at + 1) : null}
                />
              ))}
            </RowList>
          )
        }
      </Loaded>
      {changing && (
        <FieldForm
          field={changing === 'new' ? null : changing}
          belongsTo={belongsTo}
          subjectKindId={subjectKindId}
          onClose={() => setChanging(null)}
        />
      )}
    </Card>
  );
}

interface RowProps {
  field: Field;
  onChange: () => void;
  onUp: (() => void) | null;
  onDown: (() => void) | null;
}

function FieldRow({ field, onChange, onUp, onDown }: RowProps) {
  const t = useWords(words);
  const refresh = useRefreshFields();
  const archive = useMutation({
    mutationFn: () => call(updateField, { params: { id: field.id }, body: { active: !field.active } }),
    onSuccess: refresh,
    onError: toastError,
  });
  return (
    <Row
      faint={!field.active}
      title={
        <>
          <span>{field.name}</span>
          {!field.active && <Tag>{t.archived}</Tag>}
          {field.sensitive && <Tag tone="warm">{t.sensitiveTag}</Tag>}
          {field.required && <Tag>{t.requiredTag}</Tag>}
          {field.everywhere && <Tag>{t.everywhereTag}</Tag>}
        </>
      }
      text={`${t.kinds[field.kind]} · ${field.key}`}
      actions={
        <>
          <MoveButton to="up" label={t.up(field.name)} onClick={onUp} />
          <MoveButton to="down" label={t.down(field.name)} onClick={onDown} />
          <Button
            variant="default"
            size="xs"
            onClick={() => archive.mutate()}
            loading={archive.isPending}
            aria-label={`${field.active ? t.archive : t.restore}: ${field.name}`}
          >
            {field.active ? t.archive : t.restore}
          </Button>
          <ChangeButton name={field.name} onClick={onChange} />
        </>
      }
    />
  );
}

function useOrder(fields: Field[]): (from: number, to: number) => void {
  const refresh = useRefreshFields();
  const save = useMutation({
    mutationFn: (ids: string[]) => call(orderFields, { body: { ids } }),
    onSuccess: refresh,
    onError: toastError,
  });
  return (from, to) => {
    const ids = fields.map((field) => field.id);
    const [moved = ''] = ids.splice(from, 1);
    save.mutate(ids.toSpliced(to, 0, moved));
  };
}
