/** The settings: sections at the side, on a narrow screen above. */
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import {
  Boxes,
  Building2,
  CalendarDays,
  CircleDot,
  CalendarOff,
  Contact,
  Hourglass,
  KeyRound,
  Mail,
  PackageOpen,
  Route,
  ScrollText,
  Shapes,
  Split,
  Timer,
  UserRound,
  UsersRound,
  Workflow,
} from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useMay } from '../features/session/session.ts';
import { useWords } from '../lib/words.ts';
import { SectionPicker } from './SectionPicker.tsx';
import styles from './SettingsPage.module.css';

const groups = [
  {
    title: 'channels',
    sections: [
      { to: '/settings/mailboxes', name: 'mailboxes', icon: Mail, needs: 'settings.manage' },
      { to: '/settings/api', name: 'api', icon: KeyRound, needs: 'settings.manage' },
    ],
  },
  {
    title: 'people',
    sections: [
      { to: '/settings/team', name: 'team', icon: UsersRound, needs: 'staff.manage' },
      { to: '/settings/routing', name: 'routing', icon: Route, needs: 'settings.manage' },
      { to: '/settings/absences', name: 'absences', icon: CalendarOff, needs: null },
      { to: '/settings/customers', name: 'customers', icon: Contact, needs: 'settings.manage' },
    ],
  },
  {
    title: 'tickets',
    sections: [
      { to: '/settings/topics', name: 'topics', icon: Shapes, needs: 'settings.manage' },
      { to: '/settings/objects', name: 'objects', icon: Boxes, needs: 'settings.manage' },
      { to: '/settings/statuses', name: 'statuses', icon: CircleDot, needs: 'settings.manage' },
      { to: '/settings/triage', name: 'triage', icon: Split, needs: 'settings.manage' },
      { to: '/settings/rules', name: 'rules', icon: Workflow, needs: 'settings.manage' },
    ],
  },
  {
    title: 'time',
    sections: [
      { to: '/settings/calendars', name: 'calendars', icon: CalendarDays, needs: 'settings.manage' },
      { to: '/settings/sla', name: 'sla', icon: Timer, needs: 'settings.manage' },
      { to: '/settings/waiting', name: 'waiting', icon: Hourglass, needs: 'settings.manage' },
    ],
  },
  {
    title: 'desk',
    sections: [
      { to: '/settings/company', name: 'company', icon: Building2, needs: 'settings.manage' },
      { to: '/settings/packs', name: 'packs', icon: PackageOpen, needs: 'settings.manage' },
      { to: '/settings/audit', name: 'audit', icon: ScrollText, needs: 'settings.manage' },
      { to: '/settings/me', name: 'me', icon: UserRound, needs: null },
    ],
  },
] as const;

export function SettingsPage() {
  const t = useWords(words);
  const allowed = { 'settings.manage': useMay('settings.manage'), 'staff.manage': useMay('staff.manage') };
  const shown = groups
    .map(({ title, sections }) => ({
      title,
      sections: sections.filter(({ needs }) => needs === null || allowed[needs]),
    }))
    .filter(({ sections }) => sections.length > 0);
  const navigate = useNavigate();
  const bar = useRef<HTMLElement>(null);
  const path = useLocation({ select: (location) => location.pathname });
  useEffect(() => {
    // On a low screen the sections are longer than it.
    bar.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [path]);

  return (
    <div className={styles.page}>
      <div className={styles.picker}>
        <SectionPicker
          label={t.settings}
          groups={shown.map(({ title, sections }) => ({
            group: t[title],
            items: sections.map(({ to, name }) => ({ value: to, label: t[name] })),
          }))}
          path={path}
          onChoose={(to) => void navigate({ to })}
        />
      </div>
      <nav className={styles.sections} ref={bar} aria-label={t.settings}>
        {shown.map(({ title, sections }) => (
          <div key={title} className={styles.group}>
            {shown.length > 2 && <p className={styles.heading}>{t[title]}</p>}
            {sections.map(({ to, name, icon: Icon }) => (
              <Link key={to} to={to} className={styles.item} activeProps={{ 'aria-current': 'page' }}>
                <Icon size={16} strokeWidth={1.7} aria-hidden />
                {t[name]}
              </Link>
            ))}
          </div>
        ))}
      </nav>
      <main className={styles.main}>
        <Outlet />
      </main>
    </div>
  );
}

const ru = {
  settings: 'Настройки',
  channels: 'Связь',
  people: 'Люди',
  tickets: 'Тикеты',
  time: 'Время',
  desk: 'Общее',
  me: 'Мой профиль',
  mailboxes: 'Почта',
  rules: 'Правила',
  triage: 'Сортировка',
  team: 'Сотрудники',
  topics: 'Темы и поля',
  objects: 'Объекты',
  customers: 'Клиенты',
  audit: 'Журнал действий',
  statuses: 'Статусы',
  company: 'Компания',
  calendars: 'Рабочее время',
  sla: 'Сроки (SLA)',
  routing: 'Очереди и линии',
  absences: 'Отсутствия',
  waiting: 'Ожидание',
  packs: 'Готовые наборы',
  api: 'API',
};
const en = {
  settings: 'Settings',
  channels: 'Channels',
  people: 'People',
  tickets: 'Tickets',
  time: 'Time',
  desk: 'General',
  me: 'My profile',
  mailboxes: 'Mail',
  rules: 'Rules',
  triage: 'Triage',
  team: 'Staff',
  topics: 'Topics and fields',
  objects: 'Objects',
  customers: 'Customers',
  audit: 'Audit log',
  statuses: 'Statuses',
  company: 'Company',
  calendars: 'Working hours',
  sla: 'Deadlines (SLA)',
  routing: 'Queues and lines',
  absences: 'Absences',
  waiting: 'Waiting',
  packs: 'Starter packs',
  api: 'API',
} satisfies typeof ru;
const words = { ru, en };
