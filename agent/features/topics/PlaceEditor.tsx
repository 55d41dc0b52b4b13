/** A field's place in a form: for whom, and when. */
import { ActionIcon, MultiSelect, Select, TagsInput } from '@mantine/core';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import type { Field } from '../../../contract/fields.ts';
import type { FormItem } from '../../../contract/topics.ts';
import { useLanguage } from '../../lib/language.ts';
import { useWords } from '../../lib/words.ts';
import styles from './Form.module.css';
import { words } from './words.ts';

interface Props {
  item: FormItem;
  others: readonly FormItem[];
  at: number;
  count: number;
  onChange: (item: FormItem) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

const agentChoices = ['hidden', 'optional', 'requiredAtSolve'] as const;
const customerChoices = ['hidden', 'optional', 'required'] as const;

export function PlaceEditor({ item, others, at, count, onChange, onMove, onRemove }: Props) {
  const t = useWords(words);
  const { name } = item.field;
  return (
    <li className={styles.place}>
      <div className={styles.head}>
        <span className={styles.name}>{name}</span>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t.fieldUp(name)}
          disabled={at === 0}
          onClick={() => onMove(at - 1)}
        >
          <ArrowUp size={14} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t.fieldDown(name)}
          disabled={at === count - 1}
          onClick={() => onMove(at + 1)}
        >
          <ArrowDown size={14} />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t.takeOut(name)} onClick={onRemove}>
          <X size={14} />
        </ActionIcon>
      </div>
      <div className={styles.choices}>
        <Select
          size="xs"
          label={t.forAgent}
          data={agentChoices.map((value) => ({ value, label: t.forAgents[value] }))}
          value={item.forAgent}
          onChange={(value) =>
            onChange({ ...item, forAgent: agentChoices.find((one) => one === value) ?? 'optional' })
          }
          allowDeselect={false}
        />
        <Select
          size="xs"
          label={t.forCustomer}
          data={customerChoices.map((value) => ({ value, label: t.forCustomers[value] }))}
          value={item.forCustomer}
          onChange={(value) =>
            onChange({ ...item, forCustomer: customerChoices.find((one) => one === value) ?? 'optional' })
          }
          allowDeselect={false}
        />
        <Condition item={item} others={others} onChange={onChange} />
      </div>
    </li>
  );
}

const always = '';

function Condition({ item, others, onChange }: Pick<Props, 'item' | 'others' | 'onChange'>) {
  const t = useWords(words);
  const language = useLanguage();
  const other = others.find((one) => one.field.id === item.shownWhen?.fieldId)?.field;
  const options = other ? valuesOf(other, language, [t.yes, t.no]) : [];
  const put = (is: string[]) =>
    other && onChange({ ...item, shownWhen: { fieldId: other.id, is: is.slice(0, 50) } });
  return (
    <>
      <Select
        size="xs"
        label={t.shownWhen}
        data={[
          { value: always, label: t.always },
          ...others.map(({ field }) => ({ value: field.id, label: field.name })),
        ]}
        value={other?.id ?? always}
        onChange={(fieldId) => onChange({ ...item, shownWhen: fieldId ? { fieldId, is: [] } : null })}
        allowDeselect={false}
      />
      {other && options.length > 0 && (
        <MultiSelect size="xs" label={t.is} data={options} value={item.shownWhen?.is ?? []} onChange={put} />
      )}
      {other && options.length === 0 && (
        <TagsInput size="xs" label={t.is} value={item.shownWhen?.is ?? []} onChange={put} />
      )}
    </>
  );
}

/** What the other field can be, when that is known. */
function valuesOf(field: Field, language: 'ru' | 'en', [yes, no]: [string, string]) {
  if (field.kind === 'yesNo')
    return [
      { value: 'true', label: yes },
      { value: 'false', label: no },
    ];
  return (field.settings.choices ?? []).map(({ value, names }) => ({
    value,
    label: names[language] || names.ru || names.en,
  }));
}
