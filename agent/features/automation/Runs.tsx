/** What a rule did last: on which tickets, and why. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Rule } from '../../../contract/automation.ts';
import { useWords } from '../../lib/words.ts';
import { Moment } from '../../ui/Moment.tsx';
import { Card, NoRows, Row, RowList } from '../../ui/Section.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { runsQuery } from './queries.ts';
import { words } from './words.ts';

export function Runs({ rule }: { rule: Rule }) {
  const t = useWords(words);
  const { data } = useQuery(runsQuery(rule.id));
  if (!data) return null;
  return (
    <Card title={t.runs}>
      {data.items.length === 0 ? (
        <NoRows>{t.noRuns}</NoRows>
      ) : (
        <RowList label={t.runs}>
          {data.items.map((run) => (
            <Row
              key={`${run.at} ${run.number}`}
              title={
                <>
                  {run.number && (
                    <Link to="/tickets/$number" params={{ number: run.number }}>
                      {run.number}
                    </Link>
                  )}
                  {run.outcome !== 'done' && <Tag tone="hot">{t.outcomes[run.outcome]}</Tag>}
                </>
              }
              text={
                <>
                  {run.why && `${run.why} → `}
                  {run.did} · <Moment at={run.at} long />
                </>
              }
            />
          ))}
        </RowList>
      )}
    </Card>
  );
}
