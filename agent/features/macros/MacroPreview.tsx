/** What a macro will do to this ticket, before it does it. */
import { Button, Group, Skeleton, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Macro, previewMacro, runMacro } from '../../../contract/macros.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { Callout } from '../../ui/Callout.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { toast } from '../../ui/toast.ts';
import styles from './Shortcuts.module.css';
import { words } from './words.ts';

interface Props {
  number: string;
  macro: Macro;
  onInsert: (html: string) => void;
  onClose: () => void;
}

export function MacroPreview({ number, macro, onInsert, onClose }: Props) {
  const t = useWords(words);
  const client = useQueryClient();
  const params = { number, id: macro.id };
  const preview = useQuery({
    queryKey: ['macros', macro.id, 'preview', number],
    queryFn: () => call(previewMacro, { params }),
    gcTime: 0,
  });
  const run = useMutation({
    mutationFn: () => call(runMacro, { params }),
    onSuccess: ({ reply }) => {
      if (reply) onInsert(reply.html);
      for (const queryKey of [['ticket', number], ['thread', number], ['macros']])
        void client.invalidateQueries({ queryKey });
      toast(t.ran(macro.name));
      onClose();
    },
  });
  const problems = preview.data?.problems ?? [];
  return (
    <Dialog title={macro.name} onClose={onClose}>
      <Stack gap="md">
        {!preview.data && !preview.error && <Skeleton height={80} />}
        {preview.data && (
          <div>
            {preview.data.does.length > 0 ? (
              <>
                <strong>{t.willDo}</strong>
                <ul className={styles.does}>
                  {preview.data.does.map((said) => (
                    <li key={said}>{said}</li>
                  ))}
                </ul>
              </>
            ) : (
              <span>{t.nothingToDo}</span>
            )}
          </div>
        )}
        {preview.data?.text && (
          <div>
            <strong>{t.willInsert}</strong>
            <p className={styles.text}>{preview.data.text}</p>
          </div>
        )}
        {problems.length > 0 && (
          <Callout tone="warm">
            <b>{t.cannot}</b>
            {problems.map((problem) => (
              <div key={problem}>{problem}</div>
            ))}
          </Callout>
        )}
        <FormError error={preview.error ?? run.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button
            onClick={() => run.mutate()}
            loading={run.isPending}
            disabled={problems.length > 0}
            data-autofocus
          >
            {t.run}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
