import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getAccount, updateAccount } from '../../../contract/account.ts';
import type { Role, TokenScope } from '../../../contract/permissions.ts';
import {
  createInvite,
  createToken,
  getSession,
  listAgents,
  listTokens,
  revokeToken,
  signOutEverywhere,
  updateAgent,
  updateMe,
} from '../../../contract/staff.ts';
import type { Client } from '../../testing/client.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';

let desk: TestDesk;
let maria: Client;
beforeAll(async () => {
  desk = await openTestDesk();
  maria = await desk.as('maria');
});
afterAll(() => desk.close());

async function robot(...scopes: TokenScope[]): Promise<Client> {
  const { secret } = await maria.call(createToken, { body: { name: scopes.join('+'), scopes } });
  return desk.stranger({ authorization: `Bearer ${secret}` });
}

test('a token is shown once, kept as a hash, and dies when revoked', async () => {
  const { id, secret = '' } = await maria.call(createToken, { body: { name: 'учёт', scopes: ['read'] } });
  expect(secret).toMatch(/^kvt_[0-9a-f]{32}_[A-Za-z0-9_-]{43}$/);
  const { items } = await maria.call(listTokens, {});
  expect(JSON.stringify(items)).not.toContain(secret);
  const { rows } = await desk.world.db.pool.query('select t::text as row from api_token t');
  expect(JSON.stringify(rows)).not.toContain(secret.slice(-43));
  const client = desk.stranger({ authorization: `Bearer ${secret}` });
  expect((await client.call(getSession, {})).agent.id).toBe(desk.cast.agents.maria);
  await maria.call(revokeToken, { params: { id } });
  expect((await client.try(getSession, {})).code).toBe('notSignedIn');
  expect((await maria.try(revokeToken, { params: { id } })).code).toBe('notFound');
});

describe('I4: a token does what its scopes say and no step more', () => {
  test('reading is not writing', async () => {
    const reader = await robot('read');
    expect((await reader.try(listAgents, {})).status).toBe(200);
    expect((await reader.try(updateAccount, { body: { acknowledge: false } })).code).toBe('notAllowed');
    expect((await reader.try(createToken, { body: { name: 'x', scopes: ['read'] } })).code).toBe(
      'notAllowed',
    );
  });

  test('delivering letters is not reading', async () => {
    const postman = await robot('inbound');
    expect((await postman.try(getAccount, {})).code).toBe('notAllowed');
  });

  test('what belongs to a person is not changed by a program', async () => {
    const writer = await robot('read', 'write', 'admin', 'inbound');
    expect((await writer.try(updateMe, { body: { name: 'Робот' } })).code).toBe('notAllowed');
    expect((await writer.try(signOutEverywhere, {})).code).toBe('notAllowed');
    expect((await maria.try(getSession, {})).status).toBe(200);
  });

  test.each([
    [['admin'], ['read'], 403],
    [['admin'], ['admin'], 201],
    [['admin', 'write'], ['read', 'write'], 201],
    [['admin', 'write'], ['inbound'], 403],
  ] as const)('a token of %j making one of %j: %i', async (own, wanted, status) => {
    const maker = await robot(...own);
    const answer = await maker.try(createToken, { body: { name: 'дитя', scopes: [...wanted] } });
    expect(answer.status).toBe(status);
  });

  test.each([
    [['admin'], 'collaborator', 403],
    [['admin', 'write'], 'agent', 201],
    [['admin', 'write'], 'admin', 403],
    [['admin', 'write', 'inbound'], 'owner', 201],
  ] as const)('a token of %j inviting an %s: %i', async (own, role, status) => {
    const maker = await robot(...own);
    const email = `${own.join('-')}-${role}@polet.example`;
    expect((await maker.try(createInvite, { body: { email, role: role as Role } })).status).toBe(status);
  });

  test('it never does more than the agent behind it may today', async () => {
    const vera = await desk.as('vera');
    const { secret } = await vera.call(createToken, { body: { name: 'верин', scopes: ['admin', 'read'] } });
    await maria.call(updateAgent, { params: { id: desk.cast.agents.vera }, body: { role: 'collaborator' } });
    const client = desk.stranger({ authorization: `Bearer ${secret}` });
    expect((await client.try(getAccount, {})).status).toBe(200);
    expect((await client.try(updateAccount, { body: { acknowledge: true } })).code).toBe('notAllowed');
  });
});

describe('H11: a token that is none', () => {
  test.each([
    ['nothing', 'Bearer '],
    ['another scheme', 'Basic bWFyaWE6eA=='],
    ['an unsigned JWT', `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.e30.`],
    ['a guess', `Bearer kvt_${'0'.repeat(32)}_${'A'.repeat(43)}`],
  ])('is nobody, even with a good cookie beside it: %s', async (_what, authorization) => {
    const answer = await maria.try(getSession, { headers: { authorization } });
    expect(answer.code).toBe('notSignedIn');
  });

  test('a session is no token', async () => {
    const [session] = maria.cookies.values();
    const client = desk.stranger({ authorization: `Bearer ${session}` });
    expect((await client.try(getSession, {})).code).toBe('notSignedIn');
  });

  test('another account in its text makes it nobody', async () => {
    const { secret = '' } = await maria.call(createToken, { body: { name: 'т', scopes: ['read'] } });
    const { accountId, otherAccountId } = desk.cast;
    const forged = secret.replace(accountId.replaceAll('-', ''), otherAccountId.replaceAll('-', ''));
    const client = desk.stranger({ authorization: `Bearer ${forged}` });
    expect((await client.try(getSession, {})).code).toBe('notSignedIn');
  });
});

test('the secret of a new token is not kept for the sake of Idempotency-Key', async () => {
  const headers = { 'idempotency-key': 'once-only' };
  const body = { name: 'повтор', scopes: ['read' as const] };
  const [first, again] = [
    await maria.call(createToken, { body, headers }),
    await maria.call(createToken, { body, headers }),
  ];
  expect(again).toEqual(first);
  const { rows } = await desk.world.db.pool.query('select i::text as row from idempotency i');
  expect(JSON.stringify(rows)).not.toContain(first.secret?.slice(-43));
});
