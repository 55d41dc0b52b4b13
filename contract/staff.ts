/** Agents, teams, sessions, invitations: who works here and how they get in. */
import { Type, type Static } from 'typebox';
import { endpoint } from './endpoint.ts';
import { permissions, roles, tokenScopes } from './permissions.ts';
import { Done, EmailAddress, Id, IdParam, Language, Line, Moment, nullable, oneOf, shape } from './shapes.ts';

export const Role = oneOf(...roles);
export const Theme = oneOf('auto', 'light', 'dark');
const Password = Type.String({ minLength: 1, maxLength: 200 });

export const Agent = shape({
  id: Id,
  name: Type.String(),
  email: Type.String(),
  role: Role,
  language: Language,
  active: Type.Boolean(),
  teamIds: Type.Array(Id),
  /** `all` tickets of the company, or only those of own teams. */
  sees: oneOf('all', 'teams'),
});
export type Agent = Static<typeof Agent>;

export const Team = shape({
  id: Id,
  name: Type.String(),
  numberPrefix: nullable(Type.String()),
  signature: Type.String(),
  agentIds: Type.Array(Id),
});
export type Team = Static<typeof Team>;

export const Me = shape({
  agent: Agent,
  theme: Theme,
  signature: Type.String(),
  permissions: Type.Array(oneOf(...permissions)),
  account: shape({
    id: Id,
    name: Type.String(),
    language: Language,
    timeZone: Type.String(),
    numberPrefix: Type.String(),
    undoSendSeconds: Type.Integer(),
  }),
  sandbox: Type.Boolean(),
  /** Where the event sequence stands: what is asked for after this answer needs only the live line's facts `after` it. */
  cursor: Type.String(),
});
export type Me = Static<typeof Me>;

export const getSetup = endpoint({
  name: 'setup.state',
  method: 'GET',
  path: '/setup',
  permission: 'public',
  summary: 'Is the desk set up?',
  reply: shape({ done: Type.Boolean() }),
});
export const setUp = endpoint({
  name: 'setup.finish',
  method: 'POST',
  path: '/setup',
  permission: 'public',
  summary: 'Set the desk up, once, with the key from the console.',
  status: 201,
  body: shape({
    key: Type.String({ maxLength: 200 }),
    company: Line(120),
    name: Line(120),
    email: EmailAddress,
    password: Password,
    language: Language,
    timeZone: Type.String({ maxLength: 60 }),
  }),
  reply: Done,
  refusals: ['linkExpired', 'badPassword', 'notFound'],
});

export const signIn = endpoint({
  name: 'session.start',
  method: 'POST',
  path: '/session',
  permission: 'public',
  summary: 'Sign in by address and password; sets the session cookie.',
  body: shape({ email: Type.String({ maxLength: 254 }), password: Password }),
  reply: Done,
  refusals: ['wrongPassword', 'tooManyRequests'],
});
export const getSession = endpoint({
  name: 'session.show',
  method: 'GET',
  path: '/session',
  permission: 'signedIn',
  summary: 'Who am I, and what may I do?',
  reply: Me,
});
export const signOut = endpoint({
  name: 'session.end',
  method: 'DELETE',
  path: '/session',
  permission: 'signedIn',
  summary: 'Sign out here.',
  reply: Done,
});
export const signOutEverywhere = endpoint({
  name: 'sessions.end',
  method: 'DELETE',
  path: '/sessions',
  permission: 'signedIn',
  summary: 'Sign out on every device.',
  reply: Done,
});

export const askPasswordReset = endpoint({
  name: 'passwordReset.ask',
  method: 'POST',
  path: '/password-resets',
  permission: 'public',
  summary: 'Send a link to set a new password. The answer is the same for unknown addresses.',
  body: shape({ email: EmailAddress }),
  reply: Done,
  refusals: ['tooManyRequests'],
});
export const resetPassword = endpoint({
  name: 'passwordReset.finish',
  method: 'POST',
  path: '/password-resets/finish',
  permission: 'public',
  summary: 'Set a new password by the link.',
  body: shape({ token: Type.String({ maxLength: 200 }), password: Password }),
  reply: Done,
  refusals: ['linkExpired', 'badPassword'],
});

export const updateMe = endpoint({
  name: 'me.update',
  method: 'PATCH',
  path: '/me',
  permission: 'signedIn',
  summary: 'Change my own name, language, theme, signature.',
  body: shape({
    name: Type.Optional(Line(120)),
    language: Type.Optional(Language),
    theme: Type.Optional(Theme),
    signature: Type.Optional(Type.String({ maxLength: 5000 })),
  }),
  reply: Me,
});
export const changePassword = endpoint({
  name: 'me.changePassword',
  method: 'POST',
  path: '/me/password',
  permission: 'signedIn',
  summary: 'Change my password; ends all other sessions.',
  body: shape({ current: Password, next: Password }),
  reply: Done,
  refusals: ['wrongPassword', 'badPassword'],
});

