/** A ticket that does not begin with a letter: a call written down, or our own first word. */
import { Autocomplete, Group, SegmentedControl, Select, Text, TextInput, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { listCustomers } from '../../../../contract/customers.ts';
import { createTicket } from '../../../../contract/tickets.ts';
import { call } from '../../../lib/api.ts';
import { useWords } from '../../../lib/words.ts';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { useTeams } from '../../staff/staff.ts';
import { ticketQuery } from '../queries.ts';
import { words } from './words.ts';

type From = 'customer' | 'agent';

export default function NewTicket({ onClose }: { onClose: () => void }) {
  const t = useWords(words);
  const teams = useTeams();
  const [from, setFrom] = useState<From>('customer');
  const [person, setPerson] = useState({ email: '', name: '', phone: '' });
  const [subject, setSubject] = useState('');
  const [text, setText] = useState('');
  const [teamId, setTeamId] = useState<string | null>(null);
  const known = useKnownCustomers(person.email);
  const create = useCreate(onClose);
  const [asked, setAsked] = useState(false);
  const nobody = !person.email.trim() && (from === 'agent' || !person.phone.trim());

  function chooseEmail(email: string) {
    const name = known.find((customer) => customer.email === email)?.name;
    setPerson((before) => ({ ...before, email, name: name || before.name }));
  }
  function submit() {
    setAsked(true);
    if (nobody) return;
    create.mutate({
      subject,
      text,
      from,
      channel: 'manual',
      requester: filled(person),
      ...(teamId && { teamId }),
    });
  }

  return (
    <FormDialog
      title={t.title}
      width={560}
      onClose={onClose}
      saving={create}
      action={from === 'agent' ? t.send : t.open}
      onSubmit={submit}
    >
      <SegmentedControl
        aria-label={t.from}
        value={from}
        onChange={(value) => setFrom(value === 'agent' ? 'agent' : 'customer')}
        data={[
          { value: 'customer', label: t.fromCustomer },
          { value: 'agent', label: t.fromAgent },
        ]}
      />
      <Text size="sm" c="dimmed">
        {t.hints[from]}
      </Text>
      <Group grow align="flex-start">
        <Autocomplete
          data-autofocus
          label={t.customer}
          value={person.email}
          onChange={chooseEmail}
          data={known.map((customer) => customer.email)}
          // An open list, though an empty one, would take the Esc that is meant for the dialogue.
          openOnFocus={false}
          filter={({ options }) => options}
          error={asked && nobody ? t.whom : null}
          maxLength={254}
          type="email"
        />
        <TextInput
          label={t.name}
          value={person.name}
          onChange={(event) => setPerson({ ...person, name: event.currentTarget.value })}
          maxLength={200}
        />
      </Group>
      {from === 'customer' && (
        <TextInput
          label={t.phone}
          type="tel"
          value={person.phone}
          onChange={(event) => setPerson({ ...person, phone: event.currentTarget.value })}
          maxLength={40}
        />
      )}
      <TextInput
        label={t.subject}
        required
        withAsterisk={false}
        value={subject}
        onChange={(event) => setSubject(event.currentTarget.value)}
        maxLength={500}
      />
      <Textarea
        label={t.text}
        autosize
        minRows={5}
        maxRows={14}
        required
        withAsterisk={false}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {teams.length > 1 && (
        <Select
          label={t.team}
          data={teams.map((team) => ({ value: team.id, label: team.name }))}
          value={teamId}
          onChange={setTeamId}
          clearable
        />
      )}
    </FormDialog>
  );
}

const typingPauseMs = 200;
const suggestions = 8;

function useKnownCustomers(typed: string): { email: string; name: string }[] {
  const [q] = useDebouncedValue(typed.trim(), typingPauseMs);
  const found = useQuery({
    queryKey: ['customers', q],
    queryFn: ({ signal }) => call(listCustomers, { query: { q, limit: suggestions }, signal }),
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
  });
  const customers = (found.data?.items ?? []).map(({ name, identities }) => ({
    name,
    email: identities.find((identity) => identity.kind === 'email')?.value ?? '',
  }));
  return customers.filter((customer) => customer.email);
}

function useCreate(onClose: () => void) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (body: Parameters<typeof call<typeof createTicket>>[1]['body']) =>
      call(createTicket, { body }),
    onSuccess: (ticket) => {
      client.setQueryData(ticketQuery(ticket.number).queryKey, ticket);
      for (const key of ['list', 'counts']) void client.invalidateQueries({ queryKey: [key] });
      onClose();
      void navigate({ to: '/tickets/$number', params: { number: ticket.number } });
    },
  });
}

function filled(person: { email: string; name: string; phone: string }) {
  const entries = Object.entries(person).map(([key, value]) => [key, value.trim()] as const);
  return Object.fromEntries(entries.filter(([, value]) => value));
}
