/** A rule, new or known, to be read as a sentence: when, if, then. */
import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Rule, RuleDraft } from '../../../contract/automation.ts';
import { useWords } from '../../lib/words.ts';
import { FormError } from '../../ui/FormError.tsx';
import { Card } from '../../ui/Section.tsx';
import { ActionsEditor } from './ActionsEditor.tsx';
import { GroupEditor } from './GroupEditor.tsx';
import { problemsIn } from './problems.ts';
import { usePieces, useSaveRule } from './queries.ts';
import { RehearsalCard } from './RehearsalCard.tsx';
import { RemoveRule } from './RemoveRule.tsx';
import styles from './Rules.module.css';
import { Waking } from './Waking.tsx';
import { words } from './words.ts';

interface Props {
  saved: Rule | null;
  start: RuleDraft;
  onSaved: (rule: Rule) => void;
}

export function RuleForm({ saved, start, onSaved }: Props) {
  const t = useWords(words);
  const pieces = usePieces();
  const [draft, setDraft] = useState(start);
  const save = useSaveRule(saved, onSaved);
  const problems = problemsIn(save.error);
  const put = (change: Partial<RuleDraft>) => {
    if (save.error) save.reset();
    setDraft((before) => ({ ...before, ...change }));
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(draft);
      }}
    >
      <Card>
        <Stack gap="lg">
          <TextInput
            label={t.name}
            placeholder={t.nameHint}
            value={draft.name}
            onChange={(event) => put({ name: event.currentTarget.value })}
            required
            withAsterisk={false}
            maxLength={120}
            autoFocus={!saved}
          />
          <Step title={draft.kind === 'trigger' ? t.whenTitle : t.timeTitle}>
            <Waking draft={draft} problems={problems} onChange={put} />
          </Step>
          <Step title={t.ifTitle}>
            <GroupEditor
              root={draft.conditions}
              group={draft.conditions}
              place={[]}
              pieces={pieces?.conditions ?? []}
              problems={problems}
              onChange={(conditions) => put({ conditions })}
            />
          </Step>
          <Step title={t.thenTitle}>
            <ActionsEditor
              actions={draft.actions}
              pieces={pieces?.actions ?? []}
              problems={problems}
              onChange={(actions) => put({ actions })}
            />
          </Step>
          {draft.kind === 'trigger' && (
            <Checkbox
              label={t.stop}
              description={t.stopHint}
              checked={draft.stopOnMatch}
              onChange={(event) => put({ stopOnMatch: event.currentTarget.checked })}
            />
          )}
          <FormError error={save.error} />
          <Group justify="space-between" gap="xs">
            {saved ? <RemoveRule rule={saved} /> : <span />}
            <Button type="submit" loading={save.isPending}>
              {saved ? t.save : t.create}
            </Button>
          </Group>
        </Stack>
      </Card>
      <RehearsalCard draft={draft} ruleId={saved?.id} />
    </form>
  );
}

function Step({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={styles.step}>
      <legend className={styles.legend}>{title}</legend>
      {children}
    </fieldset>
  );
}
