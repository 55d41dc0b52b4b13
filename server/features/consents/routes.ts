/** Calls about app registrations and consents. The way back from a provider is a page: `pages.ts`. */
import * as contract from '../../../contract/consents.ts';
import { callerOf, done, read, visit, write, type Route } from '../../platform/http/route.ts';
import { refuse } from '../../platform/refusal.ts';
import { forgetRegistration, register } from './actions/register.ts';
import { startConsent } from './actions/start.ts';
import { allRegistrations, consentOf } from './questions.ts';

export const consentRoutes: readonly Route[] = [
  read(contract.listRegistrations, async (scope) => ({ items: await allRegistrations(scope) })),
  write(contract.saveRegistration, async (scope, { params, body }) => {
    await register(scope, params.provider, body);
    const all = await allRegistrations(scope);
    return all.find((one) => one.provider === params.provider) ?? refuse('notFound');
  }),
  write(contract.removeRegistration, async (scope, { params }) => {
    await forgetRegistration(scope, params.provider);
    return done;
  }),
  visit(contract.startConsent, async (call, { body }) => ({
    url: await startConsent(call.world, callerOf(call), body),
  })),
  read(contract.getConsent, async (scope, { params }) => consentOf(scope, params.id)),
];
