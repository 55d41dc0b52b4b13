/** What is said about connections: in the settings, above a ticket whose answer cannot leave, in alarms. */

const ru = {
  ok: 'Работает.',
  listening: 'Письма принимает сам Квиток по SMTP. Направьте на него почту этого адреса.',
  notListening: 'Приём по SMTP выключен на сервере. Задайте порт в KVITOK_SMTP_PORT и перезапустите Квиток.',
  byApi: 'Письма передаёт ваша программа, проверять нечего.',
  sandbox: 'Письма никуда не уходят, их видно в песочнице.',
  notSending: 'Отправка выключена.',
  unknown: 'Ещё не проверено: ни одного письма пока не было.',
  off: 'Выключено.',
  silent: (hours: number) => `Писем нет дольше ${hours} ч. Проверьте, доходит ли почта до этого адреса.`,
  problem: {
    password:
      'Почтовый сервер не принимает имя или пароль. Введите их заново; многим провайдерам нужен отдельный пароль приложения.',
    unknownHost: 'Сервер с таким именем не найден. Проверьте адрес сервера.',
    unreachable: 'Не удалось связаться с сервером. Проверьте адрес, порт и шифрование.',
    refused: 'Сервер отклоняет соединение. Проверьте порт и шифрование.',
    timeout: 'Сервер не отвечает. Проверьте адрес и порт или попробуйте позже.',
    tls: 'Не удалось установить защищённое соединение. Проверьте порт и вид шифрования, сертификат сервера.',
    folder: 'Папки с таким именем в ящике нет. Проверьте название папки.',
    moveFolder:
      'Папки, в которую перекладываются принятые письма, в ящике нет. Создайте её там или исправьте название.',
    address: 'К этому адресу подключаться нельзя: он служебный.',
    port: 'Этот порт не почтовый. Обычно: 993 или 143 для IMAP, 465, 587 или 25 для SMTP.',
    sender: 'Сервер не разрешает отправлять от этого адреса. Проверьте адрес и имя пользователя.',
    disk: 'На сервере Квитка кончилось место, письма ждут. Освободите диск.',
    noPassword: 'Пароль не введён.',
    signInAgain:
      'Вход в ящик больше не действует: его отозвали, сменили пароль или срок вышел. Откройте ящик в настройках почты и войдите через провайдера заново.',
    notPermitted:
      'Вход действует, но почтовый сервер не пускает в этот ящик. Проверьте, что вошли владельцем ящика, и что администратор почты разрешил для него IMAP и отправку по SMTP (Authenticated SMTP).',
    registration:
      'Провайдер не принимает приложение, через которое вошли в ящик. Чаще всего истёк его секрет: создайте новый и введите его в настройках ящика.',
    signInServer: 'Сервер входа провайдера не отвечает. Мы пробуем снова, делать ничего не нужно.',
    key: 'Сохранённый пароль не читается: сменился секретный ключ установки. Введите пароль заново.',
    other: 'Сервер ответил ошибкой. Мы пробуем снова; если это продолжается, проверьте настройки.',
  },
  misfit: {
    imapMissing: 'укажите сервер IMAP или выберите другой способ приёма.',
    smtpMissing: 'укажите сервер SMTP или выберите другой способ отправки.',
    imapPort: 'порт IMAP не почтовый. Обычно это 993 или 143.',
    smtpPort: 'порт SMTP не почтовый. Обычно это 465, 587 или 25.',
    moveTo: 'укажите папку, в которую перекладывать принятые письма.',
    consentMissing: 'сначала войдите в ящик через провайдера. Если уже входили, войдите ещё раз.',
    oauthHost:
      'вход через провайдера работает только с его собственными серверами. Верните их или выберите вход по паролю.',
  },
  outbound: {
    none: 'Ни одно почтовое подключение не умеет отправлять. Добавьте отправку в настройках подключений.',
    waiting: (address: string, problem: string) =>
      `Письма с адреса ${address} не уходят и ждут в очереди. ${problem}`,
  },
};

