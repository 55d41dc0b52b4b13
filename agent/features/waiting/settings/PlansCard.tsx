/** The follow-up plans, each with its steps at a glance. */
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { FollowUpPlan } from '../../../../contract/waiting.ts';
import { useWords } from '../../../lib/words.ts';
import { Confirm } from '../../../ui/Confirm.tsx';
import { AddButton } from '../../../ui/RowButtons.tsx';
import { Card, Row, RowList } from '../../../ui/Section.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { PlanForm } from './PlanForm.tsx';
import { useRemovePlan } from './changes.ts';
import { words } from './words.ts';

export function PlansCard({ plans }: { plans: readonly FollowUpPlan[] }) {
  const t = useWords(words);
  const [changing, setChanging] = useState<FollowUpPlan | 'new' | null>(null);
  const [removing, setRemoving] = useState<FollowUpPlan | null>(null);
  const remove = useRemovePlan();
  const add = (
    <AddButton isSmall onClick={() => setChanging('new')}>
      {t.addPlan}
    </AddButton>
  );
  return (
    <Card title={t.plans} text={t.plansText} action={add}>
      <RowList label={t.plans}>
        {plans.map((plan) => (
          <Row
            key={plan.id}
            faint={!plan.active}
            title={
              <>
                <span>{plan.name}</span>
                {plan.builtIn && <Tag>{t.builtIn}</Tag>}
                {!plan.active && <Tag>{t.off}</Tag>}
              </>
            }
            text={<Steps plan={plan} />}
            actions={
              <Group gap="xs">
                <Button size="xs" variant="default" onClick={() => setChanging(plan)}>
                  {plan.builtIn ? t.copyPlan : t.change}
                </Button>
                {!plan.builtIn && (
                  <Button size="xs" variant="subtle" color="gray" onClick={() => setRemoving(plan)}>
                    {t.remove}
                  </Button>
                )}
              </Group>
            }
          />
        ))}
      </RowList>
      {changing && <PlanForm plan={changing === 'new' ? null : changing} onClose={() => setChanging(null)} />}
      {removing && (
        <Confirm
          title={t.removeTitle(removing.name)}
          text={t.removeText}
          action={t.remove}
          pending={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(removing.id, { onSuccess: () => setRemoving(null) })}
          onClose={() => setRemoving(null)}
        />
      )}
    </Card>
  );
}

/** «через 2 рабочих дней: напомнить → …» */
function Steps({ plan }: { plan: FollowUpPlan }) {
  const t = useWords(words);
  return plan.steps
    .map(
      ({ after, action }) =>
        `${t.inDays(after.count, t.units[after.unit](after.count))} – ${t.actions[action].toLowerCase()}`,
    )
    .join(' → ');
}
