/** All that the desk does by itself or with one press, side by side. */
import { Link, Outlet } from '@tanstack/react-router';
import { useWords } from '../lib/words.ts';
import { Section } from '../ui/Section.tsx';
import styles from './RulesPage.module.css';

const tabs = [
  { to: '/settings/rules', name: 'triggers' },
  { to: '/settings/rules/scheduled', name: 'scheduled' },
  { to: '/settings/rules/macros', name: 'macros' },
  { to: '/settings/rules/templates', name: 'templates' },
  { to: '/settings/rules/inspections', name: 'inspections' },
  { to: '/settings/rules/webhooks', name: 'webhooks' },
] as const;

export function RulesPage() {
  const t = useWords(words);
  return (
    <Section title={t.title} text={t.text}>
      <nav className={styles.tabs} aria-label={t.title}>
        {tabs.map(({ to, name }) => (
          <Link
            key={to}
            to={to}
            className={styles.tab}
            activeOptions={{ exact: true }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {t[name]}
          </Link>
        ))}
      </nav>
      <Outlet />
    </Section>
  );
}

const ru = {
  title: 'Правила',
  text: 'Рутину Квиток делает сам. Что и почему он сделал, видно в истории каждого тикета.',
  triggers: 'По событию',
  scheduled: 'По времени',
  macros: 'Макросы',
  templates: 'Шаблоны',
  inspections: 'Повторные жалобы',
  webhooks: 'Вебхуки',
};
const en = {
  title: 'Rules',
  text: 'Kvitok does the routine work itself. What it did and why is shown in the history of every ticket.',
  triggers: 'On events',
  scheduled: 'Scheduled',
  macros: 'Macros',
  templates: 'Templates',
  inspections: 'Repeat complaints',
  webhooks: 'Webhooks',
} satisfies typeof ru;
const words = { ru, en };
