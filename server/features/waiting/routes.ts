/** Endpoints of waiting and reminding. */
import * as contract from '../../../contract/waiting.ts';
import { done, read, write, type Route } from '../../platform/http/route.ts';
import { refuse } from '../../platform/refusal.ts';
import { theActor } from '../staff/questions.ts';
import { accessTicket, holdTicket } from '../tickets/access.ts';
import { stopPlan } from './actions/end-plan.ts';
import { dropReminder, remind } from './actions/remind.ts';
import { addPlan, changePlan, removePlan } from './actions/save-plan.ts';
import { saveWaitingSettings } from './actions/save-settings.ts';
import { skipStep } from './actions/skip-step.ts';
import { snooze, wake } from './actions/snooze.ts';
import { startPlan } from './actions/start-plan.ts';
import { allPlans, planOf } from './plans.ts';
import { previewPlan } from './preview.ts';
import { listMyReminders } from './reminders.ts';
import { waitingSettings } from './settings.ts';
import { showWaiting } from './show.ts';

const settingRoutes: Route[] = [
  read(contract.getWaitingSettings, (scope) => waitingSettings(scope)),
  write(contract.updateWaitingSettings, (scope, { body }) => saveWaitingSettings(scope, body)),
  read(contract.listPlans, async (scope) => ({ items: await allPlans(scope) })),
  write(contract.createPlan, (scope, { body }) => addPlan(scope, body)),
  write(contract.updatePlan, (scope, { params, body }) => changePlan(scope, params.id, body)),
  write(contract.removePlan, async (scope, { params }) => {
    await removePlan(scope, params.id);
    return done;
  }),
  read(contract.previewPlan, async (scope, { body }) => ({ items: await previewPlan(scope, body) })),
];

const ticketRoutes: Route[] = [
  read(contract.getWaiting, async (scope, { params }) =>
    showWaiting(scope, await accessTicket(scope, params.number)),
  ),
  write(contract.startPlan, async (scope, { params, body }) => {
    const ticket = await holdTicket(scope, params.number);
    if (!(await startPlan(scope, ticket.id, await planOf(scope, body.planId))))
      refuse('wrongStatus', ticket.statusCategory);
    return done;
  }),
  write(contract.stopPlan, async (scope, { params }) => {
    if (!(await stopPlan(scope, (await holdTicket(scope, params.number)).id))) refuse('notFound');
    return done;
  }),
  write(contract.skipStep, async (scope, { params }) => {
    if (!(await skipStep(scope, (await holdTicket(scope, params.number)).id))) refuse('notFound');
    return done;
  }),
  write(contract.snoozeTicket, async (scope, { params, body }) => {
    await snooze(scope, (await holdTicket(scope, params.number)).id, new Date(body.until));
    return done;
  }),
  write(contract.wakeTicket, async (scope, { params }) => {
    if (!(await wake(scope, (await holdTicket(scope, params.number)).id))) refuse('notFound');
    return done;
  }),
];

const reminderRoutes: Route[] = [
  read(contract.listReminders, (scope, { query }) => listMyReminders(scope, query)),
  write(contract.addReminder, async (scope, { params, body }) => {
    const ticket = await holdTicket(scope, params.number);
    const { id: agentId } = await theActor(scope);
    const at = new Date(body.at);
    const id = await remind(scope, ticket.id, { agentId, at, text: body.text });
    return { id, at, text: body.text.trim(), ticketNumber: ticket.number, subject: ticket.subject };
  }),
  write(contract.removeReminder, async (scope, { params }) => {
    await dropReminder(scope, params.id);
    return done;
  }),
];

export const waitingRoutes: Route[] = [settingRoutes, ticketRoutes, reminderRoutes].flat();
