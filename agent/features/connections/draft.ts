/** The mailbox form as values of its fields, and the way between them and a connection's settings. */
import type { OauthProvider } from '../../../contract/consents.ts';
import type { Connection, EmailSettings, Preset } from '../../../contract/mail.ts';

type Server = NonNullable<EmailSettings['smtp']>;
export type Security = Server['security'];
export type Afterwards = NonNullable<NonNullable<EmailSettings['imap']>['afterwards']>;
/** How SMTP is signed in to: as the mailbox is, in its own way, not at all. */
export type SmtpLogin = 'same' | 'own' | 'none';
export type Login = Preset['logins'][number];

export interface Place {
  host: string;
  port: number;
  security: Security;
}

export interface Draft {
  name: string;
  address: string;
  teamId: string;
  enabled: boolean;
  /** Key of the provider whose servers were filled in; empty while none is known. */
  provider: string;
  /** Empty: the address itself. */
  user: string;
  password: string;
  /** How the mailbox is signed in to. */
  login: Login;
  oauthProvider: OauthProvider | null;
  /** Empty while nobody has signed in at the provider. */
  consentId: string;
  inbound: EmailSettings['inbound'];
  imap: Place;
  folder: string;
  afterwards: Afterwards;
  moveTo: string;
  outbound: EmailSettings['outbound'];
  smtp: Place;
  smtpLogin: SmtpLogin;
  smtpUser: string;
  smtpPassword: string;
  senderName: string;
  aliases: string[];
  plusAddressing: boolean;
  silentAfterHours: number;
}

/** What every part of the form is given. */
export interface DetailsProps {
  draft: Draft;
  saved: Connection | null;
  onChange: (change: Partial<Draft>) => void;
}

/** The provider of addresses that tell nothing. */
export const otherProvider = 'other';
const longestName = 80;

const usualPorts: Record<'imap' | 'smtp', Record<Security, number>> = {
  imap: { tls: 993, starttls: 143, none: 143 },
  smtp: { tls: 465, starttls: 587, none: 25 },
};

const nowhere = (direction: 'imap' | 'smtp'): Place => ({
  host: '',
  port: usualPorts[direction].tls,
  security: 'tls',
});

export function emptyDraft(teamId: string): Draft {
  return {
    name: '',
    address: '',
    teamId,
    enabled: true,
    provider: '',
    user: '',
    password: '',
    login: 'password',
    oauthProvider: null,
    consentId: '',
    inbound: 'imap',
    imap: nowhere('imap'),
    folder: '',
    afterwards: 'seen',
    moveTo: '',
    outbound: 'smtp',
    smtp: nowhere('smtp'),
    smtpLogin: 'same',
    smtpUser: '',
    smtpPassword: '',
    senderName: '',
    aliases: [],
    plusAddressing: false,
    silentAfterHours: 0,
  };
}

export function draftOf(connection: Connection, presets: readonly Preset[]): Draft {
  const { settings } = connection;
  const { imap, smtp, address } = settings;
  const user = imap?.user ?? smtp?.user ?? '';
  return {
    ...emptyDraft(connection.teamId),
    name: connection.name === address ? '' : connection.name,
    address,
    enabled: connection.enabled,
    provider: providerOf(imap?.host ?? smtp?.host ?? '', presets)?.key ?? otherProvider,
    user: user === address ? '' : user,
    login: imap?.login ?? smtp?.login ?? 'password',
    oauthProvider: imap?.oauthProvider ?? smtp?.oauthProvider ?? null,
    consentId: settings.consentId ?? '',
    inbound: settings.inbound,
    imap: placeOf(imap) ?? nowhere('imap'),
    folder: imap?.folder ?? '',
    afterwards: imap?.afterwards ?? 'seen',
    moveTo: imap?.moveTo ?? '',
    outbound: settings.outbound,
    smtp: placeOf(smtp) ?? nowhere('smtp'),
    smtpLogin: loginOf(imap, smtp),
    smtpUser: smtp && imap && smtp.user !== imap.user ? smtp.user : '',
    senderName: settings.senderName ?? '',
    aliases: settings.aliases ?? [],
    plusAddressing: settings.plusAddressing ?? false,
    silentAfterHours: settings.silentAfterHours ?? 0,
  };
}

/** Passwords that nobody typed are left out, so that the stored ones stay. */
export function settingsOf(draft: Draft): EmailSettings {
  const address = draft.address.trim();
  return {
    address,
    inbound: draft.inbound,
    outbound: draft.outbound,
    ...(draft.inbound === 'imap' && { imap: imapOf(draft, address) }),
    ...(draft.outbound === 'smtp' && { smtp: smtpOf(draft, address) }),
    ...(draft.senderName.trim() && { senderName: draft.senderName.trim() }),
    ...(draft.login === 'oauth' && draft.consentId && { consentId: draft.consentId }),
    aliases: draft.aliases,
    plusAddressing: draft.plusAddressing,
    silentAfterHours: draft.silentAfterHours,
  };
}

export function nameOf(draft: Draft): string {
  return draft.name.trim() || draft.address.trim().slice(0, longestName);
}

