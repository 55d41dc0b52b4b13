/** Words of signing in to a mailbox at its provider, and of registering the application for it. */
import type { ConsentFailure, OauthProvider } from '../../../contract/consents.ts';

const names: Record<OauthProvider, string> = { microsoft: 'Microsoft', google: 'Google' };

const ru = {
  names,
  signIn: (name: string) => `Войти через ${name}`,
  signInAgain: 'Войти заново',
  signedIn: (person: string) => `Вы вошли как ${person}.`,
  signedInUnknown: (name: string) =>
    `Вход выполнен. ${name} не сообщил, чей он; проверка покажет, подходит ли он к ящику.`,
  foreign: {
    microsoft: (person: string, address: string) =>
      `Вы вошли как ${person}, а подключаете ящик ${address}. Так и надо, если это общий ящик и у ${person} к нему полный доступ. Иначе войдите заново как ${address}.`,
    google: (person: string, address: string) =>
      `Вы вошли как ${person}, а подключаете ящик ${address}. Gmail не пустит в чужой ящик: войдите заново как ${address}.`,
  } satisfies Record<OauthProvider, (person: string, address: string) => string>,
  hint: (name: string) =>
    `Откроется страница ${name}. Войдите там как владелец ящика; пароль Квиток не увидит.`,
  failures: {
    stale: 'Вход не засчитан: прошло больше десяти минут, или он начат в другом окне. Попробуйте ещё раз.',
    declined: 'Разрешение не дано. Войдите ещё раз и согласитесь, если передумаете.',
    adminNeeded:
      'Ваша организация требует, чтобы приложение сначала разрешил её администратор. Попросите его дать согласие и войдите ещё раз.',
    registration:
      'Провайдер не принял приложение. Проверьте идентификатор, секрет и адрес перенаправления в регистрации.',
    noMail: 'Доступ к почте не отмечен. Войдите ещё раз и оставьте все отметки.',
    away: 'Провайдер сейчас не отвечает. Попробуйте через минуту.',
    failed: 'Провайдер ответил не то, чего мы ждали. Войдите ещё раз.',
  } satisfies Record<ConsentFailure, string>,

  registered: 'Приложение:',
  change: 'Изменить',
  cancel: 'Отмена',
  once: (name: string) =>
    `${name} пускает в ящик только через приложение вашей компании. Его регистрируют один раз, это минут десять; потом хватит кнопки «Войти».`,
  steps: {
    microsoft: [
      'Откройте entra.microsoft.com → «Регистрация приложений» → «Новая регистрация». Имя любое, например «Квиток».',
      'Типы учётных записей: «Только этот каталог», если почта вашей компании; для личных ящиков outlook.com выберите вариант с личными учётными записями.',
      'URI перенаправления: платформа «Веб» и адрес ниже, буква в букву.',
      '«Разрешения API» → Microsoft Graph → «Делегированные»: IMAP.AccessAsUser.All, SMTP.Send, offline_access, openid, email. Нажмите «Предоставить согласие администратора».',
      '«Сертификаты и секреты» → «Новый секрет клиента». Скопируйте его «Значение», а не идентификатор.',
      'С обзорной страницы перенесите сюда идентификаторы приложения и каталога.',
    ],
    google: [
      'Откройте console.cloud.google.com, создайте проект и включите в нём Gmail API.',
      '«Google Auth Platform» → «Аудитория»: «Внутренняя» для Google Workspace. Для gmail.com «Внешняя», и сразу опубликуйте приложение: в режиме тестирования вход живёт семь дней.',
      '«Доступ к данным»: добавьте область https://mail.google.com/.',
      '«Клиенты» → «Создать клиента» → «Веб-приложение». Разрешённый URI перенаправления: адрес ниже, буква в букву.',
      'Перенесите сюда идентификатор и секрет клиента.',
    ],
  } satisfies Record<OauthProvider, string[]>,
  redirect: 'Адрес перенаправления',
  badAddress: (name: string) =>
    `${name} вернёт браузер только на адрес с https и доменом. Задайте его в KVITOK_URL в настройках сервера и перезапустите Квиток.`,
  clientId: { microsoft: 'Идентификатор приложения (клиента)', google: 'Идентификатор клиента' },
  tenant: 'Идентификатор каталога (клиента)',
  tenantHint: 'Или его домен. Пусто: любые рабочие и личные ящики (common).',
  secret: { microsoft: 'Секрет клиента (значение)', google: 'Секрет клиента' },
  secretKept: 'сохранён',
  saveRegistration: 'Сохранить приложение',
};
const en = {
  names,
  signIn: (name: string) => `Sign in with ${name}`,
  signInAgain: 'Sign in again',
  signedIn: (person: string) => `You have signed in as ${person}.`,
  signedInUnknown: (name: string) =>
    `You have signed in. ${name} does not say as whom; the test will show whether it fits the mailbox.`,
  foreign: {
    microsoft: (person: string, address: string) =>
      `You have signed in as ${person} and are connecting ${address}. That is right if it is a shared mailbox to which ${person} has full access. Otherwise sign in again as ${address}.`,
    google: (person: string, address: string) =>
      `You have signed in as ${person} and are connecting ${address}. Gmail lets nobody into another’s mailbox: sign in again as ${address}.`,
  },
  hint: (name: string) =>
    `A page of ${name} opens. Sign in there as the mailbox’s owner; Kvitok does not see the password.`,
  failures: {
    stale: 'The sign-in does not count: it took more than ten minutes or began in another window. Try again.',
    declined: 'Permission was not given. Sign in once more and agree if you change your mind.',
    adminNeeded:
      'Your organisation wants its administrator to allow the application first. Ask for the consent and sign in again.',
    registration:
      'The provider did not accept the application. Check id, secret and redirect address of the registration.',
    noMail: 'Access to mail was not ticked. Sign in once more and leave all ticks.',
    away: 'The provider does not answer now. Try again in a minute.',
    failed: 'The provider’s answer was not what we expect. Sign in once more.',
  },

  registered: 'Application:',
  change: 'Change',
  cancel: 'Cancel',
  once: (name: string) =>
    `${name} lets programs into a mailbox only as an application of your company. It is registered once, in some ten minutes; afterwards the “Sign in” button is enough.`,
  steps: {
    microsoft: [
      'Open entra.microsoft.com → App registrations → New registration. Any name will do, such as “Kvitok”.',
      'Account types: “this organizational directory only” for your company’s mail; for outlook.com take the option with personal accounts.',
      'Redirect URI: platform “Web” and the address below, letter by letter.',
      'API permissions → Microsoft Graph → Delegated: IMAP.AccessAsUser.All, SMTP.Send, offline_access, openid, email. Press “Grant admin consent”.',
      'Certificates & secrets → New client secret. Copy its “Value”, not its id.',
      'From the overview page bring the ids of the application and the directory here.',
    ],
    google: [
      'Open console.cloud.google.com, create a project and enable the Gmail API in it.',
      'Google Auth Platform → Audience: “Internal” for Google Workspace. For gmail.com “External”, and publish the app at once: in testing a sign-in lives seven days.',
      'Data access: add the scope https://mail.google.com/.',
      'Clients → Create client → Web application. Authorised redirect URI: the address below, letter by letter.',
      'Bring the client’s id and secret here.',
    ],
  },
  redirect: 'Redirect address',
  badAddress: (name: string) =>
    `${name} sends browsers back only to an address with https and a domain. Set it in KVITOK_URL in the server’s settings and restart Kvitok.`,
  clientId: { microsoft: 'Application (client) ID', google: 'Client ID' },
  tenant: 'Directory (tenant) ID',
  tenantHint: 'Or its domain. Empty: any work or personal mailbox (common).',
  secret: { microsoft: 'Client secret (value)', google: 'Client secret' },
  secretKept: 'saved',
  saveRegistration: 'Save the application',
} satisfies typeof ru;
export const words = { ru, en };
