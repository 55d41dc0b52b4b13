import { expect, test } from 'vitest';
import type { Connection, Preset } from '../../../contract/mail.ts';
import {
  draftOf,
  emptyDraft,
  isPasswordKept,
  nameOf,
  settingsOf,
  withAddress,
  withConsent,
  withLogin,
  withPreset,
  withSecurity,
} from './draft.ts';

const yandex: Preset = {
  key: 'yandex',
  name: 'Яндекс',
  domains: ['yandex.ru', 'ya.ru'],
  imap: { host: 'imap.yandex.ru', port: 993, security: 'tls' },
  smtp: { host: 'smtp.yandex.ru', port: 465, security: 'tls' },
  plusAddressing: true,
  logins: ['password'],
  oauthProvider: null,
  hint: '',
};
const microsoft: Preset = {
  ...yandex,
  key: 'microsoft',
  name: 'Outlook',
  domains: ['outlook.com'],
  imap: { host: 'outlook.office365.com', port: 993, security: 'tls' },
  smtp: { host: 'smtp.office365.com', port: 587, security: 'starttls' },
  logins: ['oauth'],
  oauthProvider: 'microsoft',
};
const google: Preset = {
  ...microsoft,
  key: 'gmail',
  domains: ['gmail.com'],
  imap: { host: 'imap.gmail.com', port: 993, security: 'tls' },
  smtp: { host: 'smtp.gmail.com', port: 465, security: 'tls' },
  logins: ['password', 'oauth'],
  oauthProvider: 'google',
};
const other: Preset = { ...yandex, key: 'other', domains: [], imap: null, smtp: null, plusAddressing: false };
const presets = [yandex, microsoft, google, other];
const typed = (address: string) => withAddress(emptyDraft('team'), address, presets);

test('an address of a known provider and a password are all that is needed', () => {
  expect(settingsOf({ ...typed(' Help@Ya.ru '), password: 'secret' })).toEqual({
    address: 'Help@Ya.ru',
    inbound: 'imap',
    outbound: 'smtp',
    imap: {
      host: 'imap.yandex.ru',
      port: 993,
      security: 'tls',
      user: 'Help@Ya.ru',
      password: 'secret',
      afterwards: 'seen',
    },
    smtp: { host: 'smtp.yandex.ru', port: 465, security: 'tls', user: 'Help@Ya.ru', password: 'secret' },
    aliases: [],
    plusAddressing: true,
    silentAfterHours: 0,
  });
});

test('typing on past a known domain forgets its servers, a provider chosen by hand stays', () => {
  expect(withAddress(typed('help@ya.ru'), 'help@ya.run', presets)).toMatchObject({
    provider: '',
    imap: { host: '' },
  });
  const chosen = withPreset(typed('help@polet.example'), yandex);
  expect(withAddress(chosen, 'help@polet.examples', presets)).toMatchObject({
    provider: 'yandex',
    imap: { host: 'imap.yandex.ru' },
  });
});

test('ports follow the encryption unless somebody has set his own', () => {
  const place = { host: 'mail.example', port: 465, security: 'tls' as const };
  expect(withSecurity('smtp', place, 'starttls').port).toBe(587);
  expect(withSecurity('smtp', { ...place, port: 2525 }, 'none').port).toBe(2525);
});

const saved: Connection = {
  id: 'id',
  channel: 'email',
  name: 'help@ya.ru',
  enabled: true,
  teamId: 'team',
  settings: settingsOf(typed('help@ya.ru')),
  secretsSet: ['imap.password', 'smtp.password'],
  inboundHealth: { state: 'ok', text: '', since: null },
  outboundHealth: { state: 'ok', text: '', since: null },
  lastLetterAt: null,
};

test('a saved connection comes back as it was, without its passwords', () => {
  const draft = draftOf(saved, presets);
  expect(draft).toMatchObject({ provider: 'yandex', password: '', smtpLogin: 'same', user: '', name: '' });
  expect(settingsOf(draft)).toEqual(saved.settings);
  expect(nameOf(draft)).toBe('help@ya.ru');
});

