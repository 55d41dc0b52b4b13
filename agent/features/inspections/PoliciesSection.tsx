/** What is watched for. */
import { useQuery } from '@tanstack/react-query';
import { SearchCheck } from 'lucide-react';
import { useState } from 'react';
import type { InspectionPolicy } from '../../../contract/inspections.ts';
import { useWords } from '../../lib/words.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { AddButton, ChangeButton } from '../../ui/RowButtons.tsx';
import { ListCard } from '../../ui/Items.tsx';
import { Row } from '../../ui/Section.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { PolicyForm } from './PolicyForm.tsx';
import { policiesQuery } from './queries.ts';
import { words } from './words.ts';

export function PoliciesSection() {
  const t = useWords(words);
  const list = useQuery(policiesQuery);
  const [open, setOpen] = useState<InspectionPolicy | 'new' | null>(null);
  return (
    <>
      <ListCard
        query={list}
        title={t.policies}
        text={t.policiesText}
        add={<AddButton onClick={() => setOpen('new')}>{t.newPolicy}</AddButton>}
        icon={SearchCheck}
        emptyTitle={t.noPolicies}
        emptyText={t.policiesText}
      >
        {(policy) => (
          <Row
            key={policy.id}
            faint={!policy.enabled}
            title={
              <>
                <span>{policy.name}</span>
                {!policy.enabled && <Tag>{t.off}</Tag>}
              </>
            }
            text={`${t.countedBy} ${t.countedBys[policy.countedBy]} · ${t.brief(policy.threshold, policy.days)}`}
            actions={<ChangeButton name={policy.name} onClick={() => setOpen(policy)} />}
          />
        )}
      </ListCard>
      <div>
        <ButtonLink to="/inspections" variant="default" leftSection={<SearchCheck size={16} />}>
          {t.all}
        </ButtonLink>
      </div>
      {open && <PolicyForm saved={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}
