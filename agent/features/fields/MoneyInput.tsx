/** A sum and its currency. */
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../lib/words.ts';
import type { ValueProps } from './valueProps.ts';
import styles from './Values.module.css';
import { isMoney } from './values.ts';
import { words } from './words.ts';

export function MoneyInput(props: ValueProps) {
  const { value } = props;
  return <Typing {...props} key={isMoney(value) ? value.amount + value.currency : ''} />;
}

function Typing({ field, value, problem, onSave }: ValueProps) {
  const t = useWords(words);
  const { currencies = ['RUB'] } = field.settings;
  const before = isMoney(value) ? value : { amount: '', currency: currencies[0] ?? 'RUB' };
  const [amount, setAmount] = useState(before.amount);
  const save = (currency: string) => {
    const isSame = amount.trim() === before.amount && currency === before.currency;
    if (isSame || (!amount.trim() && !before.amount)) return;
    void onSave(amount.trim() ? { amount, currency } : null);
  };
  return (
    <TextInput
      size="xs"
      variant="filled"
      inputMode="decimal"
      aria-label={field.name}
      placeholder={t.nothing}
      value={amount}
      error={problem}
      onChange={(event) => setAmount(event.currentTarget.value)}
      onBlur={() => save(before.currency)}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      rightSectionWidth={currencies.length > 1 ? 70 : 44}
      rightSection={
        currencies.length > 1 ? (
          <NativeSelect
            size="xs"
            variant="unstyled"
            aria-label={`${t.currency}: ${field.name}`}
            data={currencies}
            value={before.currency}
            onChange={(event) => save(event.currentTarget.value)}
            styles={{ input: { paddingInline: '0 18px' } }}
          />
        ) : (
          <span className={styles.empty}>{before.currency}</span>
        )
      }
    />
  );
}