type Words = typeof ru;
export type Problem = keyof Words['problem'];

const en = {
  ok: 'Works.',
  listening: 'Kvitok receives the emails itself over SMTP. Route mail for this address to it.',
  notListening:
    'Receiving over SMTP is switched off on the server. Set a port in KVITOK_SMTP_PORT and restart Kvitok.',
  byApi: 'Your own program submits the emails; there is nothing to test.',
  sandbox: 'Nothing is really sent; the emails can be seen in the sandbox.',
  notSending: 'Sending is switched off.',
  unknown: 'Not tried yet: no email so far.',
  off: 'Switched off.',
  silent: (hours: number) => `No emails for more than ${hours} h. Check that mail reaches this address.`,
  problem: {
    password:
      'The mail server does not accept the name or the password. Enter them again; many providers want a separate app password.',
    unknownHost: 'There is no server of this name. Check the server’s address.',
    unreachable: 'The server cannot be reached. Check address, port and encryption.',
    refused: 'The server refuses the connection. Check port and encryption.',
    timeout: 'The server does not answer. Check address and port, or try later.',
    tls: 'No secure connection could be made. Check the port, the kind of encryption and the server’s certificate.',
    folder: 'The mailbox has no folder of this name. Check the name.',
    moveFolder:
      'The mailbox has no folder of the name to which received emails are moved. Make it there or correct the name.',
    address: 'Connecting to this address is not allowed: it is reserved.',
    port: 'This is not a mail port. Usual are 993 or 143 for IMAP, 465, 587 or 25 for SMTP.',
    sender: 'The server does not allow sending from this address. Check the address and the user name.',
    disk: 'Kvitok’s server is out of disk space, emails are waiting. Free some.',
    noPassword: 'There is no password yet.',
    signInAgain:
      'The sign-in to this mailbox is no longer valid: it was revoked, its password changed, or it has run out. Open the mailbox in the mail settings and sign in at the provider again.',
    notPermitted:
      'The sign-in is valid, but the mail server does not let it into this mailbox. Check that the mailbox’s owner has signed in, and that the mail administrator allows IMAP and sending over SMTP (Authenticated SMTP) for it.',
    registration:
      'The provider does not accept the application by which the mailbox was signed in to. Most often its secret has expired: make a new one and enter it in the settings of the mailbox.',
    signInServer: 'The provider’s sign-in server does not answer. We keep trying, nothing needs to be done.',
    key: 'The stored password cannot be read: the installation’s secret key has changed. Enter the password again.',
    other: 'The server answered with an error. We keep trying; if it goes on, check the settings.',
  },
  misfit: {
    imapMissing: 'give the IMAP server or choose another way of receiving.',
    smtpMissing: 'give the SMTP server or choose another way of sending.',
    imapPort: 'the IMAP port is not a mail port. Usual are 993 and 143.',
    smtpPort: 'the SMTP port is not a mail port. Usual are 465, 587 and 25.',
    moveTo: 'name the folder to which received emails are moved.',
    consentMissing: 'sign in to the mailbox at the provider first. If you have, do it once more.',
    oauthHost:
      'signing in at the provider works with its own servers only. Put them back or choose to sign in by password.',
  },
  outbound: {
    none: 'No mail connection can send. Add sending in the settings of connections.',
    waiting: (address: string, problem: string) =>
      `Letters from ${address} do not leave and wait in the queue. ${problem}`,
  },
} satisfies Words;

const words: Record<'ru' | 'en', Words> = { ru, en };

export function connectionWords(language: 'ru' | 'en'): Words {
  return words[language];
}

export function problemWords(problem: string, language: 'ru' | 'en'): string {
  const known: Record<string, string> = words[language].problem;
  return known[problem] ?? words[language].problem.other;
}
