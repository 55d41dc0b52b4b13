/** One value out of a list, by pointer or keys; long lists can be narrowed by typing. */
import { Combobox, useCombobox } from '@mantine/core';
import { Check, ChevronDown } from 'lucide-react';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { useWords } from '../lib/words.ts';
import styles from './Picker.module.css';
import { words } from './words.ts';

export interface Option {
  value: string;
  label: string;
  mark?: ReactNode;
}

interface Props {
  label: string;
  value: string;
  options: Option[];
  onChoose: (value: string) => void;
  disabled?: boolean;
  /** Counts up to open the list from elsewhere, by a key. */
  openSignal?: number;
}

const searchFrom = 8;

export function Picker({ label, value, options, onChoose, disabled = false, openSignal = 0 }: Props) {
  const t = useWords(words);
  const [query, setQuery] = useState('');
  const searchable = options.length >= searchFrom;
  const box = useCombobox({
    onDropdownClose: () => {
      box.resetSelectedOption();
      setQuery('');
    },
    onDropdownOpen: () => {
      if (searchable) box.focusSearchInput();
      box.updateSelectedOptionIndex('active');
    },
  });
  const open = useEffectEvent(() => {
    box.focusTarget();
    box.openDropdown();
  });
  useEffect(() => {
    if (openSignal > 0) open();
  }, [openSignal]);

  const chosen = options.find((option) => option.value === value);
  const asked = query.trim().toLocaleLowerCase().replaceAll('ё', 'е');
  const matching = options.filter((option) =>
    option.label.toLocaleLowerCase().replaceAll('ё', 'е').includes(asked),
  );

  function choose(next: string) {
    box.closeDropdown();
    box.focusTarget();
    if (next !== value) onChoose(next);
  }

  return (
    <Combobox
      store={box}
      onOptionSubmit={choose}
      width={250}
      position="bottom-start"
      shadow="md"
      withinPortal
    >
      <Combobox.Target targetType="button" withAriaAttributes>
        <button
          type="button"
          className={styles.target}
          disabled={disabled}
          aria-label={`${label}: ${chosen?.label ?? ''}`}
          title={label}
          onClick={() => box.toggleDropdown()}
          onKeyDown={(event) => {
            // It closes the list, and not what the list stands in.
            if (event.key === 'Escape' && box.dropdownOpened) event.stopPropagation();
          }}
        >
          {chosen?.mark}
          <span className={styles.value}>{chosen?.label ?? '—'}</span>
          <ChevronDown size={13} className={styles.arrow} aria-hidden />
        </button>
      </Combobox.Target>
      <Combobox.Dropdown>
        {searchable && (
          <Combobox.Search
            value={query}
            onChange={(event) => {
              setQuery(event.currentTarget.value);
              box.selectFirstOption();
            }}
            placeholder={label}
            aria-label={label}
          />
        )}
        <Combobox.Options mah={300} style={{ overflowY: 'auto' }} aria-label={label}>
          {matching.map((option) => (
            <Combobox.Option key={option.value} value={option.value} active={option.value === value}>
              <span className={styles.option}>
                {option.mark}
                <span className={styles.value}>{option.label}</span>
                {option.value === value && <Check size={14} aria-hidden />}
              </span>
            </Combobox.Option>
          ))}
          {matching.length === 0 && <Combobox.Empty>{t.nothing}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
