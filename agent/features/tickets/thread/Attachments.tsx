/** Files of a message: pictures as small previews that open large, the rest by name and size. */
import { Modal, UnstyledButton } from '@mantine/core';
import { Download, FileText } from 'lucide-react';
import { useState } from 'react';
import type { Attachment } from '../../../../contract/thread.ts';
import { sizeInWords } from '../../../lib/bytes.ts';
import { useLanguage } from '../../../lib/language.ts';
import { useWords } from '../../../lib/words.ts';
import { useCloseButton } from '../../../ui/closeButton.ts';
import styles from './Attachments.module.css';
import { words } from './words.ts';

export function Attachments({ files }: { files: Attachment[] }) {
  const t = useWords(words);
  const [open, setOpen] = useState<Attachment | null>(null);
  const closeButton = useCloseButton();
  const shown = files.filter((file) => !file.inline);
  if (shown.length === 0) return null;
  return (
    <>
      <ul className={styles.files} aria-label={t.attachments}>
        {shown.map((file) => (
          <li key={file.id}>
            <File file={file} onOpen={() => setOpen(file)} />
          </li>
        ))}
      </ul>
      <Modal
        opened={open !== null}
        onClose={() => setOpen(null)}
        title={open?.name}
        closeButtonProps={closeButton}
        size="auto"
        classNames={{ title: styles.title ?? '' }}
      >
        {open && <img className={styles.large} src={inline(open.url)} alt={open.name} />}
      </Modal>
    </>
  );
}

function File({ file, onOpen }: { file: Attachment; onOpen: () => void }) {
  const t = useWords(words);
  const size = sizeInWords(file.size, useLanguage());
  return (
    <div className={styles.file}>
      {file.previewable ? (
        <UnstyledButton className={styles.preview} onClick={onOpen} aria-label={t.preview(file.name)}>
          <img src={inline(file.url)} alt="" loading="lazy" />
        </UnstyledButton>
      ) : (
        <span className={styles.preview}>
          <FileText size={18} strokeWidth={1.5} aria-hidden />
        </span>
      )}
      <span className={styles.about}>
        <span className={styles.name} title={file.name}>
          {file.name}
        </span>
        <span className={styles.size}>{size}</span>
      </span>
      <a className={styles.download} href={file.url} download={file.name} aria-label={t.download(file.name)}>
        <Download size={15} />
      </a>
    </div>
  );
}

function inline(url: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}inline=1`;
}
