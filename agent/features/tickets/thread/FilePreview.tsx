/** A file as it opens large: a picture, or the words of a text. */
import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Attachment } from '../../../../contract/thread.ts';
import { useWords } from '../../../lib/words.ts';
import { useCloseButton } from '../../../ui/closeButton.ts';
import styles from './Attachments.module.css';
import { readTextFile } from './textFile.ts';
import { words } from './words.ts';

export function FilePreview({ file, onClose }: { file: Attachment | null; onClose: () => void }) {
  const closeButton = useCloseButton();
  return (
    <Modal
      opened={file !== null}
      onClose={onClose}
      title={file?.name}
      closeButtonProps={closeButton}
      size="auto"
      classNames={{ title: styles.title ?? '' }}
    >
      {file?.previewable && <img className={styles.large} src={inline(file.url)} alt={file.name} />}
      {file && !file.previewable && <TextOf file={file} />}
    </Modal>
  );
}

function TextOf({ file }: { file: Attachment }) {
  const t = useWords(words);
  const text = useQuery({ queryKey: ['file', file.id], queryFn: () => readTextFile(file.url) });
  if (text.isError) return <p>{t.notShown}</p>;
  return <pre className={styles.words}>{text.data}</pre>;
}

export function inline(url: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}inline=1`;
}
