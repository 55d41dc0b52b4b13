/** Returns a ticket to the line it came from, with a reason. */
import { useState } from 'react';
import type { Ticket } from '../../../contract/tickets.ts';
import { useWords } from '../../lib/words.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { CardText } from './CardText.tsx';
import { useReturn } from './lines.ts';
import { words } from './words.ts';

interface Props {
  ticket: Ticket;
  toLine: number;
  onClose: () => void;
}

export function ReturnDialog({ ticket, toLine, onClose }: Props) {
  const t = useWords(words);
  const [reason, setReason] = useState('');
  const giveBack = useReturn(ticket, onClose);
  return (
    <FormDialog
      title={t.backTitle(toLine)}
      onClose={onClose}
      saving={giveBack}
      action={t.giveBack}
      isDisabled={!reason.trim()}
      onSubmit={() => giveBack.mutate(reason)}
    >
      <CardText label={t.reason} hint={t.reasonHint} value={reason} onChange={setReason} isFirst />
    </FormDialog>
  );
}
