/** «Send», and beside it «send and set a status». */
import { ActionIcon, Button, Menu } from '@mantine/core';
import { ChevronUp } from 'lucide-react';
import { useWords } from '../../../lib/words.ts';
import { useStatusesFrom } from '../../staff/staff.ts';
import styles from './Composer.module.css';
import type { Kind } from './useComposer.ts';
import { words } from './words.ts';

interface Props {
  kind: Kind;
  /** Where the ticket stands now. */
  statusId: string;
  disabled: boolean;
  loading: boolean;
  onSend: (extra?: { statusId?: string }) => void;
}

export function SendButton({ kind, statusId, disabled, loading, onSend }: Props) {
  const t = useWords(words);
  const statuses = useStatusesFrom(statusId).filter((status) => status.category !== 'new');
  if (kind === 'note')
    return (
      <Button
        disabled={disabled}
        loading={loading}
        onClick={() => onSend()}
        title="Ctrl+Enter"
        color="#855200"
      >
        {t.sendNote}
      </Button>
    );
  return (
    <div className={styles.send}>
      <Button
        disabled={disabled}
        loading={loading}
        onClick={() => onSend()}
        title="Ctrl+Enter"
        className={styles.sendMain ?? ''}
      >
        {t.send}
      </Button>
      <Menu position="top-end">
        <Menu.Target>
          <ActionIcon
            size={34}
            variant="filled"
            disabled={disabled || loading}
            aria-label={t.sendAnd}
            className={styles.sendMore ?? ''}
          >
            <ChevronUp size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {statuses.map((status) => (
            <Menu.Item key={status.id} onClick={() => onSend({ statusId: status.id })}>
              {t.sendAndStatus(status.name)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
