import { expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { StartRefused } from './start-refused.ts';

test.each([
  ['KVITOK_PORT', '99999', 'номер порта от 1 до 65535'],
  ['KVITOK_PORT', '0', 'номер порта от 1 до 65535'],
  ['KVITOK_PORT', 'http', 'номер порта от 1 до 65535'],
  ['KVITOK_SMTP_PORT', '70000', 'номер порта от 1 до 65535'],
  ['KVITOK_URL', 'desk.example.com', 'адрес сайта без пути'],
  ['KVITOK_URL', 'https://', 'адрес сайта без пути'],
  ['KVITOK_URL', 'https:///help', 'адрес сайта без пути'],
  ['KVITOK_URL', 'https://desk.example.com/help', 'адрес сайта без пути'],
  ['KVITOK_URL', 'https://desk example.com', 'адрес сайта без пути'],
  ['KVITOK_ROLE', 'master', 'all, web или worker'],
  ['KVITOK_PREPARED', 'yes', '0 или 1'],
  ['KVITOK_WEBHOOK_PRIVATE', 'yes', '0 или 1'],
  ['KVITOK_TRUSTED_PROXIES', '10.0.0.0/33', 'адреса или сети через запятую'],
  ['KVITOK_TRUSTED_PROXIES', '127.0.0.1, proxy', 'адреса или сети через запятую'],
  ['LOG_LEVEL', 'verbose', 'debug, info, warn, error или silent'],
])('%s=%s is refused with what it takes', (name, value, wanted) => {
  const refusal = sentenceOf(() => readConfig({ [name]: value }));
  expect(refusal?.ru).toContain(`${name}=${value} не подходит, нужно другое: ${wanted}`);
  expect(refusal?.en).toContain(`${name}=${value} is not understood`);
});

test.each([
  [{ KVITOK_PORT: '1' }, { port: 1, baseUrl: 'http://localhost:1' }],
  [{ KVITOK_SMTP_PORT: '' }, { smtpPort: undefined }],
  [{ KVITOK_URL: 'https://desk.example.com//' }, { baseUrl: 'https://desk.example.com' }],
  [{ KVITOK_URL: 'http://[::1]:7070' }, { baseUrl: 'http://[::1]:7070' }],
  [
    { KVITOK_TRUSTED_PROXIES: 'loopback, 10.0.0.0/8,fd00::/8,::1' },
    { trustedProxies: ['loopback', '10.0.0.0/8', 'fd00::/8', '::1'] },
  ],
])('%j is understood', (env, config) => {
  expect(readConfig(env)).toMatchObject(config);
});

test.each([
  ['DATABASE_URL', 'desk:secret@host/desk'],
  ['DATABASE_URL', 'mysql://desk:secret@host/desk'],
  ['DATABASE_URL', 'postgresql://desk:sec#ret@host:5432/desk'],
  ['DATABASE_DIRECT_URL', 'postgresql:desk:secret'],
])('%s=%s is refused without showing the password', (name, value) => {
  const refusal = sentenceOf(() => readConfig({ [name]: value }));
  expect(refusal?.ru).toMatch(`${name} не похож на адрес базы данных: нужен вид postgresql://`);
  expect(refusal?.en).not.toContain('sec');
});

test('half of what TLS needs is refused', () => {
  expect(sentenceOf(() => readConfig({ KVITOK_SMTP_TLS_CERT: '/a.pem' }))?.en).toContain('go together');
});

function sentenceOf(read: () => unknown) {
  try {
    read();
  } catch (error) {
    if (error instanceof StartRefused) return error.sentence;
    throw error;
  }
  return undefined;
}
