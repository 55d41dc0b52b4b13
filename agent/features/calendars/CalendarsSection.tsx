/** The calendars of the desk and who works by them. */
import { useQuery } from '@tanstack/react-query';
import { CalendarDays, Plus } from 'lucide-react';
import { type Calendar, weekdays } from '../../../contract/calendars.ts';
import { useWords } from '../../lib/words.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { Items } from '../../ui/Items.tsx';
import { Card, Row, Section } from '../../ui/Section.tsx';
import { EmptyState } from '../../ui/State.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useTeams } from '../staff/staff.ts';
import { calendarsQuery } from './calendars.ts';
import { words } from './words.ts';

export function CalendarsSection() {
  const t = useWords(words);
  const list = useQuery(calendarsQuery);
  return (
    <Section title={t.title} text={t.text} action={list.data && list.data.items.length > 0 && <Add />}>
      <Card>
        <Items
          query={list}
          label={t.title}
          empty={
            <EmptyState icon={CalendarDays} title={t.empty} text={t.emptyText}>
              <Add />
            </EmptyState>
          }
        >
          {(calendar) => <CalendarRow key={calendar.id} calendar={calendar} />}
        </Items>
      </Card>
    </Section>
  );
}

function Add() {
  const t = useWords(words);
  return (
    <ButtonLink to="/settings/calendars/new" leftSection={<Plus size={16} />}>
      {t.add}
    </ButtonLink>
  );
}

function CalendarRow({ calendar }: { calendar: Calendar }) {
  const t = useWords(words);
  const teams = useTeams().filter(({ id }) => calendar.teamIds.includes(id));
  const { definition, isDefault, name } = calendar;
  const who =
    teams.length > 0 ? t.teams(teams.map((team) => team.name).join(', ')) : isDefault ? '' : t.unused;
  return (
    <Row
      title={
        <>
          <span>{name}</span>
          {isDefault && <Tag>{t.isDefault}</Tag>}
        </>
      }
      text={[
        inShort(calendar, t.days),
        definition.timeZone,
        definition.exceptions.length > 0 && t.off(definition.exceptions.length),
        who,
      ]
        .filter(Boolean)
        .join(' · ')}
      actions={
        <ButtonLink
          to="/settings/calendars/$id"
          params={{ id: calendar.id }}
          variant="default"
          size="xs"
          aria-label={`${t.change}: ${name}`}
        >
          {t.change}
        </ButtonLink>
      }
    />
  );
}

/** «Пн–Пт 09:00–18:00»: days in a row with the same hours are told together. */
function inShort({ definition }: Calendar, days: Record<(typeof weekdays)[number], string>): string {
  const groups: { first: string; last: string; hours: string }[] = [];
  for (const day of weekdays) {
    const hours = definition.week[day].map(({ from, to }) => `${from}–${to}`).join(', ');
    const last = groups.at(-1);
    if (last?.hours === hours) last.last = days[day];
    else groups.push({ first: days[day], last: days[day], hours });
  }
  return groups
    .filter(({ hours }) => hours)
    .map(({ first, last, hours }) => `${first === last ? first : `${first}–${last}`} ${hours}`)
    .join('; ');
}
