/** Removes a rule, after asking. */
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Rule } from '../../../contract/automation.ts';
import { useWords } from '../../lib/words.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { useRemoveRule } from './queries.ts';
import { words } from './words.ts';

export function RemoveRule({ rule }: { rule: Rule }) {
  const t = useWords(words);
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const remove = useRemoveRule(rule.id, () => void navigate({ to: '/settings/rules' }));
  return (
    <>
      <Button variant="subtle" color="var(--k-hot)" onClick={() => setAsking(true)}>
        {t.removeRule}
      </Button>
      {asking && (
        <Confirm
          title={t.removeTitle(rule.name)}
          text={t.removeText}
          action={t.removeRule}
          pending={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
