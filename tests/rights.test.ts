import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Endpoint } from '../contract/endpoint.ts';
import {
  permissionsOfRole,
  permissionsOfScope,
  roles,
  tokenScopes,
  type Role,
} from '../contract/permissions.ts';
import { createToken } from '../contract/staff.ts';
import { house } from '../server/house.ts';
import type { CastName } from '../server/testing/cast.ts';
import type { Client } from '../server/testing/client.ts';
import { openTestDesk, type TestDesk } from '../server/testing/desk.ts';

/** Everything that the desk answers; a route that is added is tried here without anybody thinking of it. */
const endpoints = house.routes.map((route) => route.endpoint);
const ABSENT = '01999999-9999-7999-8999-999999999999';
const castOfRole: Record<Role, CastName> = {
  owner: 'maria',
  admin: 'vera',
  agent: 'oleg',
  collaborator: 'igor',
};

let desk: TestDesk;
const robots = new Map<string, Client>();
beforeAll(async () => {
  desk = await openTestDesk();
  const maria = await desk.as('maria');
  for (const scope of tokenScopes) {
    const { secret } = await maria.call(createToken, { body: { name: scope, scopes: [scope] } });
    robots.set(scope, desk.stranger({ authorization: `Bearer ${secret}` }));
  }
});
afterAll(() => desk.close());

/** Harmless: nothing that it names is there, and its body is none. */
function knock(client: Client, endpoint: Endpoint) {
  const path = endpoint.path.replace(/:number/g, 'K-999999').replace(/:[A-Za-z]+/g, ABSENT);
  return client.ask({ method: endpoint.method, path, body: endpoint.body ? { nonsense: true } : undefined });
}

const isForeignToAll = (endpoint: Endpoint) => !['public', 'signedIn'].includes(endpoint.permission);
/** These would end the session that knocks. */
const isSignOut = (endpoint: Endpoint) => endpoint.name === 'session.end' || endpoint.name === 'sessions.end';

test('every route has a name of its own and says who may call it', () => {
  expect(new Set(endpoints.map((endpoint) => endpoint.name)).size).toBe(endpoints.length);
  expect(endpoints.filter((endpoint) => !endpoint.permission)).toEqual([]);
});

/** What is open to the whole world; an endpoint joins this list only with a reason. */
test('only getting in is public', () => {
  const open = endpoints
    .filter((endpoint) => endpoint.permission === 'public')
    .map((endpoint) => endpoint.name);
  expect(open.toSorted()).toEqual([
    'invites.accept',
    'invites.show',
    'passwordReset.ask',
    'passwordReset.finish',
    'session.start',
    'setup.finish',
    'setup.state',
  ]);
});

describe('a stranger is asked to sign in, before anything is said about the request', () => {
  test.each(endpoints.filter((endpoint) => endpoint.permission !== 'public'))('$name', async (endpoint) => {
    expect(await knock(desk.stranger(), endpoint)).toMatchObject({ status: 401, code: 'notSignedIn' });
  });
});

describe.each(roles)('%s', (role) => {
  const own = new Set<string>(permissionsOfRole[role]);

  test.each(endpoints.filter((endpoint) => isForeignToAll(endpoint) && !own.has(endpoint.permission)))(
    'is turned away from $name',
    async (endpoint) => {
      const client = await desk.as(castOfRole[role]);
      expect(await knock(client, endpoint)).toMatchObject({ status: 403, code: 'notAllowed' });
    },
  );

  test.each(endpoints.filter((endpoint) => own.has(endpoint.permission)))(
    'is let in to $name',
    async (endpoint) => {
      const client = await desk.as(castOfRole[role]);
      expect([401, 403, 500]).not.toContain((await knock(client, endpoint)).status);
    },
  );
});

describe.each(tokenScopes)('a token for %s', (scope) => {
  const own = new Set<string>(permissionsOfScope[scope]);
  const closed = (endpoint: Endpoint) =>
    endpoint.permission === 'signedIn' ? endpoint.method !== 'GET' : !own.has(endpoint.permission);

  test.each(endpoints.filter((endpoint) => endpoint.permission !== 'public' && closed(endpoint)))(
    'is turned away from $name',
    async (endpoint) => {
      const client = robots.get(scope);
      expect(client && (await knock(client, endpoint))).toMatchObject({ status: 403, code: 'notAllowed' });
    },
  );
});

describe('I1: a field that is not in the contract is refused', () => {
  const smuggled = [
    'role',
    'account_id',
    'accountId',
    'is_admin',
    'passwordHash',
    'password_hash',
    'agentId',
    '__proto__',
  ];
  const writes = endpoints.filter((endpoint) => endpoint.body !== undefined && !isSignOut(endpoint));

  test.each(writes)('$name', async (endpoint) => {
    const maria = await desk.as('maria');
    const known = Object.keys((endpoint.body as { properties?: object }).properties ?? {});
    for (const field of smuggled.filter((name) => !known.includes(name))) {
      const path = endpoint.path.replace(/:number/g, 'K-999999').replace(/:[A-Za-z]+/g, ABSENT);
      const body = `{${JSON.stringify(field)}:"owner"}`;
      const answer = await maria.ask({
        method: endpoint.method,
        path,
        body,
        headers: { 'content-type': 'application/json' },
      });
      expect([field, answer.status, answer.code]).toEqual([field, 400, 'badRequest']);
    }
  });

  test.each(endpoints.filter((endpoint) => endpoint.query !== undefined))(
    '$name, in its query',
    async (endpoint) => {
      const maria = await desk.as('maria');
      const path = endpoint.path.replace(/:number/g, 'K-999999').replace(/:[A-Za-z]+/g, ABSENT);
      const answer = await maria.ask({ method: endpoint.method, path: `${path}?accountId=${ABSENT}` });
      expect(answer).toMatchObject({ status: 400, code: 'badRequest' });
    },
  );
});

describe('another account', () => {
  test.each(endpoints.filter((endpoint) => endpoint.method === 'GET' && endpoint.path.includes(':id')))(
    'is not there for $name',
    async (endpoint) => {
      const walter = await desk.as('walter');
      const ids = [desk.cast.accountId, desk.cast.teams.support, desk.cast.agents.oleg];
      for (const id of ids) {
        const path = endpoint.path.replace(/:number/g, 'K-1').replace(/:[A-Za-z]+/g, id);
        expect((await walter.get(path)).status).toBe(404);
      }
    },
  );
});
