/** Mail providers that people here use, with what they want done first. Sources stand beside each. */
import type { OauthProvider } from '../../../contract/consents.ts';
import type { Outside } from '../../platform/outside.ts';
import type { Preset } from '../../../contract/mail.ts';

interface KnownProvider extends Omit<Preset, 'name' | 'hint' | 'logins' | 'oauthProvider'> {
  /** Where its people can sign in by consent; the servers are then those that tokens go to. */
  oauth?: { provider: OauthProvider; passwordsToo: boolean };
  name: string | { ru: string; en: string };
  hint: { ru: string; en: string };
}

const tls = (host: string, port: number) => ({ host, port, security: 'tls' as const });
const startTls = (host: string, port: number) => ({ host, port, security: 'starttls' as const });

const providers: readonly KnownProvider[] = [
  {
    // https://yandex.ru/support/yandex-360/customers/mail/ru/mail-clients/others
    key: 'yandex',
    name: 'Яндекс',
    domains: ['yandex.ru', 'yandex.com', 'ya.ru', 'yandex.by', 'yandex.kz'],
    imap: tls('imap.yandex.ru', 993),
    smtp: tls('smtp.yandex.ru', 465),
    plusAddressing: true,
    hint: {
      ru: 'В настройках Яндекс Почты откройте «Почтовые программы», включите IMAP и способ входа «Пароли приложений». Создайте пароль приложения для почты и введите его здесь вместо обычного.',
      en: 'In Yandex Mail open “Email clients”, switch IMAP on and allow app passwords. Create an app password for mail and enter it here instead of your own.',
    },
  },
  {
    // https://help.mail.ru/mail/mailer/popsmtp, https://help.mail.ru/mail/security/protection/external
    key: 'mailru',
    name: 'Mail.ru',
    domains: ['mail.ru', 'bk.ru', 'inbox.ru', 'list.ru', 'internet.ru'],
    imap: tls('imap.mail.ru', 993),
    smtp: tls('smtp.mail.ru', 465),
    plusAddressing: true,
    hint: {
      ru: 'В настройках Mail.ru откройте «Безопасность» → «Пароли для внешних приложений», создайте пароль с доступом к IMAP и SMTP и введите его здесь. Обычный пароль не подойдёт.',
      en: 'In Mail.ru’s security settings create a password for external applications with access to IMAP and SMTP and enter it here. Your usual password will not do.',
    },
  },
  {
    // https://support.google.com/mail/answer/7126229, https://support.google.com/accounts/answer/185833
    key: 'gmail',
    name: 'Gmail, Google Workspace',
    domains: ['gmail.com', 'googlemail.com'],
    imap: null,
    smtp: null,
    oauth: { provider: 'google', passwordsToo: true },
    plusAddressing: true,
    hint: {
      ru: 'По паролю: включите двухэтапную аутентификацию Google, создайте пароль приложения (myaccount.google.com/apppasswords) и введите его здесь; обычный пароль не подойдёт. Где пароли приложений запрещены, войдите через Google. В Google Workspace администратор должен разрешить IMAP.',
      en: 'By password: switch on Google’s 2-Step Verification, create an app password (myaccount.google.com/apppasswords) and enter it here; your usual password will not do. Where app passwords are forbidden, sign in with Google. In Google Workspace an administrator has to allow IMAP.',
    },
  },
  {
    // https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/deprecation-of-basic-authentication-exchange-online
    key: 'microsoft',
    name: 'Outlook, Microsoft 365',
    domains: ['outlook.com', 'hotmail.com', 'live.com', 'msn.com'],
    imap: null,
    smtp: null,
    oauth: { provider: 'microsoft', passwordsToo: false },
    plusAddressing: true,
    hint: {
      ru: 'Паролей для почты Microsoft больше не принимает: войдите через Microsoft. В Microsoft 365 администратор должен разрешить ящику IMAP и отправку по SMTP (Authenticated SMTP).',
      en: 'Microsoft no longer accepts passwords for mail: sign in with Microsoft. In Microsoft 365 an administrator has to allow the mailbox IMAP and sending over SMTP (Authenticated SMTP).',
    },
  },
  {
    key: 'other',
    name: { ru: 'Другой сервер', en: 'Other server' },
    domains: [],
    imap: tls('', 993),
    smtp: startTls('', 587),
    plusAddressing: false,
    hint: {
      ru: 'Возьмите имена серверов IMAP и SMTP, порты и вид шифрования у провайдера или администратора почты. Обычно: IMAP 993 с TLS, SMTP 465 с TLS или 587 со STARTTLS.',
      en: 'Ask your provider or mail administrator for the IMAP and SMTP servers, ports and encryption. Usual: IMAP 993 with TLS, SMTP 465 with TLS or 587 with STARTTLS.',
    },
  },
];

export function presetsIn(language: 'ru' | 'en', mail: Outside['mail']): Preset[] {
  return providers.map(({ oauth, ...provider }) => {
    const { name, hint } = provider;
    return {
      ...provider,
      ...(oauth ? mail[oauth.provider] : {}),
      name: typeof name === 'string' ? name : name[language],
      logins: !oauth ? ['password'] : oauth.passwordsToo ? ['password', 'oauth'] : ['oauth'],
      oauthProvider: oauth?.provider ?? null,
      hint: hint[language],
    };
  });
}
