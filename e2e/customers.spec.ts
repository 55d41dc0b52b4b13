import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { getCustomer } from '../contract/customers.ts';
import { type DeskInBrowser, openDeskInBrowser } from './desk.ts';

let at: DeskInBrowser;
beforeAll(async () => {
  at = await openDeskInBrowser();
});
afterEach(() => at.leave());
afterAll(() => at?.close());

test('fields and levels of customers are made, filled on the card, and whoever saw a hidden one is in the log', async () => {
  const page = await at.sit('vera', '/settings/customers');
  const dialog = page.getByRole('dialog');
  const addField = async (at: number, name: string, secret: boolean) => {
    await page.getByRole('button', { name: 'Добавить поле' }).nth(at).click();
    await dialog.getByLabel('Название', { exact: true }).fill(name);
    if (secret) await dialog.getByLabel(/^Скрывать/).check();
    await dialog.getByRole('button', { name: 'Сохранить' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('listitem').filter({ hasText: name }).waitFor();
  };
  await addField(0, 'Паспорт', true);
  await addField(1, 'ИНН', false);
  await page.getByRole('button', { name: 'Добавить', exact: true }).click();
  await dialog.getByLabel('Название', { exact: true }).fill('Золотой');
  await dialog.getByLabel('Имя для программ').fill('gold');
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByRole('listitem').filter({ hasText: 'Золотой' }).waitFor();

  const ticket = await at.ask('Вопрос');
  await page.goto(`/customers/${ticket.requesterId}`);
  const details = page.getByRole('region', { name: 'Сведения' });
  await details.getByLabel('Компания', { exact: true }).fill('Ромашка');
  await details.getByLabel('Компания', { exact: true }).press('Enter');
  await details.getByLabel('ИНН').fill('7707083893');
  await details.getByLabel('ИНН').press('Enter');
  await details.getByRole('combobox', { name: 'Уровень', exact: true }).click();
  await page.getByRole('option', { name: 'Золотой' }).click();
  await details.getByLabel('Паспорт').fill('4510 123456');
  await details.getByLabel('Паспорт').press('Enter');
  await details.getByRole('button', { name: 'Показать целиком: Паспорт' }).click();
  await details.getByText('4510 123456').waitFor();
  const vera = await at.desk.as('vera');
  const known = await vera.call(getCustomer, { params: { id: ticket.requesterId } });
  expect([known.tier, known.organization?.name, Object.values(known.organization?.fields ?? {})]).toEqual([
    'gold',
    'Ромашка',
    ['7707083893'],
  ]);

  await page.goto('/settings/audit');
  await page.getByRole('combobox', { name: 'Показывать' }).click();
  await page.getByRole('option', { name: 'Кто смотрел скрытое' }).click();
  const entry = page.getByRole('listitem').filter({ hasText: 'Показано скрытое значение' });
  await entry.filter({ hasText: '«Паспорт»' }).filter({ hasText: 'Вера' }).waitFor();
  expect(await page.getByRole('listitem').filter({ hasText: 'Поле создано' }).count()).toBe(0);
});
