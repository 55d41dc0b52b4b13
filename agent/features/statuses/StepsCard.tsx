/** Which steps people may take: a row for each status to go from, a mark for each to go to. */
import { Checkbox } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { barSteps } from '../../../contract/statuses.ts';
import type { Status } from '../../../contract/statuses.ts';
import { call } from '../../lib/api.ts';
import { useWords } from '../../lib/words.ts';
import { Card } from '../../ui/Section.tsx';
import { toastError } from '../../ui/toast.ts';
import { statusesQuery } from '../staff/staff.ts';
import { StatusDot } from './StatusDot.tsx';
import styles from './Statuses.module.css';
import { words } from './words.ts';

export function StepsCard({ statuses }: { statuses: Status[] }) {
  const t = useWords(words);
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: ({ id, ids }: { id: string; ids: string[] }) =>
      call(barSteps, { params: { id }, body: { ids } }),
    onSuccess: () => client.invalidateQueries({ queryKey: statusesQuery.queryKey }),
    onError: toastError,
  });
  const toggle = (from: Status, to: Status) =>
    save.mutate({
      id: from.id,
      ids: from.barred.includes(to.id) ? from.barred.filter((id) => id !== to.id) : [...from.barred, to.id],
    });
  return (
    <Card title={t.steps} text={t.stepsText}>
      <div className={styles.scroll}>
        <table className={styles.steps}>
          <thead>
            <tr>
              <th scope="col">{t.from}</th>
              {statuses.map((status) => (
                <th key={status.id} scope="col" className={styles.to}>
                  <span>
                    <StatusDot status={status} /> {status.name}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {statuses.map((from) => (
              <tr key={from.id}>
                <th scope="row" className={styles.from}>
                  <StatusDot status={from} /> {from.name}
                </th>
                {statuses.map((to) => (
                  <td key={to.id}>
                    {to.id !== from.id && (
                      <Checkbox
                        size="xs"
                        aria-label={t.step(from.name, to.name)}
                        checked={!from.barred.includes(to.id)}
                        onChange={() => toggle(from, to)}
                      />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
