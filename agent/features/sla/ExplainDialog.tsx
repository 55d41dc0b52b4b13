/** How a deadline came about: policy, intervals that counted, pauses, changes; it adds up to the second. */
import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ExplainedClock, ExplainedSpan } from '../../../contract/sla.ts';
import { quoted, useLanguage } from '../../lib/language.ts';
import { useWords } from '../../lib/words.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './DeadlinePanel.module.css';
import { exactLength } from './duration.ts';
import { panelWords } from './panelWords.ts';

export function ExplainDialog({ clock, onClose }: { clock: ExplainedClock; onClose: () => void }) {
  const t = useWords(panelWords);
  return (
    <Dialog title={t.explainFor(t.kinds[clock.kind])} width={680} onClose={onClose}>
      <Stack gap="md">
        <Facts clock={clock} />
        {clock.spans.length > 0 && <Spans clock={clock} />}
        {clock.changes.length > 0 && <Changes clock={clock} />}
      </Stack>
    </Dialog>
  );
}

function Facts({ clock }: { clock: ExplainedClock }) {
  const t = useWords(panelWords);
  const language = useLanguage();
  const { policy, calendar } = clock;
  const older = policy.newest > policy.version ? t.older(policy.newest) : '';
  const moment = (at: string) => dayAndHour(at, language, calendar?.timeZone);
  const hours = calendar && `${t.working}: ${calendar.name || t.builtIn}, ${calendar.timeZone}`;
  const facts: [string, ReactNode][] = [
    [t.policy, `${quoted(policy.name, language)}, ${t.version(policy.version)}${older}`],
    [t.priority, t.priorities[clock.priority]],
    [t.target, exactLength(clock.targetSeconds, language)],
    [t.time, hours ?? t.wall],
    [t.started, moment(clock.startedAt)],
  ];
  if (clock.dueAt) facts.push([t.due, moment(clock.dueAt)]);
  if (clock.endedAt) facts.push([t.ended, moment(clock.endedAt)]);
  if (clock.breachedAt) facts.push([t.breached, moment(clock.breachedAt)]);
  facts.push([t.used, exactLength(clock.usedSeconds, language)]);
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Spans({ clock }: { clock: ExplainedClock }) {
  const t = useWords(panelWords);
  const language = useLanguage();
  const zone = clock.calendar?.timeZone;
  const counted = clock.spans.filter(({ what }) => what === 'counted');
  const sum = counted.reduce((all, { seconds }) => all + seconds, 0);
  return (
    <div className={styles.scroll}>
      <table className={styles.spans}>
        <thead>
          <tr>
            <th>{t.from}</th>
            <th>{t.to}</th>
            <th>{t.what}</th>
            <th className={styles.length}>{t.length}</th>
          </tr>
        </thead>
        <tbody>
          {clock.spans.map((span) => (
            <tr key={span.from + span.what} data-what={span.what}>
              <td>{dayAndHour(span.from, language, zone)}</td>
              <td>{dayAndHour(span.to, language, zone)}</td>
              <td>{spanInWords(span, t)}</td>
              <td className={styles.length}>{exactLength(span.seconds, language)}</td>
            </tr>
          ))}
          <tr className={styles.sum}>
            <td colSpan={3}>{t.sum}</td>
            <td className={styles.length}>{exactLength(sum, language)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Changes({ clock }: { clock: ExplainedClock }) {
  const t = useWords(panelWords);
  const language = useLanguage();
  const zone = clock.calendar?.timeZone;
  const value = (what: string, text: string | null) => {
    if (text === null) return t.none;
    if (what === 'priority') return (t.priorities as Record<string, string>)[text] ?? text;
    return what === 'neededBy' ? dayAndHour(text, language, zone) : quoted(text, language);
  };
  return (
    <div>
      <b>{t.changes}</b>
      {clock.changes.map(({ at, by, what, from, to }) => (
        <div key={at + what}>
          {dayAndHour(at, language, zone)} · {by} · {t.changed[what]}: {value(what, from)} → {value(what, to)}
        </div>
      ))}
    </div>
  );
}

function spanInWords({ what, turn }: ExplainedSpan, t: (typeof panelWords)['ru']): string {
  return what === 'paused' ? t.turns[turn ?? 'customer'] : t.whats[what];
}

/** In the calendar's own zone: that is where nine in the morning is nine. */
function dayAndHour(at: string, language: 'ru' | 'en', timeZone: string | undefined): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ru', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    ...(timeZone ? { timeZone } : {}),
  }).format(new Date(at));
}
