import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { updateAccount } from '../../../contract/account.ts';
import {
  acceptInvite,
  createInvite,
  getSession,
  listInvites,
  revokeInvite,
  showInvite,
  signIn,
  updateAgent,
  updateMe,
} from '../../../contract/staff.ts';
import type { Role } from '../../../contract/permissions.ts';
import { castEmails, type CastName } from '../../testing/cast.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { connectMail, noticesTo, tokenIn } from '../../testing/notices.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const password = 'новый-пароль-42';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());

async function invite(email: string, role: Role = 'agent', by: CastName = 'maria', teamIds: string[] = []) {
  const inviter = await desk.as(by);
  const made = await inviter.call(createInvite, { body: { email, role, teamIds } });
  return { ...made, token: new URL(made.link ?? '').searchParams.get('token') ?? '' };
}
const accept = (token: string, name = 'Новенький') =>
  desk.stranger().try(acceptInvite, { body: { token, name, password, language: 'ru' } });

test('an invited colleague comes in with his role and teams, and can sign in', async () => {
  const { baggage } = desk.cast.teams;
  const { token } = await invite('Nina@Polet.example', 'collaborator', 'maria', [baggage]);
  const newcomer = desk.stranger();
  expect(await newcomer.call(showInvite, { query: { token } })).toEqual({
    company: 'Авиакомпания Полёт',
    email: 'nina@polet.example',
    language: 'ru',
  });
  await newcomer.call(acceptInvite, { body: { token, name: 'Нина', password, language: 'ru' } });
  const me = await newcomer.call(getSession, {});
  expect(me.agent).toMatchObject({ name: 'Нина', role: 'collaborator', teamIds: [baggage] });
  const again = await desk.stranger().try(signIn, { body: { email: 'nina@polet.example', password } });
  expect(again.status).toBe(200);
});

describe('H6: an invitation', () => {
  test('works once, though many come at once', async () => {
    const { token } = await invite('once@polet.example');
    const answers = await Promise.all(Array.from({ length: 5 }, () => accept(token)));
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
    expect((await accept(token)).code).toBe('linkExpired');
  });

  test('is void after it was taken back', async () => {
    const { token, id } = await invite('back@polet.example');
    const maria = await desk.as('maria');
    await maria.call(revokeInvite, { params: { id } });
    expect((await accept(token)).code).toBe('linkExpired');
    expect((await maria.try(revokeInvite, { params: { id } })).code).toBe('notFound');
    const { items } = await maria.call(listInvites, {});
    expect(items.map((item) => item.id)).not.toContain(id);
  });

  test('is replaced by a newer one to the same address', async () => {
    const [older, newer] = [
      await invite('twice@polet.example'),
      await invite('twice@polet.example', 'collaborator'),
    ];
    expect((await accept(older.token)).code).toBe('linkExpired');
    expect((await accept(newer.token)).status).toBe(201);
  });

  test('is void when its giver has been lowered or has left', async () => {
    const maria = await desk.as('maria');
    const { vera } = desk.cast.agents;
    const change = (body: { role?: Role; active?: boolean }) =>
      maria.call(updateAgent, { params: { id: vera }, body });
    await change({ role: 'owner' });
    const { token } = await invite('by-vera@polet.example', 'owner', 'vera');
    await change({ role: 'admin' });
    expect((await accept(token)).code).toBe('linkExpired');
    await change({ active: false });
    expect((await desk.stranger().try(showInvite, { query: { token } })).code).toBe('linkExpired');
    await change({ active: true });
  });

  test('is void after seven days', async () => {
    const { token } = await invite('late@polet.example');
    desk.travel(7 * DAY_MS + 1_000);
    expect((await accept(token)).code).toBe('linkExpired');
    desk.travel(-7 * DAY_MS - 1_000);
  });

  test('is nowhere kept as it is', async () => {
    const { token } = await invite('secret@polet.example');
    const secret = token.slice(-43);
    const { rows } = await desk.world.db.pool.query(
      `select 1 from one_time_link l where l::text like '%' || $1 || '%'
       union all select 1 from audit_entry a where a::text like '%' || $1 || '%'
       union all select 1 from event e where e::text like '%' || $1 || '%'`,
      [secret],
    );
    expect(rows).toEqual([]);
  });
});

describe('I2: nobody gives more than he has', () => {
  test.each([
    ['vera', 'owner', 403],
    ['vera', 'admin', 201],
    ['maria', 'owner', 201],
    ['oleg', 'collaborator', 403],
    ['igor', 'collaborator', 403],
  ] as const)('%s inviting an %s: %i', async (by, role, status) => {
    const fresh = await openSession(by);
    const answer = await fresh.try(createInvite, { body: { email: `${by}-${role}@polet.example`, role } });
    expect(answer.status).toBe(status);
  });
});

/** After changes of role the client at hand may be signed out. */
async function openSession(name: CastName) {
  const { castPassword } = await import('../../testing/cast.ts');
  const client = desk.stranger();
  await client.call(signIn, { body: { email: castEmails[name], password: castPassword } });
  return client;
}

test.each([
  ['a colleague who is here already', { email: 'OLEG@polet.example' }, 'alreadyExists'],
  ['a team of another account', { email: 'x@polet.example', teams: 'other' }, 'notFound'],
  ['an address that is none', { email: 'x y@polet.example' }, 'badRequest'],
] as const)('%s is refused', async (_what, given, code) => {
  const maria = await desk.as('maria');
  const teamIds = 'teams' in given ? [desk.cast.otherTeamId] : [];
  const answer = await maria.try(createInvite, { body: { email: given.email, role: 'agent', teamIds } });
  expect(answer.code).toBe(code);
});

describe('the letter', () => {
  beforeAll(() => connectMail(desk));

  test('brings the link', async () => {
    const { token } = await invite('mailed@polet.example');
    const [letter] = await noticesTo(desk, 'mailed@polet.example');
    expect(tokenIn(letter)).toBe(token);
    expect(letter?.subject).toBe('Приглашение в Квиток: Авиакомпания Полёт');
  });

  test('D8: has no link but its own, whatever the company and the inviter are called', async () => {
    const maria = await desk.as('maria');
    await maria.call(updateAccount, { body: { name: 'Click http://evil.example/a <b>evil.com</b>' } });
    await maria.call(updateMe, { body: { name: 'Мария www.evil.example evil.org' } });
    await invite('d8@polet.example');
    const [letter] = await noticesTo(desk, 'd8@polet.example');
    expect(letter?.text.match(/https?:\/\/[^/\s]+/g)).toEqual([desk.world.config.baseUrl]);
    expect(JSON.stringify(letter)).not.toContain('evil.');
    expect(letter?.html).not.toContain('<b>');
  });
});
