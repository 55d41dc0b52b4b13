import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { listInspections } from '../contract/inspections.ts';
import { createTicket } from '../contract/tickets.ts';
import { type DeskInBrowser, openDeskInBrowser } from './desk.ts';

let at: DeskInBrowser;
beforeAll(async () => {
  at = await openDeskInBrowser({ config: { webhookPrivate: true } });
});
afterEach(() => at.leave());
afterAll(() => at?.close());

test('repeat complaints open an inspection that is looked through and closed', async () => {
  const page = await at.sit('vera', '/settings/rules/inspections');
  await page.getByRole('button', { name: 'Следить' }).click();
  await page.getByLabel('Название').fill('Грубость на точке');
  await page.getByRole('combobox', { name: 'Считать по' }).click();
  await page.getByRole('option', { name: 'метке' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Следить' }).click();
  await page.getByRole('button', { name: 'Изменить: Грубость на точке' }).waitFor();

  const maria = await at.desk.as('maria');
  const complain = (nth: number) =>
    maria.call(createTicket, {
      body: {
        subject: `Нагрубили ${nth}`,
        text: 'На точке у метро грубят',
        from: 'customer',
        requester: { email: `angry${nth}@example.com` },
        tags: ['точка у метро'],
      },
    });
  const tickets = [await complain(1), await complain(2), await complain(3)];
  await at.desk.settle();

  await page.goto('/inspections');
  await page.getByRole('link', { name: 'точка у метро' }).click();
  for (const { number } of tickets) await page.getByRole('link', { name: number }).waitFor();
  await page.getByLabel('Вывод').fill('Поговорили с управляющим');
  await page.getByRole('button', { name: 'Закрыть с выводом' }).click();
  await page.getByText('Поговорили с управляющим').first().waitFor();
  await page.goto(`/tickets/${tickets[0]?.number ?? ''}`);
  await page.getByText(/Приложено к проверке «точка у метро»/).waitFor();
  const { items } = await maria.call(listInspections, {});
  expect(items.map(({ tickets: count, state }) => [count, state])).toEqual([[3, 'closed']]);
});

test('a webhook shows its secret once', async () => {
  const page = await at.sit('vera', '/settings/rules/webhooks', { width: 390, height: 844 });
  await page.getByRole('button', { name: 'Новый вебхук' }).click();
  await page.getByLabel('Название').fill('CRM');
  await page.getByLabel('Адрес').fill('http://127.0.0.1:9/hook');
  await page.getByRole('button', { name: 'Создать' }).click();
  await page.getByText('больше он показан не будет').waitFor();
  expect(await page.getByRole('textbox', { name: 'Секрет' }).inputValue()).toMatch(/^whsec_/);
  await page.getByRole('button', { name: 'Готово' }).click();
  await page.getByRole('button', { name: 'Доставки: CRM' }).click();
  await page.getByText('Ещё ничего не отправлялось').waitFor();
});
