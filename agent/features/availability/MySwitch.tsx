/** In my menu: am I here, so that new tickets may come to me? */
import { Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../lib/language.ts';
import { useWords } from '../../lib/words.ts';
import { useMay } from '../session/session.ts';
import { myAvailabilityQuery, useSetMyAvailability } from './availability.ts';
import { availabilityWords } from './words.ts';

export function MySwitch() {
  const t = useWords(availabilityWords);
  const language = useLanguage();
  const mayWork = useMay('tickets.work');
  const mine = useQuery({ ...myAvailabilityQuery, enabled: mayWork }).data;
  const set = useSetMyAvailability();
  if (!mayWork || !mine) return null;
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long' });
  return (
    <>
      <Menu.Label>
        {mine.absentUntil ? t.absentUntil(day.format(new Date(mine.absentUntil))) : t.mine}
      </Menu.Label>
      <Menu.RadioGroup
        value={set.isPending ? set.variables : mine.state}
        onChange={(state) => set.mutate(state === 'away' ? 'away' : 'online')}
      >
        {(['online', 'away'] as const).map((state) => (
          <Menu.RadioItem key={state} value={state} closeMenuOnClick={false}>
            {t[state]}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}
