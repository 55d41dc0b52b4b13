/** One letter of the thread: who, when, the new words, the rest on demand. */
import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Ellipsis, Info, MailQuestionMark } from 'lucide-react';
import { memo, useState } from 'react';
import { type Message, getFullMessage } from '../../../../contract/thread.ts';
import { call } from '../../../lib/api.ts';
import { useWords } from '../../../lib/words.ts';
import { Avatar } from '../../../ui/Avatar.tsx';
import { Moment } from '../../../ui/Moment.tsx';
import { Attachments } from './Attachments.tsx';
import { Body } from './Body.tsx';
import { DeliveryMark, DeliveryProblem } from './DeliveryState.tsx';
import { MessageDetails } from './MessageDetails.tsx';
import styles from './Thread.module.css';
import { words } from './words.ts';

interface Props {
  message: Message;
  number: string;
}

export const MessageItem = memo(function MessageItem({ message, number }: Props) {
  const t = useWords(words);
  if (message.purpose === 'message') return <Letter message={message} number={number} />;
  return (
    <details className={styles.letter}>
      <summary>
        <span className={styles.what}>{t.purposes[message.purpose]}</span>
        <Moment at={message.at} long />
      </summary>
      <Letter message={message} number={number} />
    </details>
  );
});

function Letter({ message, number }: Props) {
  const t = useWords(words);
  const [detailed, setDetailed] = useState(false);
  const [whole, setWhole] = useState(false);
  const full = useFull(number, message.id, whole || detailed);
  const shown = whole && full.data ? full.data : message;
  const name = message.author.name || (message.author.kind === 'system' ? t.system : message.author.address);

  return (
    <article className={styles.item} data-direction={message.direction} data-message={message.id}>
      <header className={styles.head}>
        <Avatar name={name} size={28} />
        <span className={styles.names}>
          <span className={styles.author}>{name}</span>
          {message.direction === 'inbound' && message.author.address !== name && (
            <span className={styles.address}>{message.author.address}</span>
          )}
        </span>
        {message.unverified && (
          <Tooltip label={t.unverified} multiline w={280} openDelay={0} events={anyTouch}>
            <MailQuestionMark size={16} color="var(--k-warm)" aria-label={t.unverified} role="img" />
          </Tooltip>
        )}
        <Moment at={message.at} long className={styles.when} />
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t.details}
          aria-expanded={detailed}
          onClick={() => setDetailed(!detailed)}
        >
          <Info size={14} />
        </ActionIcon>
      </header>
      {detailed && <MessageDetails message={message} headers={full.data?.headers ?? []} />}
      <Body text={shown.text} html={shown.html} attachments={message.attachments} />
      <Attachments files={message.attachments} />
      {(message.folded || message.delivery) && (
        <footer className={styles.foot}>
          {message.folded && (
            <UnstyledButton className={styles.fold} onClick={() => setWhole(!whole)} aria-expanded={whole}>
              <Ellipsis size={14} aria-hidden /> {whole ? t.fold : t.quote}
            </UnstyledButton>
          )}
          {message.delivery && <DeliveryMark delivery={message.delivery} />}
        </footer>
      )}
      <DeliveryProblem message={message} number={number} />
    </article>
  );
}

const anyTouch = { hover: true, focus: true, touch: true };

function useFull(number: string, id: string, asked: boolean) {
  return useQuery({
    queryKey: ['message', id],
    queryFn: () => call(getFullMessage, { params: { number, id } }),
    enabled: asked,
    staleTime: Infinity,
  });
}
