import { enPlural, ruPlural } from '../../lib/words.ts';

const ru = {
  title: 'Поведение клиента',
  blocked: 'Клиент заблокирован',
  blockedText: 'Его письма ждут в карантине, страница обращения не принимает сообщений.',
  warnings: (count: number) =>
    `${count} ${ruPlural(count, 'предупреждение', 'предупреждения', 'предупреждений')}`,
  history: 'История',
  kinds: { warned: 'Предупреждение', blocked: 'Заблокирован', unblocked: 'Разблокирован' },
  warn: 'Предупредить…',
  block: 'Заблокировать…',
  unblock: 'Снять блокировку',
  warnTitle: 'Предупредить клиента',
  warnHint: 'Текст уйдёт клиенту ответом в этом тикете и останется в его истории.',
  warnText: 'Что написать',
  readyWarning: {
    ru: (name: string) =>
      `${name ? `${name}, мы` : 'Мы'} хотим помочь и продолжаем работать над вашим обращением. Просим общаться без оскорблений: иначе нам придётся прекратить переписку.`,
    en: (name: string) =>
      `${name ? `${name}, we` : 'We'} want to help and are working on your request. Please keep the conversation free of insults; otherwise we shall have to end it.`,
  },
  send: 'Отправить предупреждение',
  blockTitle: 'Заблокировать клиента',
  blockHint: 'Новые письма не пропадут: они останутся в карантине, где их можно прочитать и принять.',
  reason: 'Причина (видна только сотрудникам)',
  reasonExample: 'Угрозы после двух предупреждений',
  doBlock: 'Заблокировать',
  tone: 'Звучит резко:',
  softer: (words: string) => `мягче: ${words}`,
  shouting: 'Много заглавных букв или восклицательных знаков читается как крик',
};
const en = {
  title: 'Customer conduct',
  blocked: 'Customer blocked',
  blockedText: 'Their emails wait in quarantine, and the request page accepts no messages.',
  warnings: (count: number) => `${count} ${enPlural(count, 'warning', 'warnings')}`,
  history: 'History',
  kinds: { warned: 'Warning', blocked: 'Blocked', unblocked: 'Unblocked' },
  warn: 'Warn…',
  block: 'Block…',
  unblock: 'Unblock',
  warnTitle: 'Warn the customer',
  warnHint: 'The text is sent to the customer as a reply in this ticket and stays in their history.',
  warnText: 'What to write',
  readyWarning: ru.readyWarning,
  send: 'Send the warning',
  blockTitle: 'Block the customer',
  blockHint: 'New emails are not lost: they stay in quarantine, where they can be read and accepted.',
  reason: 'Reason (only staff can see it)',
  reasonExample: 'Threats after two warnings',
  doBlock: 'Block',
  tone: 'Sounds harsh:',
  softer: (words: string) => `softer: ${words}`,
  shouting: 'Many capitals or exclamation marks read like shouting',
} satisfies typeof ru;
export const words = { ru, en };
