/** Connections to the outer world, letters that could not be processed, letters that could not leave, and the door for raw letters. */
import { Type, type Static } from 'typebox';
import { OauthProviderName } from './consents.ts';
import { endpoint } from './endpoint.ts';
import { Done, Id, IdParam, Line, Moment, Pages, nullable, oneOf, pageOf, shape } from './shapes.ts';

const ServerSettings = shape({
  host: Type.String({ maxLength: 253 }),
  port: Type.Integer({ minimum: 1, maximum: 65535 }),
  security: oneOf('tls', 'starttls', 'none'),
  user: Type.String({ maxLength: 254 }),
  /** `oauth`: by the mailbox's consent, at the servers of the provider's preset only. `password` unless given. */
  login: Type.Optional(oneOf('password', 'oauth')),
  oauthProvider: Type.Optional(OauthProviderName),
  /** Write only: never sent back. */ password: Type.Optional(Type.String({ maxLength: 4000 })),
});

/** `listener`: letters come to the desk's own SMTP port; `imap`: the desk fetches; `none`: by API only. */
export const EmailSettings = shape({
  address: Type.String({ maxLength: 254 }),
  /** Other addresses of the same mailbox. */
  aliases: Type.Optional(Type.Array(Type.String({ maxLength: 254 }), { maxItems: 50 })),
  senderName: Type.Optional(Type.String({ maxLength: 120 })),
  inbound: oneOf('imap', 'listener', 'none'),
  imap: Type.Optional(
    shape({
      ...ServerSettings.properties,
      folder: Type.Optional(Type.String({ maxLength: 200 })),
      /** What happens to a fetched letter in the mailbox. */ afterwards: Type.Optional(
        oneOf('leave', 'seen', 'move'),
      ),
      moveTo: Type.Optional(Type.String({ maxLength: 200 })),
    }),
  ),
  outbound: oneOf('smtp', 'sandbox', 'none'),
  smtp: Type.Optional(ServerSettings),
  /** By which servers with `login: 'oauth'` are signed in to: from `mailConsents.start` and what follows. */
  consentId: Type.Optional(Id),
  /** The mailbox accepts `name+anything@`, so replies can carry a signed address. */
  plusAddressing: Type.Optional(Type.Boolean()),
  /** Alarm when nothing has come for so many hours; 0 is never. */
  silentAfterHours: Type.Optional(Type.Integer({ minimum: 0, maximum: 8760 })),
});
export type EmailSettings = Static<typeof EmailSettings>;

export const Health = shape({
  state: oneOf('ok', 'failing', 'silent', 'unknown', 'off'),
  /** Plain words in the reader's language: what is wrong and what to do. */ text: Type.String(),
  since: nullable(Moment),
});

export const Connection = shape({
  id: Id,
  channel: Type.Literal('email'),
  name: Type.String(),
  enabled: Type.Boolean(),
  teamId: Id,
  settings: EmailSettings,
  /** Which secrets are stored, by path such as `imap.password`. */ secretsSet: Type.Array(Type.String()),
  inboundHealth: Health,
  outboundHealth: Health,
  lastLetterAt: nullable(Moment),
});
export type Connection = Static<typeof Connection>;

const ConnectionInput = {
  name: Line(80),
  teamId: Id,
  enabled: Type.Optional(Type.Boolean()),
  settings: EmailSettings,
};

export const listConnections = endpoint({
  name: 'connections.list',
  method: 'GET',
  path: '/connections',
  permission: 'tickets.read',
  summary: 'Connections and their health.',
  reply: shape({ items: Type.Array(Connection) }),
});
export const createConnection = endpoint({
  name: 'connections.create',
  method: 'POST',
  path: '/connections',
  permission: 'settings.manage',
  status: 201,
  summary: 'Connect a mailbox.',
  body: shape(ConnectionInput),
  reply: Connection,
  refusals: ['badConnection', 'badAddress', 'alreadyExists'],
});
export const updateConnection = endpoint({
  name: 'connections.update',
  method: 'PATCH',
  path: '/connections/:id',
  permission: 'settings.manage',
  summary: 'Change a connection. A password left out stays.',
  params: IdParam,
  body: Type.Partial(shape(ConnectionInput), { additionalProperties: false }),
  reply: Connection,
  refusals: ['badConnection', 'badAddress', 'notFound'],
});
export const removeConnection = endpoint({
  name: 'connections.remove',
  method: 'DELETE',
  path: '/connections/:id',
  permission: 'settings.manage',
  summary: 'Disconnect a mailbox; its tickets stay.',
  params: IdParam,
  reply: Done,
  refusals: ['notFound'],
});

