/** The text field: rich text by Tiptap, loaded when somebody begins to write. */
import { Link as LinkExtension } from '@tiptap/extension-link';
import { Placeholder } from '@tiptap/extension-placeholder';
import { EditorContent, useEditor } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { type ReactNode, useEffect, useEffectEvent } from 'react';
import styles from './Editor.module.css';
import { Toolbar } from './Toolbar.tsx';

interface Props {
  label: string;
  placeholder: string;
  html: string;
  /** Counts up to put the cursor here. */
  focus: number;
  onChange: (html: string, isEmpty: boolean) => void;
  onFiles: (files: File[]) => void;
  onSend: () => void;
  onEscape: () => void;
  /** Right of the formatting buttons. */
  children: ReactNode;
}

export default function Editor({
  label,
  placeholder,
  html,
  focus,
  onChange,
  onFiles,
  onSend,
  onEscape,
  children,
}: Props) {
  const send = useEffectEvent(onSend);
  const escape = useEffectEvent(onEscape);
  const change = useEffectEvent(onChange);
  const takeFiles = useEffectEvent(onFiles);

  const editor = useEditor({
    extensions: [
      StarterKit.configure({ link: false, heading: false, horizontalRule: false, underline: false }),
      LinkExtension.configure({ openOnClick: false, protocols: ['mailto', 'tel'], defaultProtocol: 'https' }),
      Placeholder.configure({ placeholder: () => placeholder }),
    ],
    content: html,
    shouldRerenderOnTransaction: false,
    onUpdate: ({ editor: changed }) => change(changed.getHTML(), changed.isEmpty),
    editorProps: {
      attributes: {
        'aria-label': label,
        role: 'textbox',
        'aria-multiline': 'true',
        class: styles.text ?? '',
      },
      handleKeyDown: (_, event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          send();
          return true;
        }
        if (event.key !== 'Escape') return false;
        event.stopPropagation();
        escape();
        return true;
      },
      handlePaste: (_, event) => took(event.clipboardData, takeFiles),
      handleDrop: (_, event) => took(event.dataTransfer, takeFiles),
    },
  });
  useEffect(() => {
    if (focus > 0) editor.commands.focus('end');
  }, [focus, editor]);

  return (
    <>
      <EditorContent editor={editor} className={styles.box} />
      <div className={styles.bar}>
        <Toolbar editor={editor} onFiles={onFiles} />
        {children}
      </div>
    </>
  );
}

/** Files are attached; text, even with a picture beside it, is pasted as text. */
function took(data: DataTransfer | null, take: (files: File[]) => void): boolean {
  const files = Array.from(data?.files ?? []);
  if (files.length === 0 || data?.getData('text/plain')) return false;
  take(files);
  return true;
}
