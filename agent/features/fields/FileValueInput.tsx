/** A file that a field holds. */
import { ActionIcon, Button, FileButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Paperclip, X } from 'lucide-react';
import { uploadFile } from '../../../contract/files.ts';
import { upload } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { toastError } from '../../ui/toast.ts';
import type { ValueProps } from './valueProps.ts';
import styles from './Values.module.css';
import { isFile } from './values.ts';
import { words } from './words.ts';

export function FileValueInput({ field, value, readOnly, problem, onSave }: ValueProps) {
  const t = useWords(words);
  const put = useMutation({
    mutationFn: async (file: File) => {
      const { id } = await upload(uploadFile, file);
      await onSave({ uploadId: id });
    },
    onError: toastError,
  });
  return (
    <>
      <div className={styles.line}>
        {isFile(value) ? (
          <a className={styles.file} href={value.url} target="_blank" rel="noreferrer">
            {value.name}
          </a>
        ) : (
          <span className={styles.empty}>{t.nothing}</span>
        )}
        {!readOnly && (
          <FileButton onChange={(file) => file && put.mutate(file)}>
            {(props) => (
              <Button
                {...props}
                variant="subtle"
                color="gray"
                size="compact-xs"
                loading={put.isPending}
                leftSection={<Paperclip size={13} />}
              >
                {isFile(value) ? t.replaceFile : t.chooseFile}
              </Button>
            )}
          </FileButton>
        )}
        {!readOnly && isFile(value) && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t.clear(field.name)}
            onClick={() => void onSave(null)}
          >
            <X size={14} />
          </ActionIcon>
        )}
      </div>
      {problem && <p className={styles.problem}>{problem}</p>}
    </>
  );
}
