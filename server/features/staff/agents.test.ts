import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  changePassword,
  createTeam,
  createToken,
  getSession,
  listAgents,
  listTeams,
  signIn,
  updateAgent,
  updateMe,
  updateTeam,
} from '../../../contract/staff.ts';
import { castEmails, castPassword, type CastName } from '../../testing/cast.ts';
import type { Client } from '../../testing/client.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';

const DEAD_WITHIN_MS = 5_000;

let desk: TestDesk;
let maria: Client;
let vera: Client;
beforeAll(async () => {
  desk = await openTestDesk();
});
beforeEach(async () => {
  [maria, vera] = await Promise.all([enter('maria'), enter('vera')]);
});
afterAll(() => desk.close());

async function enter(name: CastName, node: TestDesk = desk): Promise<Client> {
  const client = node.stranger();
  await client.call(signIn, { body: { email: castEmails[name], password: castPassword } });
  return client;
}
const idOf = (name: CastName) => ({ id: desk.cast.agents[name] });
const isIn = async (client: Client) => (await client.try(getSession, {})).status === 200;

describe('H3: what is taken from an agent is gone at once', () => {
  test('a deactivated agent is out everywhere within five seconds, and his tokens with him', async () => {
    const node = await openTestDesk({ beside: desk });
    const { id } = idOf('vera');
    const { secret } = await vera.call(createToken, { body: { name: 'робот', scopes: ['read'] } });
    const [here, there] = [vera, await enter('vera', node)];
    const robot = node.stranger({ authorization: `Bearer ${secret}` });
    expect([await isIn(here), await isIn(there), await isIn(robot)]).toEqual([true, true, true]);
    await maria.call(updateAgent, { params: { id }, body: { active: false } });
    const start = performance.now();
    expect(await isIn(here)).toBe(false);
    await expect
      .poll(async () => [await isIn(there), await isIn(robot)], { timeout: DEAD_WITHIN_MS })
      .toEqual([false, false]);
    expect(performance.now() - start).toBeLessThan(DEAD_WITHIN_MS);
    const body = { email: castEmails.vera, password: castPassword };
    expect((await desk.stranger().try(signIn, { body })).code).toBe('wrongPassword');
    await maria.call(updateAgent, { params: { id }, body: { active: true } });
    expect((await robot.try(getSession, {})).code).toBe('notSignedIn');
    await node.close();
  });

  test('a changed role ends the sessions', async () => {
    const oleg = await enter('oleg');
    await maria.call(updateAgent, { params: idOf('oleg'), body: { role: 'collaborator' } });
    expect(await isIn(oleg)).toBe(false);
    const again = await enter('oleg');
    expect((await again.call(getSession, {})).permissions).toEqual(['tickets.read', 'notes.write']);
    await maria.call(updateAgent, { params: idOf('oleg'), body: { role: 'agent' } });
  });

  test('a changed password ends the other sessions and keeps this one', async () => {
    const [here, there] = [await enter('igor'), await enter('igor')];
    await here.call(changePassword, { body: { current: castPassword, next: `${castPassword}-новый` } });
    expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
    await here.call(changePassword, { body: { current: `${castPassword}-новый`, next: castPassword } });
  });
});

describe('H9: a password is not changed by whoever sits at the screen', () => {
  test.each([
    ['not knowing the present one', 'не-тот-пароль', 'хороший-новый-пароль', 'wrongPassword'],
    ['to one that is too short', castPassword, 'короткий', 'badPassword'],
    ['to one key pressed long', castPassword, 'аааааааааааа', 'badPassword'],
  ])('%s', async (_how, current, next, code) => {
    const answer = await vera.try(changePassword, { body: { current, next } });
    expect(answer.code).toBe(code);
  });

  test('and not guessed there', async () => {
    const anna = await enter('anna');
    const codes = await Promise.all(
      Array.from({ length: 15 }, (_, n) =>
        anna.try(changePassword, { body: { current: `не-тот-${n}`, next: 'хороший-новый-пароль' } }),
      ),
    );
    expect(codes.filter((answer) => answer.code === 'wrongPassword')).toHaveLength(10);
    expect(codes.filter((answer) => answer.code === 'tooManyRequests')).toHaveLength(5);
  });
});

describe('I2: an admin changes nobody above himself', () => {
  test.each([
    ['lowers the owner', 'maria', { role: 'agent' }],
    ['deactivates the owner', 'maria', { active: false }],
    ['moves the owner', 'maria', { teamIds: [] }],
    ['raises an agent to owner', 'oleg', { role: 'owner' }],
    ['raises himself', 'vera', { role: 'owner' }],
  ] as const)('%s', async (_what, whom, body) => {
    const answer = await vera.try(updateAgent, {
      params: idOf(whom),
      body: { ...body } as { active?: boolean },
    });
    expect(answer).toMatchObject({ status: 403, code: 'notAllowed' });
  });

  test('while an admin may raise an agent to admin', async () => {
    const raised = await vera.call(updateAgent, { params: idOf('oleg'), body: { role: 'admin' } });
    expect(raised.role).toBe('admin');
    await maria.call(updateAgent, { params: idOf('oleg'), body: { role: 'agent' } });
  });
});

