/** Fields with their values, each saved when it is left. Of tickets, customers, companies and objects alike. */
import { useMutation } from '@tanstack/react-query';
import type { Field, FieldValues } from '../../../contract/fields.ts';
import { ApiError } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { toastError } from '../../ui/toast.ts';
import { SecretValue } from './SecretValue.tsx';
import { ValueInput } from './ValueInput.tsx';
import styles from './Values.module.css';
import { words } from './words.ts';

interface Props {
  fields: readonly Field[];
  values: FieldValues;
  /** One value by the field's id; null empties it. */
  onSave: (values: FieldValues) => Promise<unknown>;
  onReveal: (fieldId: string) => Promise<unknown>;
  readOnly: boolean;
  /** Ids of fields that are needed before the ticket may be solved. */
  needed?: ReadonlySet<string>;
}

export function ValueList({ fields, ...rest }: Props) {
  return (
    <div className={styles.values}>
      {fields.map((field) => (
        <ValueRow key={field.id} field={field} {...rest} />
      ))}
    </div>
  );
}

type RowProps = Omit<Props, 'fields'> & { field: Field };

function ValueRow({ field, values, onSave, onReveal, readOnly, needed }: RowProps) {
  const t = useWords(words);
  const save = useMutation({
    mutationFn: (value: unknown) => onSave({ [field.id]: value }),
    onError: (error) => {
      if (!problemOf(error, field)) toastError(error);
    },
  });
  const value = values[field.id] ?? null;
  const isNeeded = needed?.has(field.id) ?? false;
  const shared = {
    field,
    value,
    readOnly,
    problem: problemOf(save.error, field),
    onSave: async (next: unknown) => {
      await save.mutateAsync(next).catch(() => null);
    },
  };
  return (
    <div className={styles.row} title={field.help || undefined}>
      <span className={styles.label}>
        {field.name}
        {isNeeded && value === null && <span className={styles.needed}> {t.neededToSolve}</span>}
      </span>
      {field.sensitive ? (
        <SecretValue {...shared} onReveal={() => onReveal(field.id)} />
      ) : (
        <ValueInput {...shared} />
      )}
    </div>
  );
}

interface Refused {
  fields?: { fieldId: string | null; message: string }[];
}

/** What the server said of this field. */
function problemOf(error: unknown, field: Field): string | undefined {
  if (!(error instanceof ApiError) || error.code !== 'badField') return undefined;
  const { fields = [] } = (error.details ?? {}) as Refused;
  const message = fields.find((one) => one.fieldId === field.id)?.message;
  return message?.replace(`${field.name}: `, '');
}
