/** A fresh desk is not calm, it is not reached yet. */
import { Mail } from 'lucide-react';
import { useWords } from '../../../lib/words.ts';
import { ButtonLink } from '../../../ui/ButtonLink.tsx';
import { EmptyState } from '../../../ui/State.tsx';

export default function NoMailbox() {
  const t = useWords(words);
  return (
    <EmptyState icon={Mail} title={t.title} text={t.text}>
      <ButtonLink to="/settings/mailboxes/new">{t.connect}</ButtonLink>
    </EmptyState>
  );
}

const ru = {
  title: 'Почта ещё не подключена',
  text: 'Подключите почту, на которую вам пишут: каждое письмо станет тикетом и встанет здесь.',
  connect: 'Подключить ящик',
};
const en = {
  title: 'No mailbox connected yet',
  text: 'Connect the mailbox people write to: each email becomes a ticket and appears here.',
  connect: 'Connect a mailbox',
} satisfies typeof ru;
const words = { ru, en };