export const TestResult = shape({
  inbound: shape({ ok: Type.Boolean(), text: Type.String() }),
  outbound: shape({ ok: Type.Boolean(), text: Type.String() }),
});
export const testConnection = endpoint({
  name: 'connections.test',
  method: 'POST',
  path: '/connections/test',
  permission: 'settings.manage',
  summary: 'Try settings live in both directions, before or after saving.',
  body: shape({ id: Type.Optional(Id), settings: EmailSettings }),
  reply: TestResult,
});

export const Preset = shape({
  key: Type.String(),
  name: Type.String(),
  domains: Type.Array(Type.String()),
  imap: nullable(Type.Partial(ServerSettings)),
  smtp: nullable(Type.Partial(ServerSettings)),
  plusAddressing: Type.Boolean(),
  /** How it can be signed in to, the better way first. */ logins: Type.Array(oneOf('password', 'oauth')),
  oauthProvider: nullable(OauthProviderName),
  /** What to do at the provider first (an app password, IMAP switched on), in the reader's language. */ hint: Type.String(),
});
export type Preset = Static<typeof Preset>;
export const listPresets = endpoint({
  name: 'connections.presets',
  method: 'GET',
  path: '/connections/presets',
  permission: 'settings.manage',
  summary: 'Known mail providers, and where the desk itself takes letters.',
  reply: shape({
    items: Type.Array(Preset),
    /** The desk's own SMTP port; null when it does not listen. */ listenerPort: nullable(Type.Integer()),
  }),
});

export const QuarantinedLetter = shape({
  id: Id,
  receivedAt: Moment,
  connectionId: nullable(Id),
  from: Type.String(),
  subject: Type.String(),
  size: Type.Integer(),
  /** Why it stands here, in the reader's language. */ reason: Type.String(),
  tries: Type.Integer(),
});
export type QuarantinedLetter = Static<typeof QuarantinedLetter>;
export const listQuarantine = endpoint({
  name: 'quarantine.list',
  method: 'GET',
  path: '/quarantine',
  permission: 'quarantine.work',
  summary: 'Letters that could not be processed.',
  query: shape(Pages),
  reply: pageOf(QuarantinedLetter),
});
export const retryLetter = endpoint({
  name: 'quarantine.retry',
  method: 'POST',
  path: '/quarantine/:id/retry',
  permission: 'quarantine.work',
  summary: 'Process a quarantined letter again, or make a ticket of it as it is.',
  params: IdParam,
  body: shape({ asIs: Type.Optional(Type.Boolean()) }),
  reply: shape({
    ok: Type.Boolean(),
    ticketNumber: nullable(Type.String()),
    reason: nullable(Type.String()),
  }),
  refusals: ['notFound'],
});
export const dismissLetter = endpoint({
  name: 'quarantine.dismiss',
  method: 'DELETE',
  path: '/quarantine/:id',
  permission: 'quarantine.work',
  summary: 'Take a letter off the list; the raw letter is kept.',
  params: IdParam,
  reply: Done,
  refusals: ['notFound'],
});

export const UndeliveredMessage = shape({
  messageId: Id,
  ticketNumber: Type.String(),
  subject: Type.String(),
  to: Type.String(),
  state: oneOf('failed', 'uncertain', 'bounced'),
  problem: Type.String(),
  at: Moment,
});
export type UndeliveredMessage = Static<typeof UndeliveredMessage>;
export const listUndelivered = endpoint({
  name: 'undelivered.list',
  method: 'GET',
  path: '/undelivered',
  permission: 'tickets.read',
  summary: 'Messages that did not reach the customer.',
  query: shape(Pages),
  reply: pageOf(UndeliveredMessage),
});
export const dismissUndelivered = endpoint({
  name: 'undelivered.dismiss',
  method: 'DELETE',
  path: '/undelivered/:id',
  permission: 'tickets.work',
  summary: 'I know; take it off the list.',
  params: IdParam,
  reply: Done,
  refusals: ['notFound'],
});

/** Body: the raw RFC 822 letter (`message/rfc822` or `application/octet-stream`), at most 25 MB; 202 only after it is stored for good. */
export const receiveLetter = endpoint({
  name: 'inbound.email',
  method: 'POST',
  path: '/inbound/email',
  permission: 'mail.deliver',
  status: 202,
  summary: 'Hand a raw letter (RFC 822) to the desk.',
  takes: ['message/rfc822', 'application/octet-stream'],
  query: shape({
    connectionId: Type.Optional(Id),
    /** Envelope, when known. */ to: Type.Optional(Type.String({ maxLength: 320 })),
    from: Type.Optional(Type.String({ maxLength: 320 })),
  }),
  reply: shape({ id: Id }),
  refusals: ['tooLarge', 'noSpace'],
});
