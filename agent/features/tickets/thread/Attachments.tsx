/** Files of a message: pictures as small previews, pictures and texts open large, the rest by name and size. */
import { UnstyledButton } from '@mantine/core';
import { Download, FileText } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Attachment } from '../../../../contract/thread.ts';
import { sizeInWords } from '../../../lib/bytes.ts';
import { useLanguage } from '../../../lib/language.ts';
import { useWords } from '../../../lib/words.ts';
import styles from './Attachments.module.css';
import { FilePreview, inline } from './FilePreview.tsx';
import { isTextFile } from './textFile.ts';
import { words } from './words.ts';

export function Attachments({ files }: { files: Attachment[] }) {
  const t = useWords(words);
  const [open, setOpen] = useState<Attachment | null>(null);
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
      <FilePreview file={open} onClose={() => setOpen(null)} />
    </>
  );
}

function File({ file, onOpen }: { file: Attachment; onOpen: () => void }) {
  const t = useWords(words);
  const size = sizeInWords(file.size, useLanguage());
  /** It says that it is a picture and is none. */
  const [broken, setBroken] = useState(false);
  const isPicture = file.previewable && !broken;
  return (
    <div className={styles.file}>
      <Opener label={t.preview(file.name)} onOpen={isPicture || isTextFile(file) ? onOpen : null}>
        <span className={styles.preview}>
          {isPicture ? (
            <img src={inline(file.url)} alt="" loading="lazy" onError={() => setBroken(true)} />
          ) : (
            <FileText size={18} strokeWidth={1.5} aria-hidden />
          )}
        </span>
        <span className={styles.about}>
          <span className={styles.name} title={file.name}>
            {file.name}
          </span>
          <span className={styles.size}>{size}</span>
        </span>
      </Opener>
      <a className={styles.download} href={file.url} download={file.name} aria-label={t.download(file.name)}>
        <Download size={15} />
      </a>
    </div>
  );
}

function Opener({
  label,
  onOpen,
  children,
}: {
  label: string;
  onOpen: (() => void) | null;
  children: ReactNode;
}) {
  if (!onOpen) return <span className={styles.opener}>{children}</span>;
  return (
    <UnstyledButton className={styles.opener} onClick={onOpen} aria-label={label}>
      {children}
    </UnstyledButton>
  );
}
