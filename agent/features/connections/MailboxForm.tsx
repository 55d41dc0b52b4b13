/** A mailbox, new or known: the address first, the servers by themselves, tried before it is saved. */
import {
  Button,
  Collapse,
  Group,
  PasswordInput,
  Select,
  Stack,
  TextInput,
  UnstyledButton,
} from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { Connection, Preset } from '../../../contract/mail.ts';
import { useWords } from '../../lib/words.ts';
import { Callout } from '../../ui/Callout.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { toast } from '../../ui/toast.ts';
import { useTeams } from '../staff/staff.ts';
import { troubleOf } from './connections.ts';
import { Details } from './Details.tsx';
import {
  type Draft,
  draftOf,
  emptyDraft,
  isPasswordKept,
  nameOf,
  otherProvider,
  settingsOf,
  withAddress,
  withPreset,
} from './draft.ts';
import styles from './MailboxForm.module.css';
import { RemoveMailbox } from './RemoveMailbox.tsx';
import { TestWords } from './TestWords.tsx';
import { isFine, useSaveConnection, useTestConnection } from './changes.ts';
import { words } from './words.ts';

interface Props {
  saved: Connection | null;
  presets: readonly Preset[];
  listenerPort: number | null;
}

export function MailboxForm({ saved, presets, listenerPort }: Props) {
  const t = useWords(words);
  const navigate = useNavigate();
  const teams = useTeams();
  const [draft, setDraft] = useState<Draft>(() => (saved ? draftOf(saved, presets) : emptyDraft('')));
  const [asked, setAsked] = useState(false);
  const [unfolded, setUnfolded] = useState<boolean | null>(null);
  const test = useTestConnection(saved?.id);
  const save = useSaveConnection(saved?.id, () => {
    toast(saved ? t.saved : t.connected);
    void navigate({ to: '/settings/mailboxes' });
  });

  const provider = presets.find((preset) => preset.key === draft.provider);
  const hasAddress = /@[^@\s]+\.[^@\s]+$/.test(draft.address);
  const teamId = draft.teamId || teams[0]?.id || '';
  const isOpen = unfolded ?? (!saved && draft.provider === otherProvider);
  const needsHint = !saved || troubleOf(saved) !== null || draft.password !== '';
  const isIdle = !test.isPending && !save.isPending;

  function put(change: Partial<Draft>) {
    setDraft((before) => ({ ...before, ...change }));
    forget();
  }
  function forget() {
    test.reset();
    save.reset();
  }
  function store() {
    const { enabled } = draft;
    save.mutate({ name: nameOf(draft), teamId, enabled, settings: settingsOf(draft) });
  }
  async function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    save.reset();
    if (!draft.enabled) return store();
    const result = await test.mutateAsync(settingsOf(draft)).catch(() => null);
    if (result && isFine(result)) store();
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <TextInput
          type="email"
          label={t.address}
          description={t.addressHint}
          value={draft.address}
          onChange={(event) => {
            const address = event.currentTarget.value;
            setDraft((before) => withAddress(before, address, presets));
            forget();
          }}
          placeholder="support@company.ru"
          autoComplete="off"
          required
          withAsterisk={false}
          autoFocus={!saved}
          maxLength={254}
          size="md"
        />
        {(hasAddress || saved) && (
          <>
            {needsServers(draft) && (
              <Select
                label={t.provider}
                description={draft.provider ? undefined : t.providerHint}
                placeholder={t.providerEmpty}
                data={presets.map((preset) => ({ value: preset.key, label: preset.name }))}
                value={draft.provider || null}
                onChange={(key) => {
                  const preset = presets.find((one) => one.key === key);
                  if (!preset) return;
                  setDraft((before) => withPreset(before, preset));
                  forget();
                }}
                allowDeselect={false}
                error={asked && !draft.provider ? t.providerMissing : null}
              />
            )}
            {provider && needsHint && needsServers(draft) && <Callout>{provider.hint}</Callout>}
            {needsPassword(draft) && (
              <PasswordInput
                label={provider?.key === otherProvider || !provider ? t.password : t.appPassword}
                value={draft.password}
                onChange={(event) => put({ password: event.currentTarget.value })}
                placeholder={isPasswordKept(draft, saved, passwordOf(draft)) ? t.passwordKept : ''}
                autoComplete="new-password"
                maxLength={4000}
              />
            )}
            {teams.length > 1 && (
              <Select
                label={t.team}
                data={teams.map((team) => ({ value: team.id, label: team.name }))}
                value={teamId}
                onChange={(id) => id && put({ teamId: id })}
                allowDeselect={false}
              />
            )}
            <div>
              <UnstyledButton
                className={styles.fold}
                aria-expanded={isOpen}
                onClick={() => setUnfolded(!isOpen)}
              >
                <ChevronRight size={16} aria-hidden className={styles.arrow} />
                {t.details}
              </UnstyledButton>
              <Collapse expanded={isOpen} keepMounted={false}>
                <Details draft={draft} saved={saved} onChange={put} listenerPort={listenerPort} />
              </Collapse>
            </div>
            <TestWords draft={draft} result={test.data ?? null} pending={test.isPending} />
            <FormError error={test.error ?? save.error} />
            <Group justify="space-between" gap="xs">
              {saved ? <RemoveMailbox connection={saved} /> : <span />}
              <Group gap="xs">
                {test.data && !isFine(test.data) ? (
                  <Button variant="default" onClick={store} loading={save.isPending}>
                    {saved ? t.saveAnyway : t.connectAnyway}
                  </Button>
                ) : (
                  draft.enabled && (
                    <Button
                      variant="default"
                      onClick={() => test.mutate(settingsOf(draft))}
                      disabled={!isIdle}
                    >
                      {t.test}
                    </Button>
                  )
                )}
                <Button type="submit" loading={!isIdle}>
                  {saved ? t.save : t.testAndConnect}
                </Button>
              </Group>
            </Group>
          </>
        )}
      </Stack>
    </form>
  );
}

function needsServers({ inbound, outbound }: Draft): boolean {
  return inbound === 'imap' || outbound === 'smtp';
}

function needsPassword(draft: Draft): boolean {
  return draft.inbound === 'imap' || (draft.outbound === 'smtp' && draft.smtpLogin === 'same');
}

function passwordOf({ inbound }: Draft): 'imap' | 'smtp' {
  return inbound === 'imap' ? 'imap' : 'smtp';
}