/** Fills in the provider whose domain the address has; one that was chosen by hand for an unknown domain stays. */
export function withAddress(draft: Draft, address: string, presets: readonly Preset[]): Draft {
  const before = presetFor(draft.address, presets);
  const found = presetFor(address, presets);
  const next = { ...draft, address };
  if (found) return found.key === draft.provider ? next : withPreset(next, found);
  if (before?.key !== draft.provider) return next;
  return {
    ...next,
    provider: '',
    login: 'password',
    oauthProvider: null,
    consentId: '',
    imap: nowhere('imap'),
    smtp: nowhere('smtp'),
  };
}

export function withPreset(draft: Draft, preset: Preset): Draft {
  return {
    ...draft,
    provider: preset.key,
    imap: { ...nowhere('imap'), ...placeOf(preset.imap) },
    smtp: { ...nowhere('smtp'), ...placeOf(preset.smtp) },
    login: preset.logins[0] ?? 'password',
    oauthProvider: preset.oauthProvider,
    consentId: preset.oauthProvider === draft.oauthProvider ? draft.consentId : '',
    plusAddressing: preset.plusAddressing,
  };
}

/** Signing in at the provider goes with the provider's own servers, whatever was typed before. */
export function withLogin(draft: Draft, login: Login, preset: Preset): Draft {
  return login === 'oauth' ? { ...withPreset(draft, preset), login } : { ...draft, login };
}

/** Back from the provider. What was typed is kept; who comes without it gets what the consent tells. */
export function withConsent(
  draft: Draft,
  consent: { id: string; provider: OauthProvider; address: string },
  presets: readonly Preset[],
): Draft {
  const addressed = draft.address.trim() ? draft : withAddress(draft, consent.address, presets);
  const preset = presets.find((one) => one.oauthProvider === consent.provider);
  const isThere = addressed.login === 'oauth' && addressed.oauthProvider === consent.provider;
  const ready = isThere || !preset ? addressed : withLogin(addressed, 'oauth', preset);
  return { ...ready, consentId: consent.id };
}

/** The port follows the encryption as long as it is a usual one. */
export function withSecurity(direction: 'imap' | 'smtp', place: Place, security: Security): Place {
  const usual = Object.values(usualPorts[direction]).includes(place.port);
  return { ...place, security, port: usual ? usualPorts[direction][security] : place.port };
}

/** Does the server still hold a password for what the form says now? It is kept for the same host and user only. */
export function isPasswordKept(draft: Draft, saved: Connection | null, direction: 'imap' | 'smtp'): boolean {
  if (!saved?.secretsSet.includes(`${direction}.password`)) return false;
  const before = saved.settings[direction];
  const now = settingsOf(draft)[direction];
  return now?.login !== 'oauth' && before?.host === now?.host && before?.user === now?.user;
}

function presetFor(address: string, presets: readonly Preset[]): Preset | undefined {
  const domain = address
    .slice(address.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase();
  return presets.find((preset) => preset.domains.includes(domain));
}

function providerOf(host: string, presets: readonly Preset[]): Preset | undefined {
  return presets.find((preset) => host && [preset.imap?.host, preset.smtp?.host].includes(host));
}

function placeOf(server: Partial<Server> | null | undefined): Place | undefined {
  if (!server) return undefined;
  return { host: server.host ?? '', port: server.port ?? 0, security: server.security ?? 'tls' };
}

function loginOf(imap: EmailSettings['imap'], smtp: EmailSettings['smtp']): SmtpLogin {
  if (!smtp) return 'same';
  if (!smtp.user) return 'none';
  const isSame = !imap || (imap.user === smtp.user && byConsent(imap) === byConsent(smtp));
  return isSame ? 'same' : 'own';
}

function byConsent(server: Server): boolean {
  return server.login === 'oauth';
}

function imapOf(draft: Draft, address: string): NonNullable<EmailSettings['imap']> {
  return {
    ...cleanPlace(draft.imap),
    user: draft.user.trim() || address,
    ...proofOf(draft, draft.password),
    ...(draft.folder.trim() && { folder: draft.folder.trim() }),
    afterwards: draft.afterwards,
    ...(draft.afterwards === 'move' && { moveTo: draft.moveTo.trim() }),
  };
}

function smtpOf(draft: Draft, address: string): Server {
  const place = cleanPlace(draft.smtp);
  if (draft.smtpLogin === 'none') return { ...place, user: '' };
  const own = draft.smtpLogin === 'own';
  const user = (own ? draft.smtpUser : draft.user).trim() || address;
  if (own) return { ...place, user, ...(draft.smtpPassword && { password: draft.smtpPassword }) };
  return { ...place, user, ...proofOf(draft, draft.password) };
}

function proofOf(draft: Draft, password: string): Pick<Server, 'login' | 'oauthProvider' | 'password'> {
  if (draft.login === 'oauth' && draft.oauthProvider)
    return { login: 'oauth', oauthProvider: draft.oauthProvider };
  return password ? { password } : {};
}

function cleanPlace(place: Place): Place {
  return { ...place, host: place.host.trim() };
}
