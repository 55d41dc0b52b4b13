/** One letter of the quarantine. */
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { type QuarantinedLetter, dismissLetter, retryLetter } from '../../../contract/mail.ts';
import { call } from '../../lib/api.ts';
import { sizeInWords } from '../../lib/bytes.ts';
import { useLanguage } from '../../lib/language.ts';
import { useWords } from '../../lib/words.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { Row } from '../../ui/Section.tsx';
import styles from './Quarantine.module.css';
import { words } from './words.ts';

export interface Released {
  subject: string;
  /** Null: the letter was processed and needed no ticket. */
  ticketNumber: string | null;
}

interface Props {
  letter: QuarantinedLetter;
  onGone: (news: Released | null) => void;
}

export function QuarantinedRow({ letter, onGone }: Props) {
  const t = useWords(words);
  const language = useLanguage();
  const [dismissing, setDismissing] = useState(false);
  const subject = letter.subject || t.noSubject;
  const params = { id: letter.id };
  const retry = useMutation({
    mutationFn: (asIs: boolean) => call(retryLetter, { params, body: { asIs } }),
    onSuccess: ({ ok, ticketNumber }) => ok && onGone({ subject, ticketNumber }),
  });
  const dismiss = useMutation({
    mutationFn: () => call(dismissLetter, { params }),
    onSuccess: () => onGone(null),
  });
  const stillHere = retry.data && !retry.data.ok ? new Error(t.again(retry.data.reason ?? '')) : null;

  return (
    <Row
      title={subject}
      text={
        <>
          {letter.from || t.noSender} · <Moment at={letter.receivedAt} long /> ·{' '}
          {sizeInWords(letter.size, language)}
        </>
      }
    >
      <p className={styles.reason}>{letter.reason}</p>
      <FormError error={retry.error ?? stillHere} />
      <div className={styles.actions}>
        <Button
          size="xs"
          variant="default"
          loading={retry.isPending && !retry.variables}
          disabled={retry.isPending}
          onClick={() => retry.mutate(false)}
        >
          {t.retry}
        </Button>
        <Button
          size="xs"
          variant="default"
          loading={retry.isPending && retry.variables}
          disabled={retry.isPending}
          onClick={() => retry.mutate(true)}
        >
          {t.asIs}
        </Button>
        <Button
          component="a"
          href={`/letters/${letter.id}/raw`}
          download
          size="xs"
          variant="subtle"
          leftSection={<Download size={14} />}
        >
          {t.raw}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={() => setDismissing(true)}>
          {t.dismiss}
        </Button>
      </div>
      {dismissing && (
        <Confirm
          title={t.dismissTitle}
          text={t.dismissText(subject)}
          action={t.dismiss}
          pending={dismiss.isPending}
          error={dismiss.error}
          onConfirm={() => dismiss.mutate()}
          onClose={() => setDismissing(false)}
        />
      )}
    </Row>
  );
}
