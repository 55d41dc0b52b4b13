/** Binds the staff endpoints to what they do. */
import * as contract from '../../../contract/staff.ts';
import { read, visit, type Route, type Visit } from '../../platform/http/route.ts';
import { refuse } from '../../platform/refusal.ts';
import { finishSetup, isSetUp } from './actions/finish-setup.ts';
import { endSession } from './actions/end-sessions.ts';
import { signIn } from './actions/sign-in.ts';
import type { Place } from './actions/start-session.ts';
import { clearSessionCookie, sessionText, setSessionCookie } from './cookie.ts';
import { aboutMe } from './questions.ts';
import { isSetupKey } from './setup-key.ts';

const done = { ok: true } as const;

export const staffRoutes: readonly Route[] = [
  visit(contract.getSetup, async ({ world }) => ({ done: await isSetUp(world.db.reader('')) })),
  visit(contract.setUp, async ({ world, request, reply }, { body }) => {
    if (await isSetUp(world.db.reader(''))) refuse('notFound');
    if (!isSetupKey(world, body.key)) refuse('linkExpired');
    const { name, email, password, ...company } = body;
    await finishSetup(world, { ...company, owner: { name, email, password } });
    setSessionCookie(world, reply, await signIn(world, email, password, placeOf(request)));
    return done;
  }),
  visit(contract.signIn, async ({ world, request, reply }, { body }) => {
    const text = await signIn(world, body.email, body.password, placeOf(request));
    await endSession(world, sessionText(world, request));
    setSessionCookie(world, reply, text);
    return done;
  }),
  read(contract.getSession, (scope) => aboutMe(scope)),
  visit(contract.signOut, async ({ world, request, reply }) => {
    await endSession(world, sessionText(world, request));
    clearSessionCookie(world, reply);
    return done;
  }),
];

function placeOf(request: Visit['request']): Place {
  return { ip: request.ip, userAgent: request.headers['user-agent'] ?? '' };
}
