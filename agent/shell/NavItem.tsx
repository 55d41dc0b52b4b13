/** One line of the navigation, with what waits there. */
import { Tooltip } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import { useLanguage } from '../lib/language.ts';
import { inDigits } from '../lib/numbers.ts';
import styles from './Navigation.module.css';

type Place = Pick<LinkProps, 'to' | 'params'>;

interface Props extends Place {
  icon: LucideIcon;
  label: string;
  /** Undefined while it is not known; a zero is not shown. */
  count?: number | undefined;
  /** Something is wrong there. */
  alarming?: boolean;
  /** What a red dot there means. */
  dot?: string | undefined;
  keyHint?: string;
  collapsed?: boolean;
}

export function NavItem({ icon: Icon, label, count, alarming, dot, keyHint, collapsed, ...place }: Props) {
  const language = useLanguage();
  const hint = keyHint ? `${label} · ${keyHint}` : label;
  return (
    <Tooltip
      label={hint}
      position="right"
      disabled={!collapsed && !keyHint}
      openDelay={collapsed ? 150 : 700}
    >
      <Link
        {...place}
        className={styles.item}
        activeProps={{ 'aria-current': 'page' }}
        aria-label={[label, dot ?? count].filter(Boolean).join(': ')}
      >
        <Icon size={17} strokeWidth={1.7} aria-hidden />
        {!collapsed && <span className={styles.label}>{label}</span>}{' '}
        {!!count && (
          <span className={styles.count} data-alarming={alarming || undefined} aria-hidden>
            {inDigits(count, language, count >= longCount ? { notation: 'compact' } : {})}
          </span>
        )}
        {dot && <span className={styles.dot} title={dot} aria-hidden />}
      </Link>
    </Tooltip>
  );
}

const longCount = 10_000;
