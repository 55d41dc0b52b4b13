/** Words of the strip; apart from the form's, because the strip is in the first load. */
import { ruPlural } from '../../lib/words.ts';

const ru = {
  failing: {
    inbound: (address: string) => `Новые письма на ${address} не приходят.`,
    outbound: (address: string) => `Ответы с ${address} не уходят и ждут.`,
    both: (address: string) => `Почта ${address} не работает: письма не приходят и не уходят.`,
  },
  silent: (address: string) => `На ${address} давно нет писем.`,
  several: (count: number) => `С почтой непорядок: ${count} ${ruPlural(count, 'ящик', 'ящика', 'ящиков')}.`,
  look: 'Разобраться',
  tellAdmin: 'Скажите администратору.',
  hide: 'Скрыть',
};
const en = {
  failing: {
    inbound: (address: string) => `New emails to ${address} are not arriving.`,
    outbound: (address: string) => `Replies from ${address} are not being sent; they are waiting.`,
    both: (address: string) => `Mail for ${address} is not working: emails are neither received nor sent.`,
  },
  silent: (address: string) => `No emails to ${address} for a long time.`,
  several: (count: number) => `Problems with ${count} mailboxes.`,
  look: 'See details',
  tellAdmin: 'Tell an administrator.',
  hide: 'Hide',
} satisfies typeof ru;
export const alarmWords = { ru, en };
