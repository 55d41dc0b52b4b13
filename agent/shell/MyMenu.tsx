/** My name, my language, my colours, the way out. */
import { Menu, UnstyledButton } from '@mantine/core';
import { Check, LogOut, MonitorX } from 'lucide-react';
import { useSignOut, useUpdateMe } from '../features/session/changes.ts';
import { useMe } from '../features/session/session.ts';
import { useWords } from '../lib/words.ts';
import { Avatar } from '../ui/Avatar.tsx';
import styles from './Navigation.module.css';
import { words } from './words.ts';

const languages = { ru: 'Русский', en: 'English' } as const;

export function MyMenu({ collapsed }: { collapsed: boolean }) {
  const t = useWords(words);
  const { agent, theme } = useMe();
  const update = useUpdateMe();
  const signOut = useSignOut();

  return (
    <Menu position="top-start" width={240}>
      <Menu.Target>
        <UnstyledButton className={styles.me} aria-label={`${t.me}: ${agent.name}`}>
          <Avatar name={agent.name} />
          {!collapsed && <span className={styles.label}>{agent.name}</span>}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{agent.email}</Menu.Label>
        <Menu.Divider />
        <Menu.Label>{t.language}</Menu.Label>
        {(['ru', 'en'] as const).map((language) => (
          <Choice
            key={language}
            chosen={agent.language === language}
            label={languages[language]}
            onChoose={() => update.mutate({ language })}
          />
        ))}
        <Menu.Label>{t.theme}</Menu.Label>
        {(['auto', 'light', 'dark'] as const).map((key) => (
          <Choice
            key={key}
            chosen={theme === key}
            label={t.themes[key]}
            onChoose={() => update.mutate({ theme: key })}
          />
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<LogOut size={15} />} onClick={() => signOut.mutate(false)}>
          {t.signOut}
        </Menu.Item>
        <Menu.Item leftSection={<MonitorX size={15} />} onClick={() => signOut.mutate(true)}>
          {t.signOutEverywhere}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Choice({ chosen, label, onChoose }: { chosen: boolean; label: string; onChoose: () => void }) {
  return (
    <Menu.Item
      role="menuitemradio"
      aria-checked={chosen}
      closeMenuOnClick={false}
      leftSection={<Check size={15} style={{ opacity: chosen ? 1 : 0 }} aria-hidden />}
      onClick={onChoose}
    >
      {label}
    </Menu.Item>
  );
}
