/** The supervisor's screen: queues and people beside the tickets of whichever is looked into. Live. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTitle } from '../../lib/title.ts';
import { useWords } from '../../lib/words.ts';
import { ErrorState } from '../../ui/State.tsx';
import { toast, toastError } from '../../ui/toast.ts';
import { type Giving, GiveDialog } from './GiveDialog.tsx';
import { People } from './People.tsx';
import { Queues } from './Queues.tsx';
import { type Order, type Source, supervisionQuery, useReassign } from './supervision.ts';
import styles from './Supervision.module.css';
import { Tickets } from './Tickets.tsx';
import { words } from './words.ts';

export function Supervision({ children }: { children?: ReactNode }) {
  const t = useWords(words);
  const { data, error, refetch } = useQuery(supervisionQuery);
  const [chosen, setChosen] = useState<Source | null>(null);
  const [giving, setGiving] = useState<Giving | null>(null);
  const give = useReassign();
  useTitle(t.title);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={320} width="auto" radius="md" m="lg" />;
  const fullest = data.queues.toSorted((a, b) => b.burning - a.burning || b.waiting - a.waiting)[0];
  const source = chosen ?? (fullest ? { teamId: fullest.teamId, line: fullest.line } : null);

  /** What was dragged goes at once; what was refused is asked about. */
  function drop(order: Order) {
    if (order.numbers.length === 0) return;
    give.mutate(order, {
      onSuccess: ({ done, refused }) => {
        if (done.length > 0) toast(t.done(done.length));
        const needCard = refused.filter(({ code }) => code === 'wrongLine');
        for (const { number, message } of needCard) toastError(new Error(`${number}: ${message}`));
        const asked = refused.filter((one) => !needCard.includes(one));
        if (asked.length === 0) return;
        const problems = asked.map((one) => `${one.number}: ${one.message}`);
        setGiving({ ...order, numbers: asked.map((one) => one.number), problems });
      },
    });
  }

  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{t.title}</h1>
      <div className={styles.columns}>
        <div className={styles.side}>
          <Queues
            queues={data.queues}
            source={source}
            onOpen={setChosen}
            onGive={(numbers, { teamId, line }) => drop({ numbers, teamId, line, agentIds: [] })}
          />
          <People
            agents={data.agents}
            source={source}
            onOpen={setChosen}
            onGive={(numbers, agentId) => drop({ numbers, agentIds: [agentId] })}
          />
        </div>
        <section className={styles.block}>
          {source && (
            <Tickets
              key={JSON.stringify(source)}
              source={source}
              onGive={(numbers) => setGiving({ numbers })}
            />
          )}
        </section>
      </div>
      {children}
      {giving && <GiveDialog giving={giving} agents={data.agents} onClose={() => setGiving(null)} />}
    </main>
  );
}
