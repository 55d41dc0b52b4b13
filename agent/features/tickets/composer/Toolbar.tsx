/** Formatting, links and files. */
import { ActionIcon, Button, FileButton, Group, Popover, TextInput, Tooltip } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import {
  Bold,
  Code,
  Italic,
  Link2,
  List,
  ListOrdered,
  type LucideIcon,
  Paperclip,
  TextQuote,
} from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../../lib/words.ts';
import styles from './Editor.module.css';
import { words } from './words.ts';

interface Props {
  editor: Editor;
  onFiles: (files: File[]) => void;
}

export function Toolbar({ editor, onFiles }: Props) {
  const t = useWords(words);
  const on = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      bold: current.isActive('bold'),
      italic: current.isActive('italic'),
      bullets: current.isActive('bulletList'),
      numbers: current.isActive('orderedList'),
      quote: current.isActive('blockquote'),
      code: current.isActive('code'),
    }),
  });
  const chain = () => editor.chain().focus();

  return (
    <div className={styles.tools} role="toolbar" aria-label={t.formatting}>
      <FileButton multiple onChange={onFiles}>
        {(props) => (
          <Tooltip label={t.attach}>
            <ActionIcon {...props} variant="subtle" color="gray" aria-label={t.attach}>
              <Paperclip size={17} />
            </ActionIcon>
          </Tooltip>
        )}
      </FileButton>
      <Tool icon={Bold} label={t.bold} on={on.bold} onClick={() => chain().toggleBold().run()} />
      <Tool icon={Italic} label={t.italic} on={on.italic} onClick={() => chain().toggleItalic().run()} />
      <LinkTool editor={editor} />
      <Tool icon={List} label={t.bullets} on={on.bullets} onClick={() => chain().toggleBulletList().run()} />
      <Tool
        icon={ListOrdered}
        label={t.numbers}
        on={on.numbers}
        onClick={() => chain().toggleOrderedList().run()}
        wide
      />
      <Tool
        icon={TextQuote}
        label={t.quote}
        on={on.quote}
        onClick={() => chain().toggleBlockquote().run()}
        wide
      />
      <Tool icon={Code} label={t.code} on={on.code} onClick={() => chain().toggleCode().run()} wide />
    </div>
  );
}

interface ToolProps {
  icon: LucideIcon;
  label: string;
  on: boolean;
  onClick: () => void;
  /** Left out where there is little room. */
  wide?: boolean;
}

function Tool({ icon: Icon, label, on, onClick, wide = false }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant={on ? 'light' : 'subtle'}
        color={on ? 'spruce' : 'gray'}
        className={wide ? (styles.wide ?? '') : ''}
        aria-label={label}
        aria-pressed={on}
        onClick={onClick}
      >
        <Icon size={16} />
      </ActionIcon>
    </Tooltip>
  );
}

function LinkTool({ editor }: { editor: Editor }) {
  const t = useWords(words);
  const [address, setAddress] = useState<string | null>(null);
  const isLink = useEditorState({ editor, selector: ({ editor: current }) => current.isActive('link') });

  function begin() {
    const href: unknown = editor.getAttributes('link')['href'];
    setAddress(typeof href === 'string' ? href : '');
  }
  function apply() {
    const href = address?.trim() ?? '';
    setAddress(null);
    const chain = editor.chain().focus().extendMarkRange('link');
    if (!href) return chain.unsetLink().run();
    if (editor.state.selection.empty && !isLink)
      return chain
        .insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] })
        .run();
    return chain.setLink({ href }).run();
  }

  return (
    <Popover opened={address !== null} onChange={() => setAddress(null)} trapFocus position="top" width={320}>
      <Popover.Target>
        <Tooltip label={t.link}>
          <ActionIcon
            variant={isLink ? 'light' : 'subtle'}
            color={isLink ? 'spruce' : 'gray'}
            aria-label={t.link}
            aria-pressed={isLink}
            onClick={begin}
          >
            <Link2 size={17} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <Group gap="xs" wrap="nowrap">
          <TextInput
            flex={1}
            data-autofocus
            type="url"
            placeholder="https://"
            aria-label={t.linkAddress}
            value={address ?? ''}
            onChange={(event) => setAddress(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Enter' && apply()}
          />
          <Button onClick={apply}>{t.applyLink}</Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
