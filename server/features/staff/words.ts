/** What the staff feature says outside of screens: the first team, the letters to colleagues. */

const ru = {
  firstTeam: 'Поддержка',
  invite: (company: string, inviter: string) => ({
    subject: `Приглашение в Квиток: ${company}`,
    before: `${inviter} приглашает вас отвечать на обращения компании «${company}» в Квитке. Чтобы принять приглашение, откройте ссылку и придумайте пароль:`,
    after: 'Ссылка действует 7 дней и срабатывает один раз. Если вы не ждали приглашения, ничего не делайте.',
  }),
  passwordReset: (company: string) => ({
    subject: 'Новый пароль для Квитка',
    before: `Кто-то, надеемся, вы, попросил сменить пароль для входа в Квиток компании «${company}». Чтобы задать новый пароль, откройте ссылку:`,
    after:
      'Ссылка действует один час и срабатывает один раз. Если это были не вы, ничего не делайте: пароль останется прежним.',
  }),
};

const en = {
  firstTeam: 'Support',
  invite: (company: string, inviter: string) => ({
    subject: `Invitation to Kvitok: ${company}`,
    before: `${inviter} invites you to answer the requests of ${company} in Kvitok. To accept, open this link and choose a password:`,
    after: 'The link works for 7 days, once. If you did not expect an invitation, do nothing.',
  }),
  passwordReset: (company: string) => ({
    subject: 'A new password for Kvitok',
    before: `Somebody, hopefully you, asked for a new password for Kvitok at ${company}. To set it, open this link:`,
    after: 'The link works for one hour, once. If it was not you, do nothing: the password stays as it is.',
  }),
} satisfies typeof ru;

export const words = { ru, en };
