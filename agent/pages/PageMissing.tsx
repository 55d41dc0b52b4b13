/** An address that leads nowhere. */
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { useWords } from '../lib/words.ts';
import { EmptyState } from '../ui/State.tsx';

export function PageMissing() {
  const t = useWords(words);
  return (
    <EmptyState icon={Compass} title={t.title} text={t.text}>
      <Button component={Link} to="/" variant="default">
        {t.home}
      </Button>
    </EmptyState>
  );
}

const ru = {
  title: 'Здесь ничего нет',
  text: 'Проверьте адрес: возможно, он набран с ошибкой или устарел.',
  home: 'К спискам',
};
const en = {
  title: 'There is nothing here',
  text: 'Check the address: it may be mistyped or out of date.',
  home: 'Go to the lists',
} satisfies typeof ru;
const words = { ru, en };
