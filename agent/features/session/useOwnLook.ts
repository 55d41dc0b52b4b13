/** The agent's own language and colours, wherever he signs in. */
import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { setLanguage } from '../../lib/language.ts';
import { useMe } from './session.ts';

export function useOwnLook(): void {
  const { agent, theme } = useMe();
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => setLanguage(agent.language), [agent.language]);
  useEffect(() => setColorScheme(theme), [theme, setColorScheme]);
}
