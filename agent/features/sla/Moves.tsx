/** Before a policy is saved: which open tickets would move, and how. */
import { Button, Group, Stack } from '@mantine/core';
import type { ReplyOf } from '../../../contract/endpoint.ts';
import type { previewPolicy } from '../../../contract/sla.ts';
import { useWords } from '../../lib/words.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { NoRows } from '../../ui/Section.tsx';
import { Tag } from '../../ui/Tag.tsx';
import styles from './Sla.module.css';
import { words } from './words.ts';

type Preview = ReplyOf<typeof previewPolicy>;

interface Props {
  preview: Preview;
  saving: boolean;
  error: Error | null;
  onSave: (running: 'keep' | 'move') => void;
  onClose: () => void;
}

const counted = ['earlier', 'later', 'started', 'stopped', 'breached'] as const;

export function Moves({ preview, saving, error, onSave, onClose }: Props) {
  const t = useWords(words);
  return (
    <Dialog title={t.previewTitle} width={680} onClose={onClose}>
      <Stack gap="md">
        <span>{t.previewCounts(preview.looked, preview.open)}</span>
        <div className={styles.counts}>
          {counted
            .filter((name) => preview[name] > 0)
            .map((name) => (
              <Tag key={name} tone={name === 'breached' ? 'hot' : 'calm'}>
                {t[name]}: {preview[name]}
              </Tag>
            ))}
        </div>
        {preview.moves.length === 0 ? <NoRows>{t.noMoves}</NoRows> : <Table moves={preview.moves} />}
        <FormError error={error} />
        <Group justify="flex-end" gap="xs">
          {preview.moves.length > 0 && (
            <Button variant="default" onClick={() => onSave('move')} loading={saving}>
              {t.move}
            </Button>
          )}
          <Button onClick={() => onSave('keep')} loading={saving}>
            {preview.moves.length > 0 ? t.keep : t.save}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function Table({ moves }: { moves: Preview['moves'] }) {
  const t = useWords(words);
  return (
    <div style={{ maxHeight: '44vh', overflow: 'auto' }}>
      <table className={styles.table}>
        <tbody>
          {moves.map(({ number, subject, kind, before, after }) => (
            <tr key={`${number} ${kind}`}>
              <td>{number}</td>
              <td>{subject}</td>
              <td>{t.kinds[kind]}</td>
              <td title={t.before}>{before ? <Moment at={before} long /> : '—'}</td>
              <td title={t.after}>→ {after ? <Moment at={after} long /> : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
