/** How the settings of waiting are changed. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  type FollowUpPlan,
  type WaitingSettings,
  createPlan,
  removePlan,
  updatePlan,
  updateWaitingSettings,
} from '../../../../contract/waiting.ts';
import { call } from '../../../lib/api.ts';
import { useWords } from '../../../lib/words.ts';
import { toast } from '../../../ui/toast.ts';
import { words } from './words.ts';

export type PlanDraft = Pick<FollowUpPlan, 'name' | 'active' | 'steps'>;

export function useSaveSettings() {
  return useSettingsChange((body: Partial<WaitingSettings>) => call(updateWaitingSettings, { body }));
}

/** Null adds a plan. */
export function useSavePlan(id: string | null) {
  return useSettingsChange((body: PlanDraft) =>
    id ? call(updatePlan, { params: { id }, body }) : call(createPlan, { body }),
  );
}

export function useRemovePlan() {
  return useSettingsChange((id: string) => call(removePlan, { params: { id } }));
}

function useSettingsChange<Input, Reply>(mutationFn: (input: Input) => Promise<Reply>) {
  const client = useQueryClient();
  const t = useWords(words);
  return useMutation<Reply, Error, Input>({
    mutationFn,
    onSuccess: () => {
      toast(t.saved);
      void client.invalidateQueries({ queryKey: ['waitingSettings'] });
    },
  });
}
