/** One inspection in a list. */
import { Link } from '@tanstack/react-router';
import type { Inspection } from '../../../contract/inspections.ts';
import { useWords } from '../../lib/words.ts';
import { Moment } from '../../ui/Moment.tsx';
import { Row } from '../../ui/Section.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { words } from './words.ts';

export function InspectionRow({ inspection }: { inspection: Inspection }) {
  const t = useWords(words);
  const { id, name, reason, level, state, openedAt, conclusion } = inspection;
  return (
    <Row
      faint={state === 'closed'}
      title={
        <>
          <Link to="/inspections/$id" params={{ id }}>
            {name}
          </Link>
          <Tag tone={state === 'open' ? 'warm' : 'calm'}>{t[state]}</Tag>
          {level > 1 && <Tag tone="hot">{t.level(level)}</Tag>}
        </>
      }
      text={
        <>
          {conclusion ?? reason} · {t.since} <Moment at={openedAt} long />
        </>
      }
    />
  );
}
