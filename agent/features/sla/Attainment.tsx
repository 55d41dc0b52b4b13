/** How well promises were kept, by policy, team, agent or line; the first response by the week. */
import { SegmentedControl, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type getAttainment, slaGroups } from '../../../contract/sla.ts';
import type { ReplyOf } from '../../../contract/endpoint.ts';
import { type Language, useLanguage } from '../../lib/language.ts';
import { span } from '../../lib/time.ts';
import { useWords } from '../../lib/words.ts';
import { Card, NoRows } from '../../ui/Section.tsx';
import { type Group, attainmentQuery } from './sla.ts';
import styles from './Sla.module.css';
import { words } from './words.ts';

const weeks = 4;
const tallestBar = 64;
type Told = ReplyOf<typeof getAttainment>;

/** Of all that I may see, or of the teams that I supervise. */
export function Attainment({ supervised = false }: { supervised?: boolean }) {
  const t = useWords(words);
  const [by, setBy] = useState<Group>('policy');
  const { data } = useQuery(attainmentQuery(by, weeks, supervised));
  return (
    <Card
      title={t.attainment}
      text={t.attainmentText}
      action={
        <SegmentedControl
          size="xs"
          aria-label={t.by}
          value={by}
          onChange={(value) => setBy(slaGroups.find((one) => one === value) ?? 'policy')}
          data={slaGroups.map((one) => ({ value: one, label: t.groups[one] }))}
        />
      }
    >
      {data?.rows.length === 0 && <NoRows>{t.noData}</NoRows>}
      {data && data.rows.length > 0 && <Rows rows={data.rows} />}
      {data && <Trend trend={data.trend.filter(({ kind }) => kind === 'firstResponse')} />}
    </Card>
  );
}

function Rows({ rows }: { rows: Told['rows'] }) {
  const t = useWords(words);
  const language = useLanguage();
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  return (
    <div className={styles.wide}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{t.group}</th>
            <th>
              <VisuallyHidden>{t.targets}</VisuallyHidden>
            </th>
            <th className={styles.number}>{t.met}</th>
            <th className={styles.number}>{t.late}</th>
            <th className={styles.number}>{t.share}</th>
            <th className={styles.number}>{t.median}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.id} ${row.kind}`}>
              <td>{row.name || (row.line === null ? t.nobody : t.line(String(row.line)))}</td>
              <td>{t.kinds[row.kind]}</td>
              <td className={styles.number}>{row.met}</td>
              <td className={row.breached > 0 ? `${styles.number} ${styles.late}` : styles.number}>
                {row.breached}
              </td>
              <td className={styles.number}>
                {percent.format(row.met / Math.max(1, row.met + row.breached))}
              </td>
              <td className={styles.number}>{inShort(row.medianSeconds, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Trend({ trend }: { trend: Told['trend'] }) {
  const t = useWords(words);
  const language = useLanguage();
  if (trend.length < 2) return null;
  const most = Math.max(1, ...trend.map(({ medianSeconds }) => medianSeconds ?? 0));
  const day = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ru', { day: 'numeric', month: 'short' });
  return (
    <div className={styles.trend}>
      <b>{t.trend}</b>
      <div className={styles.weeks}>
        {trend.map(({ from, medianSeconds }) => (
          <div key={from} className={styles.week}>
            <span>{inShort(medianSeconds, language)}</span>
            <div className={styles.weekBar} style={{ height: ((medianSeconds ?? 0) / most) * tallestBar }} />
            <span className={styles.weekName}>{t.week(day.format(new Date(from)))}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

function inShort(seconds: number | null, language: Language): string {
  return seconds === null ? '—' : span(seconds * 1000, language);
}
