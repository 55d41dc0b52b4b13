/** «Undo send», with the seconds that are left. */
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { undoSend } from '../../../../contract/thread.ts';
import { call } from '../../../lib/api.ts';
import { useWords } from '../../../lib/words.ts';
import { toast, toastError } from '../../../ui/toast.ts';
import { draftQuery } from '../queries.ts';
import { type Leaving, forgetLeaving, useLeaving } from './undo.ts';
import styles from './UndoBar.module.css';
import { words } from './words.ts';

const tickMs = 250;

export function UndoBar() {
  const last = useLeaving().at(-1);
  return last ? <Countdown reply={last} key={last.messageId} /> : null;
}

function Countdown({ reply }: { reply: Leaving }) {
  const t = useWords(words);
  const undo = useUndo(reply);
  const [left, setLeft] = useState(() => secondsLeft(reply));
  useEffect(() => {
    const timer = setInterval(() => {
      setLeft(secondsLeft(reply));
      if (Date.now() > reply.leavesAt) forgetLeaving(reply.messageId);
    }, tickMs);
    return () => clearInterval(timer);
  }, [reply]);

  return (
    <div className={styles.bar} role="status">
      <span className={styles.text}>
        {left > 0 ? t.leaves(reply.ticketNumber, left) : t.leaving(reply.ticketNumber)}
      </span>
      <Button
        size="compact-sm"
        variant="white"
        color="dark"
        leftSection={<Undo2 size={14} />}
        loading={undo.isPending}
        onClick={() => undo.mutate()}
      >
        {t.undo}
      </Button>
    </div>
  );
}

function useUndo({ ticketNumber, messageId }: Leaving) {
  const t = useWords(words);
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => call(undoSend, { params: { number: ticketNumber, id: messageId } }),
    onSuccess: async () => {
      forgetLeaving(messageId);
      toast(t.undone);
      for (const key of ['ticket', 'thread'])
        void client.invalidateQueries({ queryKey: [key, ticketNumber] });
      // The server has put the text back into the draft; the composer begins anew with it.
      await client.refetchQueries({ queryKey: draftQuery(ticketNumber).queryKey });
      await navigate({
        to: '/tickets/$number',
        params: { number: ticketNumber },
        search: (before) => before,
      });
    },
    onError: (error) => {
      forgetLeaving(messageId);
      toastError(error);
      void client.invalidateQueries({ queryKey: ['thread', ticketNumber] });
    },
  });
}

function secondsLeft(reply: Leaving): number {
  return Math.ceil((reply.leavesAt - Date.now()) / 1000);
}
