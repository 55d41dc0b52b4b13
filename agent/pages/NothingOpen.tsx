/** The place of the ticket while none is open. */
import { Kbd } from '@mantine/core';
import { MousePointerClick } from 'lucide-react';
import { useWords } from '../lib/words.ts';
import { EmptyState } from '../ui/State.tsx';

export function NothingOpen() {
  const t = useWords(words);
  return (
    <EmptyState
      icon={MousePointerClick}
      title={t.title}
      text={
        <>
          <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t.choose}, <Kbd>Enter</Kbd> {t.open},
          <br />
          <Kbd>?</Kbd> {t.keys}
        </>
      }
    />
  );
}

const ru = { title: 'Выберите тикет', choose: 'выбрать', open: 'открыть', keys: 'все клавиши' };
const en = { title: 'Choose a ticket', choose: 'choose', open: 'open', keys: 'all keys' } satisfies typeof ru;
const words = { ru, en };
