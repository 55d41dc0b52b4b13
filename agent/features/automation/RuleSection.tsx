/** The section of one rule: the rule itself, what it did, its versions. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ArrowLeft, FileQuestion } from 'lucide-react';
import type { Rule, RuleDraft } from '../../../contract/automation.ts';
import { useWords } from '../../lib/words.ts';
import { Section } from '../../ui/Section.tsx';
import { EmptyState, ErrorState } from '../../ui/State.tsx';
import { toast } from '../../ui/toast.ts';
import { piecesQuery, rulesQuery } from './queries.ts';
import { RuleForm } from './RuleForm.tsx';
import { Runs } from './Runs.tsx';
import styles from './Rules.module.css';
import { Versions } from './Versions.tsx';
import { firstTiming } from './Waking.tsx';
import { words } from './words.ts';

export function RuleSection() {
  const t = useWords(words);
  const navigate = useNavigate();
  const { id } = useParams({ strict: false });
  const { kind } = useSearch({ strict: false });
  const rules = useQuery(rulesQuery);
  const pieces = useQuery(piecesQuery);
  const error = rules.error ?? pieces.error;
  const saved = id === undefined ? null : rules.data?.items.find((one) => one.id === id);
  const isReady = rules.data && pieces.data;
  const newTitle = kind === 'scheduled' ? t.newScheduled : t.newTrigger;

  return (
    <Section above={<Back />} title={saved?.name ?? newTitle} text={saved ? undefined : t.newText}>
      {error && !isReady && <ErrorState error={error} onRetry={() => location.reload()} />}
      {!error && !isReady && <Skeleton height={320} radius="md" />}
      {isReady && saved === undefined && <EmptyState icon={FileQuestion} title={t.gone} text={t.goneText} />}
      {isReady && saved !== undefined && (
        <RuleForm
          key={saved ? `${saved.id} ${saved.version}` : 'new'}
          saved={saved}
          start={saved ? draftOf(saved) : newDraft(kind === 'scheduled' ? 'scheduled' : 'trigger')}
          onSaved={(rule) => {
            toast(t.saved);
            if (!saved) void navigate({ to: '/settings/rule/$id', params: { id: rule.id }, replace: true });
          }}
        />
      )}
      {saved && <Runs rule={saved} />}
      {saved && <Versions rule={saved} />}
    </Section>
  );
}

function Back() {
  const t = useWords(words);
  return (
    <Link to="/settings/rules" className={styles.back}>
      <ArrowLeft size={15} aria-hidden /> {t.title}
    </Link>
  );
}

function newDraft(kind: RuleDraft['kind']): RuleDraft {
  return {
    kind,
    name: '',
    events: kind === 'trigger' ? ['ticket.opened'] : [],
    timing: kind === 'scheduled' ? firstTiming : null,
    conditions: { match: 'all', items: [] },
    actions: [],
    stopOnMatch: false,
  };
}

function draftOf({ kind, name, events, timing, conditions, actions, stopOnMatch }: Rule): RuleDraft {
  return { kind, name, events, timing, conditions, actions, stopOnMatch };
}
