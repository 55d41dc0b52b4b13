/** When the steps of a plan would come, and what they would say: to try a plan before it meets a customer. */
import type { PlanStep, StepAction } from '../../../contract/waiting.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { theAccount } from '../accounts/account.ts';
import { calendarFor } from '../calendars/questions.ts';
import { theActor } from '../staff/questions.ts';
import { filledIn, firstNameOf, type VariableValues } from '../tickets/variables.ts';
import { refuseUnready } from './plans.ts';
import { scheduleOf } from './rules.ts';
import { previewWords } from './words.ts';

interface Shown {
  at: Date;
  action: StepAction;
  ru: string;
  en: string;
}

/** Refuses `badPlan`. */
export async function previewPlan(
  scope: ReadScope,
  asked: { steps: PlanStep[]; from?: string; teamId?: string },
): Promise<Shown[]> {
  refuseUnready(scope, asked.steps);
  const calendar = await calendarFor(scope, { teamId: asked.teamId ?? null });
  const times = scheduleOf(calendar, asked.from ? new Date(asked.from) : scope.now, asked.steps);
  const [ru, en] = [await exampleValues(scope, 'ru'), await exampleValues(scope, 'en')];
  return asked.steps.map(({ action, text }, index) => ({
    at: times[index] ?? scope.now,
    action,
    ru: filledIn(text.ru.trim() || text.en, ru),
    en: filledIn(text.en.trim() || text.ru, en),
  }));
}

async function exampleValues(scope: ReadScope, language: 'ru' | 'en'): Promise<VariableValues> {
  const words = previewWords[language];
  const [account, agent] = await Promise.all([theAccount(scope), theActor(scope)]);
  return {
    'customer.name': words.customer,
    'customer.firstName': firstNameOf(words.customer),
    'customer.email': 'customer@example.com',
    'ticket.number': `${account.numberPrefix}-1042`,
    'ticket.subject': words.subject,
    'ticket.link': `${scope.world.config.baseUrl}/t/…`,
    'agent.name': agent.name,
    'team.name': words.team,
    'company.name': account.name,
  };
}
