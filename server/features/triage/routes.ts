/** Binds triage's endpoints to what they do. */
import * as contract from '../../../contract/triage.ts';
import { done, read, write, type Route } from '../../platform/http/route.ts';
import { accessTicket } from '../tickets/access.ts';
import { answerVerdict } from './actions/answer.ts';
import { acceptOffer, answerAllCases, dismissOffer, leaveIncident } from './actions/incident.ts';
import { addRule, changeRule, orderRules, removeRule } from './actions/rules.ts';
import { changeSetting } from './actions/settings.ts';
import { startTraining } from './actions/train.ts';
import { triageOf } from './of-ticket.ts';
import { triageState } from './report.ts';
import { listRules } from './sql/rules.ts';
import { tryRule } from './try-rule.ts';

export const triageRoutes: readonly Route[] = [
  read(contract.listKeywordRules, async (scope) => ({ items: await listRules(scope.tx) })),
  write(contract.addKeywordRule, (scope, { body }) => addRule(scope, body)),
  write(contract.changeKeywordRule, (scope, { params, body }) => changeRule(scope, params.id, body)),
  write(contract.removeKeywordRule, async (scope, { params }) => {
    await removeRule(scope, params.id);
    return done;
  }),
  write(contract.orderKeywordRules, async (scope, { body }) => {
    await orderRules(scope, body.ids);
    return done;
  }),
  read(contract.tryKeywordRule, (scope, { body }) => tryRule(scope, body)),
  read(contract.getTriage, (scope) => triageState(scope)),
  write(contract.changeTriage, async (scope, { body }) => {
    await changeSetting(scope, body);
    return triageState(scope);
  }),
  write(contract.trainTriage, async (scope) => ({ started: await startTraining(scope) })),
  read(contract.getTicketTriage, async (scope, { params }) =>
    triageOf(scope, await accessTicket(scope, params.number)),
  ),
  write(contract.answerTriage, async (scope, { params, body }) =>
    triageOf(scope, await answerVerdict(scope, params.number, body)),
  ),
  write(contract.acceptIncident, async (scope, { params, body }) => {
    await acceptOffer(scope, params.id, body.into);
    return done;
  }),
  write(contract.dismissIncident, async (scope, { params }) => {
    await dismissOffer(scope, params.id);
    return done;
  }),
  write(contract.leaveIncident, async (scope, { params }) => {
    await leaveIncident(scope, params.number);
    return done;
  }),
  write(contract.answerCases, async (scope, { params, body }) => ({
    answered: await answerAllCases(scope, params.number, body.text),
  })),
];
