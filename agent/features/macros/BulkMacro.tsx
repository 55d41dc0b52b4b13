/** A macro over the chosen tickets, and the report of it: what was done, what stood so already, what was skipped and why. */
import { Button, Checkbox, Group, Select, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type MacroOutcome, runMacroOnMany } from '../../../contract/macros.ts';
import type { TicketRow } from '../../../contract/tickets.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Row, RowList } from '../../ui/Section.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { macrosQuery } from './queries.ts';
import styles from './Shortcuts.module.css';
import { words } from './words.ts';

interface Props {
  /** Those that are chosen already. */
  numbers: readonly string[];
  /** To choose from, where nothing was chosen before. */
  rows?: readonly Pick<TicketRow, 'number' | 'subject'>[];
  onClose: () => void;
}

export function BulkMacro({ numbers, rows = [], onClose }: Props) {
  const t = useWords(words);
  const client = useQueryClient();
  const [id, setId] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string[]>([...numbers]);
  const macros = (useQuery(macrosQuery).data?.items ?? []).filter(({ actions }) => actions.length > 0);
  const run = useMutation({
    mutationFn: (macroId: string) =>
      call(runMacroOnMany, { params: { id: macroId }, body: { numbers: chosen } }),
    onSuccess: () => client.invalidateQueries(),
  });
  const report = run.data?.items;
  return (
    <Dialog title={chosen.length > 0 ? t.many(chosen.length) : t.macroForMany} onClose={onClose}>
      <Stack gap="md">
        {report ? (
          <Report items={report} />
        ) : (
          <>
            <Select
              label={t.macro}
              data={macros.map((macro) => ({ value: macro.id, label: macro.name }))}
              value={id}
              onChange={setId}
              searchable={macros.length > 7}
              nothingFoundMessage={t.nothing}
              data-autofocus
            />
            {rows.length > 0 && (
              <Checkbox.Group label={t.which} value={chosen} onChange={setChosen}>
                <div className={styles.choices}>
                  {rows.map(({ number, subject }) => (
                    <Checkbox key={number} value={number} label={`${number} ${subject}`} />
                  ))}
                </div>
              </Checkbox.Group>
            )}
            <Text size="sm" c="dimmed">
              {t.manyHint}
            </Text>
          </>
        )}
        <FormError error={run.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {report ? t.close : t.cancel}
          </Button>
          {!report && (
            <Button
              disabled={!id || chosen.length === 0}
              loading={run.isPending}
              onClick={() => id && run.mutate(id)}
            >
              {t.run}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}

const tones = { done: 'calm', unchanged: 'calm', skipped: 'hot' } as const;
const order = ['skipped', 'done', 'unchanged'] as const;

/** What did not work stands first. */
function Report({ items }: { items: readonly MacroOutcome[] }) {
  const t = useWords(words);
  const sorted = items.toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
  return (
    <RowList label={t.macro}>
      {sorted.map(({ number, outcome, did, why }) => (
        <Row
          key={number}
          title={
            <>
              <span>{number}</span>
              <Tag tone={tones[outcome]}>{t.outcomes[outcome]}</Tag>
            </>
          }
          text={why ?? did.join('; ')}
        />
      ))}
    </RowList>
  );
}
