/** An administrator who has registered the company's application, and signs in to mailboxes by it. */
import { saveRegistration, startConsent, type OauthProvider } from '../../../contract/consents.ts';
import type { EmailSettings } from '../../../contract/mail.ts';
import type { Client } from '../client.ts';
import type { TestDesk } from '../desk.ts';
import type { Person } from './books.ts';
import type { FakeProvider } from './fake-provider.ts';

export const applicationSecret = 'fake-application-secret-8Q~';
const CLIENT_IDS: Record<OauthProvider, string> = {
  microsoft: '5c9e1c0a-9b1e-4f57-8f43-2d7c6a1d3b10',
  google: '1234567890-abc.apps.googleusercontent.com',
};

/** Both sides know of the application afterwards. */
export async function registerApplication(
  desk: TestDesk,
  fake: FakeProvider,
  provider: OauthProvider,
): Promise<void> {
  const clientId = CLIENT_IDS[provider];
  fake.books.register(clientId, applicationSecret, `${desk.world.config.baseUrl}/oauth/${provider}`);
  const admin = await desk.as('vera');
  await admin.call(saveRegistration, {
    params: { provider },
    body: { clientId, clientSecret: applicationSecret },
  });
}

/** The provider's page to which the desk sends the administrator's browser. */
export async function beginConsent(
  client: Client,
  provider: OauthProvider,
  address: string,
  connectionId?: string,
): Promise<string> {
  const body = { provider, address, ...(connectionId ? { connectionId } : {}) };
  return (await client.call(startConsent, { body })).url;
}

/** The browser comes back; gives the address of ours at which it ends. */
export async function comeBack(client: Client, url: URL): Promise<URL> {
  const { headers } = await client.ask({ method: 'GET', path: url.pathname + url.search, page: true });
  return new URL(String(headers.location), url);
}

/** The whole way; gives the id of the consent. */
export async function giveConsent(
  desk: TestDesk,
  fake: FakeProvider,
  provider: OauthProvider,
  address: string,
  person: Person = { email: address },
): Promise<string> {
  const admin = await desk.as('vera');
  const back = await fake.consent(await beginConsent(admin, provider, address), person);
  const form = await comeBack(admin, back);
  const id = form.searchParams.get('consent');
  if (!id) throw new Error(`No consent: ${form.href}`);
  return id;
}

/** Of a mailbox at the provider, fetched and sent by its consent. */
export function settingsByConsent(
  desk: TestDesk,
  provider: OauthProvider,
  address: string,
  consentId: string,
): EmailSettings {
  const { imap, smtp } = desk.world.outside.mail[provider];
  const login = { user: address, login: 'oauth', oauthProvider: provider } as const;
  return {
    address,
    inbound: 'imap',
    outbound: 'smtp',
    imap: { ...imap, ...login },
    smtp: { ...smtp, ...login },
    consentId,
  };
}
