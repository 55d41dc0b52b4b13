/** Signing in to mailboxes at their provider (OAuth 2.0): the company's app registrations, and consents given there. */
import { Type, type Static } from 'typebox';
import { endpoint } from './endpoint.ts';
import { Done, Id, IdParam, Line, nullable, oneOf, shape } from './shapes.ts';

export const oauthProviders = ['microsoft', 'google'] as const;
export type OauthProvider = (typeof oauthProviders)[number];
export const OauthProviderName = oneOf(...oauthProviders);

/** The company's own application at the provider: https://learn.microsoft.com/entra/identity-platform/quickstart-register-app, https://developers.google.com/identity/protocols/oauth2/web-server. */
export const Registration = shape({
  provider: OauthProviderName,
  /** Null while nothing is registered. */ clientId: nullable(Type.String()),
  /** Of Microsoft: `common`, `organizations`, or the directory's id or domain. */ tenant: Type.String(),
  secretSet: Type.Boolean(),
  /** To be entered at the provider, character by character. */ redirectAddress: Type.String(),
  /** The provider takes such an address: it has TLS, or is this very machine. */ isAddressAccepted:
    Type.Boolean(),
});
export type Registration = Static<typeof Registration>;

const ProviderParam = shape({ provider: OauthProviderName });

export const listRegistrations = endpoint({
  name: 'mailRegistrations.list',
  method: 'GET',
  path: '/mail-registrations',
  permission: 'settings.manage',
  summary: 'App registrations by which mailboxes are signed in to, one for each provider.',
  reply: shape({ items: Type.Array(Registration) }),
});
export const saveRegistration = endpoint({
  name: 'mailRegistrations.save',
  method: 'PUT',
  path: '/mail-registrations/:provider',
  permission: 'settings.manage',
  summary: 'Enter an app registration. A secret left out stays, for the same client id.',
  params: ProviderParam,
  body: shape({
    clientId: Line(200),
    /** Write only: never sent back. */ clientSecret: Type.Optional(Line(1000)),
    tenant: Type.Optional(Type.String({ maxLength: 100, pattern: '^[A-Za-z0-9][A-Za-z0-9.-]*$' })),
  }),
  reply: Registration,
  refusals: ['badConnection'],
});
export const removeRegistration = endpoint({
  name: 'mailRegistrations.remove',
  method: 'DELETE',
  path: '/mail-registrations/:provider',
  permission: 'settings.manage',
  summary: 'Forget an app registration; mailboxes that were signed in to by it stop working.',
  params: ProviderParam,
  reply: Done,
  refusals: ['notFound'],
});

export const Consent = shape({
  id: Id,
  provider: OauthProviderName,
  /** The mailbox it was given for. */ address: Type.String(),
  /** Whom the provider says it was; empty when it does not say. */ signedInAs: Type.String(),
});
export type Consent = Static<typeof Consent>;

export const startConsent = endpoint({
  name: 'mailConsents.start',
  method: 'POST',
  path: '/mail-consents',
  permission: 'settings.manage',
  status: 201,
  summary:
    'Begin to sign in at the provider: send the browser to the address of the reply within ten minutes.',
  body: shape({
    provider: OauthProviderName,
    address: Type.String({ maxLength: 254 }),
    /** To whose form the browser comes back; that of a new mailbox unless given. */
    connectionId: Type.Optional(Id),
  }),
  reply: shape({ url: Type.String() }),
  refusals: ['badConnection', 'badAddress', 'notAllowed'],
});
export const getConsent = endpoint({
  name: 'mailConsents.get',
  method: 'GET',
  path: '/mail-consents/:id',
  permission: 'settings.manage',
  summary: 'Who has signed in: a consent of a mailbox, or of one’s own that no mailbox has yet.',
  params: IdParam,
  reply: Consent,
  refusals: ['notFound'],
});

/** Why the browser came back without a consent, as `consentFailed` in the address of the form. */
export const consentFailures = [
  /** The way back was gone already once, took too long, or belongs to another browser. */ 'stale',
  /** The person said no. */ 'declined',
  /** The organisation wants its administrator to allow the application. */ 'adminNeeded',
  /** Client id, secret, tenant or redirect address are not what the provider knows. */ 'registration',
  /** Mail was not among what the person allowed. */ 'noMail',
  /** The provider does not answer. */ 'away',
  'failed',
] as const;
export type ConsentFailure = (typeof consentFailures)[number];
