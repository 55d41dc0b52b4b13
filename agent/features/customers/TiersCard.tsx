/** Levels of service: made, ordered, removed while nobody has them. */
import { Button, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Tier, setTiers } from '../../../contract/customers.ts';
import { statusColours } from '../../../contract/terms.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { AddButton, ChangeButton, MoveButton } from '../../ui/RowButtons.tsx';
import { Card, NoRows, Row, RowList } from '../../ui/Section.tsx';
import { toast, toastError } from '../../ui/toast.ts';
import { WordsInput } from '../../ui/WordsInput.tsx';
import { TierMark } from './TierMark.tsx';
import { words } from './settingsWords.ts';
import { tiersQuery, useTiers } from './tiers.ts';

type Draft = Pick<Tier, 'key' | 'names' | 'colour'>;

export function TiersCard() {
  const t = useWords(words);
  const tiers = useTiers();
  const [changing, setChanging] = useState<Tier | 'new' | null>(null);
  const save = useSaveTiers();
  const add = (
    <AddButton isSmall onClick={() => setChanging('new')}>
      {t.add}
    </AddButton>
  );
  return (
    <Card title={t.tiers} text={t.tiersText} action={add}>
      {tiers.length === 0 && <NoRows>{t.noTiers}</NoRows>}
      {tiers.length > 0 && (
        <RowList label={t.tiers}>
          {tiers.map((tier, at) => (
            <Row
              key={tier.key}
              title={<TierMark tier={tier} />}
              text={tier.key}
              actions={
                <>
                  <MoveButton
                    to="up"
                    label={t.up(tier.name)}
                    isDisabled={at === 0}
                    onClick={() => save.mutate(tiers.toSpliced(at, 1).toSpliced(at - 1, 0, tier))}
                  />
                  <Button
                    variant="default"
                    size="xs"
                    aria-label={`${t.remove}: ${tier.name}`}
                    onClick={() => save.mutate(tiers.toSpliced(at, 1))}
                  >
                    {t.remove}
                  </Button>
                  <ChangeButton name={tier.name} onClick={() => setChanging(tier)} />
                </>
              }
            />
          ))}
        </RowList>
      )}
      {changing && (
        <TierForm
          tier={changing === 'new' ? null : changing}
          tiers={tiers}
          onClose={() => setChanging(null)}
        />
      )}
    </Card>
  );
}

function useSaveTiers() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (tiers: readonly Draft[]) =>
      call(setTiers, { body: { items: tiers.map(({ key, names, colour }) => ({ key, names, colour })) } }),
    onSuccess: (known) => client.setQueryData(tiersQuery.queryKey, known),
    onError: toastError,
  });
}

interface FormProps {
  tier: Tier | null;
  tiers: readonly Tier[];
  onClose: () => void;
}

function TierForm({ tier, tiers, onClose }: FormProps) {
  const t = useWords(words);
  const save = useSaveTiers();
  const [draft, setDraft] = useState<Draft>({
    key: tier?.key ?? '',
    names: tier?.names ?? { ru: '', en: '' },
    colour: tier?.colour ?? 'amber',
  });
  function submit() {
    const all = tier ? tiers.map((one) => (one.key === tier.key ? draft : one)) : [...tiers, draft];
    save.mutate(all, {
      onSuccess: () => {
        toast(t.saved);
        onClose();
      },
    });
  }
  return (
    <FormDialog
      onClose={onClose}
      title={tier?.name ?? t.newTier}
      saving={{ isPending: save.isPending, error: save.error instanceof Error ? save.error : null }}
      onSubmit={submit}
    >
      <WordsInput
        label={t.name}
        value={draft.names}
        onChange={(names) => setDraft({ ...draft, names })}
        required
        autoFocus
      />
      {!tier && (
        <TextInput
          label={t.key}
          description={t.keyHint}
          value={draft.key}
          onChange={(event) =>
            setDraft({ ...draft, key: event.currentTarget.value.replace(/[^a-zA-Z0-9_-]/g, '') })
          }
          required
          withAsterisk={false}
          maxLength={40}
        />
      )}
      <Select
        label={t.colour}
        data={statusColours.map((value) => ({ value, label: t.colours[value] }))}
        value={draft.colour}
        onChange={(value) =>
          setDraft({ ...draft, colour: statusColours.find((one) => one === value) ?? 'amber' })
        }
        allowDeselect={false}
      />
    </FormDialog>
  );
}
