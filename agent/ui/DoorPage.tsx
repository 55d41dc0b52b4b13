/** A page outside the desk: sign-in, invitation, password reset, setup. */
import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { setLanguage, useLanguage } from '../lib/language.ts';
import { useTitle } from '../lib/title.ts';
import styles from './DoorPage.module.css';
import { Logo } from './Logo.tsx';

interface Props {
  title: string;
  text?: ReactNode;
  children: ReactNode;
  /** Below the card: other ways from here. */
  footer?: ReactNode;
  /** Pixels. */
  width?: number;
}

export function DoorPage({ title, text, children, footer, width = 380 }: Props) {
  const language = useLanguage();
  useTitle(title);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Logo size={28} />
        <span className={styles.name}>{language === 'ru' ? 'Квиток' : 'Kvitok'}</span>
        <UnstyledButton
          className={styles.language}
          onClick={() => setLanguage(language === 'ru' ? 'en' : 'ru')}
          lang={language === 'ru' ? 'en' : 'ru'}
        >
          {language === 'ru' ? 'English' : 'Русский'}
        </UnstyledButton>
      </header>
      <main className={styles.card} style={{ maxWidth: width }}>
        <h1 className={styles.title}>{title}</h1>
        {text && <p className={styles.text}>{text}</p>}
        {children}
      </main>
      {footer && <footer className={styles.footer}>{footer}</footer>}
    </div>
  );
}
