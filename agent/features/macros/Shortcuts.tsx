/** In the reply: finds a template to insert, or a macro to run after a look at what it does. */
import { ActionIcon, Combobox, Tooltip, useCombobox } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { MessageSquareText, Zap } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { type Macro, type Template, fillTemplate } from '../../../contract/macros.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { toastError } from '../../ui/toast.ts';
import { useTopics } from '../topics/topics.ts';
import { byTopic } from './byTopic.ts';
import { MacroPreview } from './MacroPreview.tsx';
import { macrosQuery, templatesQuery } from './queries.ts';
import styles from './Shortcuts.module.css';
import { words } from './words.ts';

interface Props {
  number: string;
  topicId: string | null;
  /** Counts up to open the list from elsewhere, by «/». */
  openSignal: number;
  onInsert: (html: string) => void;
}

export function Shortcuts({ number, topicId, openSignal, onInsert }: Props) {
  const t = useWords(words);
  const client = useQueryClient();
  const [query, setQuery] = useState('');
  const [macro, setMacro] = useState<Macro | null>(null);
  const box = useCombobox({
    onDropdownOpen: () => box.focusSearchInput(),
    onDropdownClose: () => setQuery(''),
  });
  const templates = useQuery(templatesQuery).data?.items ?? [];
  const macros = useQuery(macrosQuery).data?.items ?? [];
  const fill = useMutation({
    mutationFn: (id: string) => call(fillTemplate, { params: { number, id } }),
    onSuccess: ({ html }) => {
      onInsert(html);
      void client.invalidateQueries({ queryKey: templatesQuery.queryKey });
    },
    onError: toastError,
  });
  const open = useEffectEvent(() => box.openDropdown());
  useEffect(() => {
    if (openSignal > 0) open();
  }, [openSignal]);

  const asked = plain(query.trim());
  const fits = ({ name, folder }: { name: string; folder: string }) =>
    plain(`${folder} ${name}`).includes(asked);
  const found = { templates: templates.filter(fits), macros: macros.filter(fits) };
  const isEmpty = found.templates.length + found.macros.length === 0;
  const { own, others } = byTopic(found.templates, useTopics(), topicId);

  function choose(value: string) {
    box.closeDropdown();
    const chosen = macros.find(({ id }) => id === value);
    if (chosen) setMacro(chosen);
    else fill.mutate(value);
  }

  return (
    <>
      <Combobox store={box} onOptionSubmit={choose} width={320} position="top-start" shadow="md" withinPortal>
        <Combobox.Target targetType="button">
          <Tooltip label={`${t.open} (/)`}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t.open}
              loading={fill.isPending}
              onClick={() => box.toggleDropdown()}
            >
              <Zap size={17} />
            </ActionIcon>
          </Tooltip>
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Search
            value={query}
            onChange={(event) => {
              setQuery(event.currentTarget.value);
              box.selectFirstOption();
            }}
            placeholder={t.search}
            aria-label={t.search}
          />
          <Combobox.Options mah={300} style={{ overflowY: 'auto' }} aria-label={t.open}>
            {own.length > 0 && (
              <Combobox.Group label={t.ofTopic}>
                <Texts templates={own} />
              </Combobox.Group>
            )}
            {own.length > 0 && others.length + found.macros.length > 0 && <Combobox.Group label={t.others} />}
            <Texts templates={others} />
            {found.macros.map(({ id, name, folder }) => (
              <Combobox.Option key={id} value={id}>
                <Choice icon={Zap} name={name} folder={folder} />
              </Combobox.Option>
            ))}
            {isEmpty && <Combobox.Empty>{asked ? t.nothing : t.none}</Combobox.Empty>}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {macro && (
        <MacroPreview number={number} macro={macro} onInsert={onInsert} onClose={() => setMacro(null)} />
      )}
    </>
  );
}

function Texts({ templates }: { templates: readonly Template[] }) {
  return templates.map(({ id, name, folder }) => (
    <Combobox.Option key={id} value={id}>
      <Choice icon={MessageSquareText} name={name} folder={folder} />
    </Combobox.Option>
  ));
}

function Choice({ icon: Icon, name, folder }: { icon: typeof Zap; name: string; folder: string }) {
  return (
    <span className={styles.choice}>
      <Icon size={14} aria-hidden className={styles.icon} />
      <span className={styles.name}>{name}</span>
      {folder && <span className={styles.folder}>{folder}</span>}
    </span>
  );
}

function plain(text: string): string {
  return text.toLocaleLowerCase().replaceAll('ё', 'е');
}
