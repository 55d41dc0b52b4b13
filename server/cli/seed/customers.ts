/** The people who wrote all those letters. */
import type { Chance } from '../../platform/chance.ts';
import { idAt } from './ids.ts';
import type { Sheets } from './sheets.ts';

export interface Customer {
  id: string;
  name: string;
  email: string;
}

const FIRST =
  'Анна Мария Ольга Елена Ирина Иван Пётр Олег Сергей Дмитрий Андрей Фёдор Alice John Mary Peter'.split(' ');
const ROOTS =
  'Иван Петр Сидор Кузнец Смирн Волк Медвед Лебед Орл Сокол Зимин Морозк Громыхал Ветр Тих Белозер'.split(
    ' ',
  );
const DAY_MS = 86_400_000;

/** Written to the sheets too; `mark` keeps the addresses of one loading apart from those of another. */
export function gatherCustomers(
  sheets: Sheets,
  { count, begin, mark }: { count: number; begin: Date; mark: string },
  luck: Chance,
): Customer[] {
  return Array.from({ length: count }, (_, at) => {
    const since = new Date(begin.getTime() - DAY_MS + at);
    const name = `${luck.pick(FIRST)} ${luck.pick(ROOTS)}ов`;
    const customer = { id: idAt(since, luck), name, email: `customer-${at}-${mark}@mail.example` };
    sheets.put('customer', {
      id: customer.id,
      name,
      language: luck.happens(2 / 3) ? 'ru' : 'en',
      created_at: since,
    });
    sheets.put('identity', {
      kind: 'email',
      value: customer.email,
      customer_id: customer.id,
      created_at: since,
    });
    sheets.put('event', {
      xid: '1',
      id: idAt(since, luck),
      at: since,
      type: 'customer.created',
      actor_kind: 'system',
      data: { customerId: customer.id },
    });
    return customer;
  });
}