export const listAgents = endpoint({
  name: 'agents.list',
  method: 'GET',
  path: '/agents',
  permission: 'tickets.read',
  summary: 'All agents.',
  reply: shape({ items: Type.Array(Agent) }),
});
export const updateAgent = endpoint({
  name: 'agents.update',
  method: 'PATCH',
  path: '/agents/:id',
  permission: 'staff.manage',
  summary: 'Change role, teams, visibility or activity of an agent.',
  params: IdParam,
  body: shape({
    role: Type.Optional(Role),
    active: Type.Optional(Type.Boolean()),
    sees: Type.Optional(oneOf('all', 'teams')),
    teamIds: Type.Optional(Type.Array(Id, { maxItems: 200 })),
  }),
  reply: Agent,
  refusals: ['lastOwner', 'notAllowed', 'notFound'],
});

export const listTeams = endpoint({
  name: 'teams.list',
  method: 'GET',
  path: '/teams',
  permission: 'tickets.read',
  summary: 'All teams.',
  reply: shape({ items: Type.Array(Team) }),
});
const TeamInput = {
  name: Line(80),
  numberPrefix: Type.Optional(nullable(Type.String({ pattern: '^[A-Za-zА-Яа-я]{1,6}$' }))),
  signature: Type.Optional(Type.String({ maxLength: 5000 })),
  agentIds: Type.Optional(Type.Array(Id, { maxItems: 2000 })),
};
export const createTeam = endpoint({
  name: 'teams.create',
  method: 'POST',
  path: '/teams',
  permission: 'staff.manage',
  summary: 'Make a team.',
  status: 201,
  body: shape(TeamInput),
  reply: Team,
  refusals: ['alreadyExists'],
});
export const updateTeam = endpoint({
  name: 'teams.update',
  method: 'PATCH',
  path: '/teams/:id',
  permission: 'staff.manage',
  summary: 'Change a team.',
  params: IdParam,
  body: shape({ ...TeamInput, name: Type.Optional(Line(80)) }),
  reply: Team,
  refusals: ['alreadyExists', 'notFound'],
});

export const Invite = shape({
  id: Id,
  email: Type.String(),
  role: Role,
  teamIds: Type.Array(Id),
  expiresAt: Moment,
  /** Only in the answer to its creation, to be passed on by hand when mail does not work yet. */ link: Type.Optional(
    Type.String(),
  ),
});
export type Invite = Static<typeof Invite>;
export const listInvites = endpoint({
  name: 'invites.list',
  method: 'GET',
  path: '/invites',
  permission: 'staff.manage',
  summary: 'Invitations not yet accepted.',
  reply: shape({ items: Type.Array(Invite) }),
});
export const createInvite = endpoint({
  name: 'invites.create',
  method: 'POST',
  path: '/invites',
  permission: 'staff.manage',
  summary: 'Invite a colleague by link; it is mailed if a connection can send.',
  status: 201,
  body: shape({ email: EmailAddress, role: Role, teamIds: Type.Optional(Type.Array(Id, { maxItems: 200 })) }),
  reply: Invite,
  refusals: ['alreadyExists', 'notAllowed'],
});
export const revokeInvite = endpoint({
  name: 'invites.revoke',
  method: 'DELETE',
  path: '/invites/:id',
  permission: 'staff.manage',
  summary: 'Take an invitation back.',
  params: IdParam,
  reply: Done,
  refusals: ['notFound'],
});
export const showInvite = endpoint({
  name: 'invites.show',
  method: 'GET',
  path: '/invites/by-token',
  permission: 'public',
  summary: 'What an invitation link is for.',
  query: shape({ token: Type.String({ maxLength: 200 }) }),
  reply: shape({ company: Type.String(), email: Type.String(), language: Language }),
  refusals: ['linkExpired'],
});
export const acceptInvite = endpoint({
  name: 'invites.accept',
  method: 'POST',
  path: '/invites/accept',
  permission: 'public',
  summary: 'Accept an invitation: name and password.',
  status: 201,
  body: shape({
    token: Type.String({ maxLength: 200 }),
    name: Line(120),
    password: Password,
    language: Language,
  }),
  reply: Done,
  refusals: ['linkExpired', 'badPassword'],
});

export const ApiToken = shape({
  id: Id,
  name: Type.String(),
  scopes: Type.Array(oneOf(...tokenScopes)),
  createdAt: Moment,
  lastUsedAt: nullable(Moment),
  agentId: Id,
  /** Only in the answer to its creation. */ secret: Type.Optional(Type.String()),
});
export type ApiToken = Static<typeof ApiToken>;
export const listTokens = endpoint({
  name: 'tokens.list',
  method: 'GET',
  path: '/tokens',
  permission: 'settings.manage',
  summary: 'API tokens.',
  reply: shape({ items: Type.Array(ApiToken) }),
});
export const createToken = endpoint({
  name: 'tokens.create',
  method: 'POST',
  path: '/tokens',
  permission: 'settings.manage',
  summary: 'Make an API token; its secret is shown once.',
  status: 201,
  body: shape({
    name: Line(80),
    scopes: Type.Array(oneOf(...tokenScopes), { minItems: 1, uniqueItems: true }),
  }),
  reply: ApiToken,
});
export const revokeToken = endpoint({
  name: 'tokens.revoke',
  method: 'DELETE',
  path: '/tokens/:id',
  permission: 'settings.manage',
  summary: 'Revoke an API token.',
  params: IdParam,
  reply: Done,
});
