/** The versions of a rule; any of them can come back. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Rule, RuleVersion } from '../../../contract/automation.ts';
import { quoted, useLanguage } from '../../lib/language.ts';
import { useWords } from '../../lib/words.ts';
import { Moment } from '../../ui/Moment.tsx';
import { Card, Row, RowList } from '../../ui/Section.tsx';
import { usePieces, useRestoreRule, versionsQuery } from './queries.ts';
import { words } from './words.ts';

export function Versions({ rule }: { rule: Rule }) {
  const t = useWords(words);
  const { data } = useQuery(versionsQuery(rule.id));
  const restore = useRestoreRule(rule.id);
  if (!data || data.items.length < 2) return null;
  return (
    <Card title={t.versions}>
      <RowList label={t.versions}>
        {data.items.map((version) => (
          <Row
            key={version.version}
            title={`${t.version} ${version.version}`}
            text={
              <>
                {version.by && `${version.by} · `}
                <Moment at={version.at} long /> · <Brief version={version} />
              </>
            }
            actions={
              version.version !== rule.version && (
                <Button
                  size="xs"
                  variant="default"
                  loading={restore.isPending && restore.variables === version.version}
                  onClick={() => restore.mutate(version.version)}
                >
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

function Brief({ version }: { version: RuleVersion }) {
  const language = useLanguage();
  const pieces = usePieces();
  const labels = version.actions.map(
    ({ key }) => pieces?.actions.find((piece) => piece.key === key)?.label[language] ?? key,
  );
  return (
    <>
      {quoted(version.name, language)}: {labels.join(', ')}
    </>
  );
}
