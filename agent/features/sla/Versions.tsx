/** All versions of a policy; an old one can be the start of a new one. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { SlaPolicy, SlaTerms } from '../../../contract/sla.ts';
import { useWords } from '../../lib/words.ts';
import { Moment } from '../../ui/Moment.tsx';
import { Card, Row, RowList } from '../../ui/Section.tsx';
import { versionsQuery } from './sla.ts';
import { words } from './words.ts';

interface Props {
  policy: SlaPolicy;
  onTake: (base: { version: number; terms: SlaTerms }) => void;
}

export function Versions({ policy, onTake }: Props) {
  const t = useWords(words);
  const { data } = useQuery(versionsQuery(policy.id));
  if (!data || data.items.length < 2) return null;
  return (
    <Card title={t.versions} text={t.versionsText}>
      <RowList label={t.versions}>
        {data.items.map(({ version, terms, by, at, running }) => (
          <Row
            key={version}
            title={t.versionLine(version, by)}
            text={
              <>
                <Moment at={at} long /> · {t.running(running)}
              </>
            }
            actions={
              version !== policy.version && (
                <Button variant="default" size="xs" onClick={() => onTake({ version, terms })}>
                  {t.restore}
                </Button>
              )
            }
          />
        ))}
      </RowList>
    </Card>
  );
}
