/** The files that go with what is being written. */
import { UnstyledButton } from '@mantine/core';
import { Paperclip, X } from 'lucide-react';
import { sizeInWords } from '../../../lib/bytes.ts';
import { useLanguage } from '../../../lib/language.ts';
import { useWords } from '../../../lib/words.ts';
import styles from './Composer.module.css';
import type { Uploads } from './useUploads.ts';
import { words } from './words.ts';

export function Files({ uploads }: { uploads: Uploads }) {
  const t = useWords(words);
  const language = useLanguage();
  if (uploads.done.length + uploads.onTheWay.length === 0) return null;
  return (
    <ul className={styles.files}>
      {uploads.done.map((file) => (
        <li key={file.id} className={styles.file}>
          <Paperclip size={13} aria-hidden />
          <span className={styles.fileName} title={file.name}>
            {file.name}
          </span>
          <span className={styles.fileSize}>{sizeInWords(file.size, language)}</span>
          <UnstyledButton
            className={styles.removeFile}
            aria-label={t.removeFile(file.name)}
            onClick={() => uploads.remove(file.id)}
          >
            <X size={13} />
          </UnstyledButton>
        </li>
      ))}
      {uploads.onTheWay.map((file) => (
        <li key={file.key} className={styles.file} aria-busy="true">
          <span className={styles.fileName}>{file.name}</span>
          <progress className={styles.progress} value={file.part} aria-label={t.uploading} />
        </li>
      ))}
    </ul>
  );
}
