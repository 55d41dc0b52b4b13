/** Binds the staff endpoints to what they do. */
import * as contract from '../../../contract/staff.ts';
import { callerOf, done, read, visit, write, type Route } from '../../platform/http/route.ts';
import { acceptInvite, showInvite } from './actions/accept-invite.ts';
import { addTeam } from './actions/add-team.ts';
import { changePassword } from './actions/change-password.ts';
import { endAllSessions, endSession } from './actions/end-sessions.ts';
import { finishSetup, isSetUp } from './actions/finish-setup.ts';
import { invite, revokeInvite } from './actions/invite.ts';
import { askPasswordReset, resetPassword } from './actions/reset-password.ts';
import { signIn } from './actions/sign-in.ts';
import { createToken, revokeToken } from './actions/tokens.ts';
import { updateAgent } from './actions/update-agent.ts';
import { updateMe } from './actions/update-me.ts';
import { updateTeam } from './actions/update-team.ts';
import { enter, leave, placeOf, sessionText } from './cookie.ts';
import { aboutMe, allAgents, allTeams, allTokens, openInvites, teamOf } from './questions.ts';
import { refuseStrangersAtSetup } from './setup-key.ts';

const gettingIn: readonly Route[] = [
  visit(contract.getSetup, async ({ world }) => ({ done: await isSetUp(world) })),
  visit(contract.setUp, async (here, { body: { key, name, email, password, ...company } }) => {
    await refuseStrangersAtSetup(here.world, key);
    await finishSetup(here.world, { ...company, owner: { name, email, password } });
    return enter(here, await signIn(here.world, email, password, placeOf(here)));
  }),
  visit(contract.signIn, async (here, { body }) => {
    const text = await signIn(here.world, body.email, body.password, placeOf(here));
    await endSession(here.world, sessionText(here.world, here.request));
    return enter(here, text);
  }),
  visit(contract.signOut, async (here) => {
    await endSession(here.world, sessionText(here.world, here.request));
    return leave(here);
  }),
  visit(contract.signOutEverywhere, async (here) => {
    await endAllSessions(here.world, callerOf(here));
    return leave(here);
  }),
  visit(contract.askPasswordReset, async (here, { body }) => {
    await askPasswordReset(here.world, body.email, placeOf(here));
    return done;
  }),
  visit(contract.resetPassword, async (here, { body }) => {
    await resetPassword(here.world, body.token, body.password, placeOf(here));
    return done;
  }),
  visit(contract.showInvite, (here, { query }) => showInvite(here.world, query.token, placeOf(here))),
  visit(contract.acceptInvite, async (here, { body }) =>
    enter(here, await acceptInvite(here.world, body, placeOf(here))),
  ),
];

const aboutOneself: readonly Route[] = [
  read(contract.getSession, (scope) => aboutMe(scope)),
  write(contract.updateMe, async (scope, { body }) => {
    await updateMe(scope, body);
    return aboutMe(scope);
  }),
  visit(contract.changePassword, async (here, { body }) => {
    await changePassword(here.world, callerOf(here), body);
    return done;
  }),
];

const colleagues: readonly Route[] = [
  read(contract.listAgents, async (scope) => ({ items: await allAgents(scope) })),
  write(contract.updateAgent, (scope, { params, body }) => updateAgent(scope, params.id, body)),
  read(contract.listTeams, async (scope) => ({ items: await allTeams(scope) })),
  write(contract.createTeam, async (scope, { body }) => teamOf(scope, await addTeam(scope, body))),
  write(contract.updateTeam, (scope, { params, body }) => updateTeam(scope, params.id, body)),
  read(contract.listInvites, async (scope) => ({ items: await openInvites(scope) })),
  write(contract.createInvite, (scope, { body }) => invite(scope, body)),
  write(contract.revokeInvite, async (scope, { params }) => {
    await revokeInvite(scope, params.id);
    return done;
  }),
  read(contract.listTokens, async (scope) => ({ items: await allTokens(scope) })),
  write(contract.createToken, (scope, { body }) => createToken(scope, body)),
  write(contract.revokeToken, async (scope, { params }) => {
    await revokeToken(scope, params.id);
    return done;
  }),
];

export const staffRoutes: readonly Route[] = [...gettingIn, ...aboutOneself, ...colleagues];
