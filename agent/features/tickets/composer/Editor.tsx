/** The text field: rich text by Tiptap, loaded when somebody begins to write. */
import { Link as LinkExtension } from '@tiptap/extension-link';
import { EditorContent, useEditor } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import type { EditorView } from '@tiptap/pm/view';
import { type ReactNode, useEffect, useEffectEvent, useMemo, useState } from 'react';
import styles from './Editor.module.css';
import { withoutTables } from './pastedTables.ts';
import { Toolbar } from './Toolbar.tsx';

interface Props {
  label: string;
  /** Shown while there is nothing else. */
  hint: string | null;
  /** What stands there at first. */
  html: string;
  /** Counts up to put the cursor here. */
  focus: number;
  onChange: (html: string, isEmpty: boolean) => void;
  onFiles: (files: File[]) => void;
  onSend: () => void;
  onEscape: () => void;
  /** «/» at the beginning of a word was pressed; true when it is taken for a command. */
  onSlash: () => boolean;
  /** Left of the formatting buttons; may put something at the cursor. */
  tools: (insert: (html: string) => void) => ReactNode;
  /** Right of the formatting buttons. */
  children: ReactNode;
}

export default function Editor({
  label,
  hint,
  html,
  focus,
  onChange,
  onFiles,
  onSend,
  onEscape,
  onSlash,
  tools,
  children,
}: Props) {
  const send = useEffectEvent(onSend);
  const escape = useEffectEvent(onEscape);
  const change = useEffectEvent(onChange);
  const takeFiles = useEffectEvent(onFiles);
  const slash = useEffectEvent(onSlash);

  const [extensions] = useState(() => [
    StarterKit.configure({ link: false, heading: false, horizontalRule: false, underline: false }),
    LinkExtension.configure({ openOnClick: false, protocols: ['mailto', 'tel'], defaultProtocol: 'https' }),
  ]);
  const [keys] = useState(() => ({
    handleKeyDown: (view: EditorView, event: KeyboardEvent) => {
      if (event.key === '/' && isAtWordStart(view) && slash()) return true;
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        send();
        return true;
      }
      if (event.key !== 'Escape') return false;
      event.stopPropagation();
      escape();
      return true;
    },
    transformPastedHTML: withoutTables,
    handlePaste: (_: unknown, event: ClipboardEvent) => took(event.clipboardData, takeFiles),
    handleDrop: (_: unknown, event: DragEvent) => took(event.dataTransfer, takeFiles),
  }));
  const editorProps = useMemo(
    () => ({
      ...keys,
      attributes: {
        'aria-label': label,
        role: 'textbox',
        'aria-multiline': 'true',
        class: styles.text ?? '',
      },
    }),
    [keys, label],
  );
  const editor = useEditor({
    extensions,
    editorProps,
    content: html,
    shouldRerenderOnTransaction: false,
    onUpdate: ({ editor: changed }) => change(changed.getHTML(), changed.isEmpty),
  });
  useEffect(() => {
    // An editor that was made before its place was on the page is replaced by a new one.
    if (focus > 0 && !editor.isDestroyed) editor.commands.focus('end');
  }, [focus, editor]);

  return (
    <>
      <div className={styles.box}>
        {hint && (
          <span className={styles.hint} aria-hidden>
            {hint}
          </span>
        )}
        <EditorContent editor={editor} />
      </div>
      <div className={styles.bar}>
        {tools((inserted) => editor.chain().focus().insertContent(inserted).run())}
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

function isAtWordStart({ state }: EditorView): boolean {
  const { empty, $from } = state.selection;
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset);
  return empty && /^\s*$/.test(before);
}
