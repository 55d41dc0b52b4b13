import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { getTicket } from '../contract/tickets.ts';
import { type DeskInBrowser, openDeskInBrowser } from './desk.ts';

let at: DeskInBrowser;
beforeAll(async () => {
  at = await openDeskInBrowser();
});
afterEach(() => at.leave());
afterAll(() => at?.close());

async function choose(page: Page, list: string, option: string, nth = 0): Promise<void> {
  await page.getByRole('combobox', { name: list, exact: true }).nth(nth).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

test('a rule is put together, acts, says why, is changed and brought back', async () => {
  const page = await at.sit('vera', '/settings/rules');
  await page.getByRole('link', { name: 'Новое правило' }).click();
  await page.getByLabel('Название').fill('Аварии — срочно');
  await page.getByRole('button', { name: 'Добавить условие' }).click();
  await page.getByRole('combobox', { name: /слова в любой форме/ }).fill('авария, пожар,');
  await page.getByRole('button', { name: 'Создать правило' }).click();
  await page.getByText('нет ни одного действия').first().waitFor();
  await page.getByRole('button', { name: 'Добавить действие' }).click();
  await choose(page, 'что поставить', 'срочный');
  await page.getByRole('button', { name: 'Создать правило' }).click();
  await page.getByText('Правило сохранено').waitFor();

  const ticket = await at.ask('Вопрос', { text: 'В ангаре аварии и пожары' });
  await at.desk.settle();
  const maria = await at.desk.as('maria');
  const { priority } = await maria.call(getTicket, { params: { number: ticket.number } });
  expect(priority).toBe('urgent');

  await page.goto(`/tickets/${ticket.number}`);
  await page
    .getByText(/правило «Аварии — срочно»/)
    .first()
    .waitFor();

  await page.goto('/settings/rules');
  await page.getByText(/за неделю 1 раз/).waitFor();
  await page.getByRole('link', { name: 'Изменить: Аварии — срочно' }).click();
  await page.getByRole('link', { name: ticket.number }).waitFor();
  await page.getByRole('button', { name: 'Проверить', exact: true }).click();
  await page.getByText('Сработало бы 1 раз. Просмотрен').waitFor();
  await page.getByLabel('Название').fill('Аварии');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByText('Версия 2').waitFor();
  await page.getByRole('button', { name: 'Вернуть эту' }).click();
  await page.getByText('Версия 3').waitFor();
  await page.getByRole('heading', { name: 'Аварии — срочно' }).waitFor();

  await page.goto('/settings/rules');
  await page.getByRole('switch', { name: 'Включено: Аварии — срочно' }).click({ force: true });
  await expect
    .poll(() => page.getByRole('switch', { name: 'Включено: Аварии — срочно' }).isChecked())
    .toBe(false);
});

test('on a phone nothing is wider than the screen', async () => {
  const page = await at.sit('vera', '/settings/rule/new?kind=scheduled', { width: 390, height: 844 });
  await page.getByRole('button', { name: 'Добавить условие' }).click();
  await page.getByRole('button', { name: 'Добавить группу' }).click();
  await page.getByRole('button', { name: 'Добавить действие' }).click();
  const wide = await page.locator('html').evaluate((html) => html.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
});