describe('the last owner', () => {
  test.each([{ role: 'admin' as const }, { active: false }])('stays: %j', async (body) => {
    expect((await maria.try(updateAgent, { params: idOf('maria'), body })).code).toBe('lastOwner');
  });

  test('stays though two owners step down at once', async () => {
    await maria.call(updateAgent, { params: idOf('vera'), body: { role: 'owner' } });
    const answers = await Promise.all(
      (['maria', 'vera'] as const).map((name) =>
        maria.try(updateAgent, { params: idOf(name), body: { role: 'admin' } }),
      ),
    );
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    const { rows } = await desk.world.db.pool.query(
      `select id from agent where account_id = $1 and role = 'owner'`,
      [desk.cast.accountId],
    );
    expect(rows).toHaveLength(1);
    await desk.world.db.pool.query(
      `update agent set role = case when id = $2 then 'owner' else 'admin' end
       where account_id = $1 and id in ($2, $3)`,
      [desk.cast.accountId, desk.cast.agents.maria, desk.cast.agents.vera],
    );
  });
});

describe('teams', () => {
  test('are made, filled, renamed', async () => {
    const { support } = desk.cast.teams;
    const made = await maria.call(createTeam, {
      body: { name: 'Возвраты', numberPrefix: 'ВЗ', agentIds: [desk.cast.agents.oleg] },
    });
    expect(made).toMatchObject({ name: 'Возвраты', numberPrefix: 'ВЗ', agentIds: [desk.cast.agents.oleg] });
    const changed = await maria.call(updateTeam, {
      params: { id: made.id },
      body: { name: 'Возврат билетов', agentIds: [], numberPrefix: null },
    });
    expect(changed).toMatchObject({ name: 'Возврат билетов', numberPrefix: null, agentIds: [] });
    const { items } = await maria.call(listTeams, {});
    expect(items[0]?.id).toBe(support);
  });

  test('have names of their own', async () => {
    expect((await maria.try(createTeam, { body: { name: 'Багаж' } })).code).toBe('alreadyExists');
    const params = { id: desk.cast.teams.support };
    expect((await maria.try(updateTeam, { params, body: { name: 'Багаж' } })).code).toBe('alreadyExists');
  });

  test('take in nobody from another account', async () => {
    const agentIds = [desk.cast.agents.walter];
    const params = { id: desk.cast.teams.support };
    expect((await maria.try(createTeam, { body: { name: 'Чужие', agentIds } })).code).toBe('notFound');
    expect((await maria.try(updateTeam, { params, body: { agentIds } })).code).toBe('notFound');
    const answer = await maria.try(updateAgent, {
      params: idOf('oleg'),
      body: { teamIds: [desk.cast.otherTeamId] },
    });
    expect(answer.code).toBe('notFound');
  });

  test('change what their agents see at once', async () => {
    const anna = await enter('anna');
    const { baggage, support } = desk.cast.teams;
    await maria.call(updateAgent, { params: idOf('anna'), body: { teamIds: [support] } });
    expect((await anna.call(getSession, {})).agent.teamIds).toEqual([support]);
    await maria.call(updateAgent, { params: idOf('anna'), body: { teamIds: [baggage] } });
  });
});

test('agents of another account are not there', async () => {
  const { items } = await maria.call(listAgents, {});
  expect(items.map((agent) => agent.id)).not.toContain(desk.cast.agents.walter);
  const foreign = await maria.try(updateAgent, { params: idOf('walter'), body: { active: false } });
  const absent = await maria.try(updateAgent, {
    params: { id: '01999999-9999-7999-8999-999999999999' },
    body: { active: false },
  });
  const bare = ({ text }: { text: string }) => text.replace(/"requestId":"[^"]*"/, '');
  expect(foreign.status).toBe(404);
  expect(bare(foreign)).toBe(bare(absent));
});

test('everybody changes what is his own', async () => {
  const igor = await enter('igor');
  const me = await igor.call(updateMe, {
    body: { name: 'Игорь В.', language: 'en', theme: 'dark', signature: 'И. Волков' },
  });
  expect(me).toMatchObject({
    theme: 'dark',
    signature: 'И. Волков',
    agent: { name: 'Игорь В.', language: 'en' },
  });
  expect((await igor.try(updateMe, { body: { name: 'https://evil.example' } })).code).toBe('badRequest');
});

test('what is done to staff stands in the audit log and in the event log', async () => {
  await maria.call(updateAgent, { params: idOf('oleg'), body: { sees: 'teams' } });
  await maria.call(updateAgent, { params: idOf('oleg'), body: { sees: 'all' } });
  const { rows: audit } = await desk.world.db.pool.query(
    `select actor_id, action, data, ip from audit_entry where action = 'agent.update' order by id desc limit 1`,
  );
  expect(audit).toEqual([
    {
      actor_id: desk.cast.agents.maria,
      action: 'agent.update',
      data: { agentId: desk.cast.agents.oleg, sees: 'all' },
      ip: '127.0.0.1',
    },
  ]);
  const { rows: events } = await desk.world.db.pool.query(
    `select data from event where type = 'agent.updated' order by id desc limit 1`,
  );
  expect(events).toEqual([{ data: { agentId: desk.cast.agents.oleg, changed: ['sees'] } }]);
});
