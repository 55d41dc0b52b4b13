/** My name, my language, my colours, the way out. */
import { Menu, UnstyledButton } from '@mantine/core';
import { LogOut, MonitorX } from 'lucide-react';
import { MySwitch } from '../features/availability/MySwitch.tsx';
import { useSignOut, useUpdateMe } from '../features/session/changes.ts';
import { useMe } from '../features/session/session.ts';
import { useWords } from '../lib/words.ts';
import { Avatar } from '../ui/Avatar.tsx';
import styles from './Navigation.module.css';
import { words } from './words.ts';

const languages = [
  ['ru', 'Русский'],
  ['en', 'English'],
] as const;
const themes = ['auto', 'light', 'dark'] as const;

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
        <MySwitch />
        <Menu.Label>{t.language}</Menu.Label>
        <Menu.RadioGroup
          value={agent.language}
          onChange={(value) => update.mutate({ language: value === 'en' ? 'en' : 'ru' })}
        >
          {languages.map(([language, name]) => (
            <Menu.RadioItem key={language} value={language} closeMenuOnClick={false}>
              {name}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Label>{t.theme}</Menu.Label>
        <Menu.RadioGroup
          value={theme}
          onChange={(value) => update.mutate({ theme: themes.find((key) => key === value) ?? 'auto' })}
        >
          {themes.map((key) => (
            <Menu.RadioItem key={key} value={key} closeMenuOnClick={false}>
              {t.themes[key]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
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
