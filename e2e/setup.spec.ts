import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setupLink } from '../server/features/staff/setup-key.ts';
import { castPassword } from '../server/testing/cast.ts';
import { type DeskInBrowser, openDeskInBrowser } from './desk.ts';

let at: DeskInBrowser;
beforeAll(async () => {
  at = await openDeskInBrowser({ empty: true });
});
afterAll(() => at?.close());

/** What the console prints, at the address where the browser finds this desk. */
async function linkFromConsole(): Promise<string> {
  const link = await setupLink(at.desk.world);
  if (!link) throw new Error('The desk prints no link');
  const { pathname, search } = new URL(link);
  return pathname + search;
}

async function fillIn(page: Page): Promise<void> {
  await page.getByLabel('Название компании').fill('Авиакомпания Полёт');
  await page.getByLabel('Ваше имя').fill('Мария Орлова');
  await page.getByLabel('Ваша почта').fill('maria@polet.example');
  await page.getByRole('textbox', { name: 'Пароль' }).fill(castPassword);
  await page.getByRole('button', { name: 'Открыть Квиток' }).click();
}

test('a fresh desk leads to its setup and says where the key is', async () => {
  const page = await at.stranger('/');
  await page.getByText('Откройте ссылку, которую Квиток напечатал в консоли').waitFor();
  expect(new URL(page.url()).pathname).toBe('/setup');
});

test('a wrong key sets nothing up', async () => {
  const page = await at.stranger('/setup?key=guessed');
  await fillIn(page);
  await page.getByRole('alert').getByText('Ключ в ссылке не подходит').waitFor();
  expect(await setupLink(at.desk.world)).not.toBeNull();
});

test('the link of the console leads to the company and on to the first mailbox', async () => {
  const page = await at.stranger(await linkFromConsole());
  await fillIn(page);
  await page.getByRole('heading', { name: 'Новый ящик' }).waitFor();
  await page.getByRole('navigation').getByText('Авиакомпания Полёт').waitFor();
  await page.getByRole('link', { name: 'Неразобранные' }).click();
  await page.getByText('Почта ещё не подключена').waitFor();
  await page.getByRole('link', { name: 'Подключить ящик' }).click();
  await page.getByRole('heading', { name: 'Новый ящик' }).waitFor();
  expect(await setupLink(at.desk.world)).toBeNull();
});

test('a desk that is set up sends everybody to the door', async () => {
  const page = await at.stranger('/setup?key=whatever');
  await page.getByText('Квиток уже настроен').waitFor();
  await page.getByRole('link', { name: 'Войти' }).click();
  await page.getByLabel('Почта').fill('maria@polet.example');
  await page.getByRole('textbox', { name: 'Пароль' }).fill(castPassword);
  await page.getByRole('button', { name: 'Войти' }).click();
  await page.getByRole('heading', { name: 'Неразобранные' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/inbox/unassigned');
});