test('SMTP may be signed in to in its own way, or not at all', () => {
  const draft = { ...draftOf(saved, presets), password: 'one' };
  const own = settingsOf({ ...draft, smtpLogin: 'own', smtpUser: 'relay', smtpPassword: 'two' }).smtp;
  expect(own).toMatchObject({ user: 'relay', password: 'two' });
  const none = settingsOf({ ...draft, smtpLogin: 'none' });
  expect(none.smtp).toEqual({ host: 'smtp.yandex.ru', port: 465, security: 'tls', user: '' });
  expect(draftOf({ ...saved, settings: none }, presets).smtpLogin).toBe('none');
});

test('a stored password is good for the same server and user only', () => {
  const draft = draftOf(saved, presets);
  expect(isPasswordKept(draft, saved, 'imap')).toBe(true);
  expect(isPasswordKept({ ...draft, user: 'somebody' }, saved, 'imap')).toBe(false);
  expect(isPasswordKept({ ...draft, smtp: { ...draft.smtp, host: 'evil' } }, saved, 'smtp')).toBe(false);
  expect(isPasswordKept(draft, { ...saved, secretsSet: [] }, 'imap')).toBe(false);
});

test('a mailbox at Microsoft is signed in to there, one at Gmail by a password or there', () => {
  const outlook = { ...typed('help@outlook.com'), password: 'typed before' };
  expect(settingsOf({ ...outlook, consentId: 'consent' })).toMatchObject({
    consentId: 'consent',
    imap: {
      host: 'outlook.office365.com',
      user: 'help@outlook.com',
      login: 'oauth',
      oauthProvider: 'microsoft',
    },
    smtp: { host: 'smtp.office365.com', login: 'oauth', oauthProvider: 'microsoft' },
  });
  expect(JSON.stringify(settingsOf(outlook))).not.toContain('typed before');
  const gmail = { ...typed('help@gmail.com'), password: 'app' };
  expect(settingsOf(gmail).imap).toMatchObject({ password: 'app' });
  expect(settingsOf(gmail).imap).not.toHaveProperty('login');
  const moved = { ...gmail, imap: { ...gmail.imap, host: 'elsewhere.example' } };
  const there = settingsOf(withLogin(moved, 'oauth', google));
  expect(there.imap).toMatchObject({ host: 'imap.gmail.com', login: 'oauth', oauthProvider: 'google' });
  expect(there.imap).not.toHaveProperty('password');
});

test('another provider is not entered by the consent of the one before', () => {
  const outlook = { ...typed('help@outlook.com'), consentId: 'consent' };
  expect(withAddress(outlook, 'help@outlook.co', presets)).toMatchObject({
    login: 'password',
    consentId: '',
  });
  expect(withPreset(outlook, google).consentId).toBe('');
  expect(withPreset(outlook, microsoft).consentId).toBe('consent');
});

test('back from the provider: what was typed stays, or else the address tells the rest', () => {
  const consent = { id: 'consent', provider: 'microsoft' as const, address: 'help@polet.example' };
  const own = { ...withPreset(typed('help@polet.example'), microsoft), senderName: 'Полёт' };
  expect(withConsent(own, consent, presets)).toEqual({ ...own, consentId: 'consent' });
  expect(withConsent(emptyDraft('team'), consent, presets)).toMatchObject({
    address: 'help@polet.example',
    provider: 'microsoft',
    login: 'oauth',
    imap: { host: 'outlook.office365.com' },
    consentId: 'consent',
  });
});

test('a mailbox that was signed in to comes back as it was', () => {
  const settings = settingsOf({ ...typed('help@outlook.com'), consentId: 'consent' });
  const draft = draftOf({ ...saved, settings, secretsSet: [] }, presets);
  expect(draft).toMatchObject({
    provider: 'microsoft',
    login: 'oauth',
    smtpLogin: 'same',
    consentId: 'consent',
  });
  expect(settingsOf(draft)).toEqual(settings);
  expect(isPasswordKept(draft, { ...saved, settings, secretsSet: ['imap.password'] }, 'imap')).toBe(false);
});
