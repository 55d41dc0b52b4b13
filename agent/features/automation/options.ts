/** The lists behind blanks that take something of the desk: teams, people, statuses, topics. */
import type { PieceBlank } from '../../../contract/automation.ts';
import { priorities, statusCategories, supportLines } from '../../../contract/terms.ts';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../lib/language.ts';
import { useWords } from '../../lib/words.ts';
import { useTiers } from '../customers/tiers.ts';
import { useAgents, useStatuses, useTeams } from '../staff/staff.ts';
import { useFields } from '../fields/fields.ts';
import { useCalendars } from '../calendars/calendars.ts';
import { policiesQuery } from '../sla/sla.ts';
import { plansQuery } from '../waiting/waiting.ts';
import { useTemplates } from '../macros/queries.ts';
import { useKinds } from '../subjects/subjects.ts';
import { topicPath, useTopics } from '../topics/topics.ts';
import { useWebhooks } from '../webhooks/queries.ts';
import { words } from './words.ts';

export interface Option {
  value: string;
  label: string;
}

/** Null for a blank that is typed. */
export function useOptions(blank: PieceBlank): Option[] | null {
  const t = useWords(words);
  const language = useLanguage();
  const [teams, agents, statuses, topics] = [useTeams(), useAgents(), useStatuses(), useTopics()];
  const templates = useTemplates();
  const webhooks = useWebhooks();
  const calendars = useCalendars();
  const fields = useFields('ticket');
  const tiers = useTiers();
  const kinds = useKinds();
  const plans = useQuery({ ...plansQuery, enabled: blank.kind === 'plan' }).data?.items ?? [];
  const policies = useQuery({ ...policiesQuery, enabled: blank.kind === 'policy' }).data?.items ?? [];
  switch (blank.kind) {
    case 'choice':
      return (blank.choices ?? []).map(({ value, label }) => ({ value, label: label[language] }));
    case 'priority':
      return priorities.map((value) => ({ value, label: t.priorities[value] }));
    case 'statusCategory':
      return statusCategories.map((value) => ({ value, label: t.categories[value] }));
    case 'line':
      return supportLines.map((line) => ({ value: String(line), label: String(line) }));
    case 'team':
      return teams.map(({ id, name }) => ({ value: id, label: name }));
    case 'agent':
      return agents.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }));
    case 'status':
      return statuses.map(({ id, name }) => ({ value: id, label: name }));
    case 'topic':
      return topics.map((topic) => ({ value: topic.id, label: topicPath(topics, topic) }));
    case 'calendar':
      return calendars.map(({ id, name }) => ({ value: id, label: name }));
    case 'field':
      return fields
        .filter(({ active }) => active)
        .map(({ id, names }) => ({ value: id, label: names[language] || names.ru || names.en }));
    case 'plan':
      return plans.map(({ id, name }) => ({ value: id, label: name }));
    case 'policy':
      return policies.map(({ id, name }) => ({ value: id, label: name }));
    case 'template':
      return templates.map(({ id, name }) => ({ value: id, label: name }));
    case 'tier':
      return tiers.map(({ key, name }) => ({ value: key, label: name }));
    case 'subjectKind':
      return kinds.map(({ key, names }) => ({ value: key, label: names[language] || names.ru || names.en }));
    case 'webhook':
      return webhooks.map(({ id, name }) => ({ value: id, label: name }));
    default:
      return null;
  }
}
