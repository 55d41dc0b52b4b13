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
    inbound: (address: string) => `New letters to ${address} do not arrive.`,
    outbound: (address: string) => `Answers from ${address} do not leave and wait.`,
    both: (address: string) => `Mail of ${address} does not work: letters neither arrive nor leave.`,
  },
  silent: (address: string) => `No letters to ${address} for a long time.`,
  several: (count: number) => `Something is wrong with ${count} mailboxes.`,
  look: 'Look into it',
  tellAdmin: 'Tell an administrator.',
  hide: 'Hide',
} satisfies typeof ru;
export const alarmWords = { ru, en };
