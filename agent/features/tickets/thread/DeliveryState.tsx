/** Where an answer is on its way: waiting, gone, or in trouble with a way out. */
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Check, CircleAlert, Clock3, SendHorizontal } from 'lucide-react';
import { type Message, resend } from '../../../../contract/thread.ts';
import { call } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { exactMoment } from '../../../lib/time.ts';
import { useWords } from '../../../lib/words.ts';
import { toastError } from '../../../ui/toast.ts';
import styles from './Thread.module.css';
import { words } from './words.ts';

type Delivery = NonNullable<Message['delivery']>;

export function DeliveryMark({ delivery }: { delivery: Delivery }) {
  const t = useWords(words);
  const language = useLanguage();
  const { state, sentAt } = delivery;
  if (state === 'sent')
    return (
      <span className={styles.state} title={sentAt ? exactMoment(sentAt, language) : undefined}>
        <Check size={13} aria-hidden /> {t.sent}
      </span>
    );
  if (state === 'queued' || state === 'sending')
    return (
      <span className={styles.state}>
        {state === 'queued' ? <Clock3 size={13} aria-hidden /> : <SendHorizontal size={13} aria-hidden />}
        {state === 'queued' ? t.queued : t.sending}
      </span>
    );
  return state === 'cancelled' ? <span className={styles.state}>{t.cancelled}</span> : null;
}

export function DeliveryProblem({ message, number }: { message: Message; number: string }) {
  const t = useWords(words);
  const again = useSendAgain(number, message.id);
  const { delivery } = message;
  if (delivery?.state !== 'failed' && delivery?.state !== 'bounced' && delivery?.state !== 'uncertain')
    return null;
  return (
    <div className={styles.problem} data-mild={delivery.state === 'uncertain' || undefined} role="alert">
      <CircleAlert size={16} aria-hidden />
      <span>
        <strong>{t[delivery.state]}.</strong> {delivery.problem}
      </span>
      <Button size="compact-sm" variant="default" loading={again.isPending} onClick={() => again.mutate()}>
        {t.again}
      </Button>
    </div>
  );
}

function useSendAgain(number: string, id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(resend, { params: { number, id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['thread', number] }),
    onError: toastError,
  });
}
