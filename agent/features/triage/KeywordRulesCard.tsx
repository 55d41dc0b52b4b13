/** The keyword rules in the order in which they are tried. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type KeywordRule, orderKeywordRules } from '../../../contract/triage.ts';
import { call } from '../../lib/api.ts';
import { quoted } from '../../lib/language.ts';
import { useWords } from '../../lib/words.ts';
import { Items } from '../../ui/Items.tsx';
import { AddButton, ChangeButton, MoveButton } from '../../ui/RowButtons.tsx';
import { Card, Row } from '../../ui/Section.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { toastError } from '../../ui/toast.ts';
import { KeywordRuleForm } from './KeywordRuleForm.tsx';
import { words } from './settingsWords.ts';
import { rulesQuery } from './triage.ts';
import { useValueName } from './valueName.ts';

export function KeywordRulesCard() {
  const t = useWords(words);
  const list = useQuery(rulesQuery);
  const [changing, setChanging] = useState<KeywordRule | 'new' | null>(null);
  const move = useMove(list.data?.items ?? []);
  const add = (
    <AddButton isSmall onClick={() => setChanging('new')}>
      {t.newRule}
    </AddButton>
  );
  return (
    <Card title={t.rules} text={t.rulesText} action={add}>
      <Items query={list} label={t.rules} empty={t.noRules}>
        {(rule, place, rules) => (
          <Row
            key={rule.id}
            faint={!rule.active}
            title={
              <>
                <span>{rule.name}</span>
                {!rule.active && <Tag>{t.off}</Tag>}
              </>
            }
            text={<Summary rule={rule} />}
            actions={
              <>
                <MoveButton
                  to="up"
                  label={t.up(rule.name)}
                  isDisabled={place === 0 || move.isPending}
                  onClick={() => move.mutate({ place, by: -1 })}
                />
                <MoveButton
                  to="down"
                  label={t.down(rule.name)}
                  isDisabled={place === rules.length - 1 || move.isPending}
                  onClick={() => move.mutate({ place, by: 1 })}
                />
                <ChangeButton name={rule.name} onClick={() => setChanging(rule)} />
              </>
            }
          />
        )}
      </Items>
      {changing && (
        <KeywordRuleForm rule={changing === 'new' ? null : changing} onClose={() => setChanging(null)} />
      )}
    </Card>
  );
}

function useMove(rules: readonly KeywordRule[]) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ place, by }: { place: number; by: 1 | -1 }) => {
      const ids = rules.map(({ id }) => id);
      ids.splice(place + by, 0, ...ids.splice(place, 1));
      return call(orderKeywordRules, { body: { ids } });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: rulesQuery.queryKey }),
    onError: toastError,
  });
}

const shownPhrases = 4;

function Summary({ rule }: { rule: KeywordRule }) {
  const t = useWords(words);
  const nameOf = useValueName();
  const listed = (phrases: readonly string[], between: string) =>
    phrases
      .slice(0, shownPhrases)
      .map((phrase) => quoted(phrase))
      .join(between) + (phrases.length > shownPhrases ? '…' : '');
  const asked = [listed(rule.allOf, t.and), listed(rule.anyOf, t.or)].filter(Boolean).join(t.and);
  const without = rule.noneOf.length > 0 ? t.without(listed(rule.noneOf, t.or)) : '';
  const set = [
    rule.topicId && nameOf('topic', rule.topicId),
    rule.priority && nameOf('priority', rule.priority),
    rule.teamId && nameOf('team', rule.teamId),
    rule.line && t.line(rule.line),
    ...rule.tags.map((tag) => `#${tag}`),
  ].filter(Boolean);
  return (
    <>
      {t.ifWords(asked)}
      {without} · {t.sets(set.join(', '))}
    </>
  );
}
