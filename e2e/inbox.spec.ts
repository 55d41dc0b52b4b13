import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { updateTicket } from '../contract/tickets.ts';
import { type DeskInBrowser, openDeskInBrowser } from './desk.ts';

let at: DeskInBrowser;
beforeAll(async () => {
  at = await openDeskInBrowser();
});
afterEach(() => at.leave());
afterAll(() => at?.close());

const row = (page: Page, subject: string) => page.getByRole('listitem').filter({ hasText: subject });
const counter = (page: Page, list: string) => page.getByRole('navigation').getByRole('link', { name: list });

test('a new request appears in the list and in the counter without a reload, within a second', async () => {
  const page = await at.sit('oleg', '/inbox/unassigned');
  await page.getByRole('heading', { name: 'Неразобранные' }).waitFor();
  await page.waitForLoadState('networkidle');
  await at.ask('Потерялся чемодан');
  await at.desk.settle();
  const asked = Date.now();
  await row(page, 'Потерялся чемодан').waitFor();
  expect(Date.now() - asked).toBeLessThan(1500);
  await counter(page, 'Неразобранные: 1').waitFor();
});

test('what a colleague takes leaves the list of the unassigned everywhere', async () => {
  const ticket = await at.ask('Где моя посадочная карта?');
  const page = await at.sit('oleg', '/inbox/unassigned');
  await row(page, ticket.subject).waitFor();
  const maria = await at.desk.as('maria');
  await maria.call(updateTicket, {
    params: { number: ticket.number },
    body: { version: ticket.version, assigneeId: at.desk.cast.agents.maria },
  });
  await row(page, ticket.subject).waitFor({ state: 'detached' });
  expect(await row(page, ticket.subject).count()).toBe(0);
});

test('up, down, Enter and the digits work, in the Russian layout too', async () => {
  await at.ask('Первый вопрос');
  await at.ask('Второй вопрос');
  const page = await at.sit('vera', '/inbox/unassigned');
  await row(page, 'Второй вопрос').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  // «о» of the Russian layout lies on the key of «j».
  await page.evaluate(`document.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyJ', key: 'о' }))`);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Ответить' }).waitFor();
  expect(page.url()).toContain('/tickets/');
  await page.keyboard.press('Escape');
  await page.waitForURL(/\/inbox\/unassigned/);
  await page.keyboard.press('Digit2');
  await page.waitForURL(/\/inbox\/mine/);
  await page.getByText('У вас нет открытых тикетов').waitFor();
  expect(page.url()).toContain('/inbox/mine');
});

test('help opens by the question mark and tells the keys', async () => {
  const page = await at.sit('oleg', '/inbox/mine');
  await page.getByRole('heading', { name: 'Мои' }).waitFor();
  const before = page.getByRole('link', { name: 'Решённые' });
  await before.focus();
  await page.keyboard.press('Shift+Slash');
  const help = page.getByRole('dialog', { name: 'Клавиши' });
  await help.getByText('ответить клиенту').waitFor();
  expect(await help.getByText('внутренняя заметка').isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'detached' });
  await expect.poll(() => before.and(page.locator(':focus')).count()).toBe(1);
});

test('language and colours are switched on the spot and stay', async () => {
  const page = await at.sit('igor', '/inbox/unassigned');
  await page.getByRole('button', { name: 'Моё меню: Игорь Волков' }).click();
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Unassigned' }).waitFor();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Unassigned' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
});

test('a narrow screen shows either the list or the ticket, and scrolls in no wrong direction', async () => {
  const ticket = await at.ask('Очень-очень длинная тема письма о переносе рейса на другой день и обратно');
  const page = await at.sit('oleg', '/inbox/unassigned', { width: 390, height: 844 });
  await row(page, 'Очень-очень длинная').click();
  await page.getByRole('heading', { name: ticket.subject }).waitFor();
  expect(await row(page, 'Очень-очень длинная').isVisible()).toBe(false);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  await page.getByRole('button', { name: 'Приоритет, команда, тема и метки' }).click();
  await page.getByRole('button', { name: /^Приоритет:/ }).waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  await page.getByRole('button', { name: 'К списку' }).click();
  await row(page, 'Очень-очень длинная').waitFor();
});

test('a list of many pages scrolls to its end and holds few rows at a time', async () => {
  const many = 130;
  for (let index = 0; index < many; index += 1) await at.ask(`Обращение ${index}`);
  const page = await at.sit('maria', '/inbox/unassigned');
  await row(page, 'Обращение').first().waitFor();
  const seen = new Set<string>();
  for (let step = 0; step < 40 && !seen.has('Обращение 129'); step += 1) {
    for (const text of await page.locator('li a').allInnerTexts())
      for (const found of text.match(/Обращение \d+/g) ?? []) seen.add(found);
    expect(await page.locator('li a').count()).toBeLessThan(60);
    expect(await page.locator('li a[tabindex="0"]').count()).toBeLessThanOrEqual(1);
    await page.mouse.move(400, 500);
    await page.mouse.wheel(0, 900);
    await page.waitForTimeout(60);
  }
  // One stop for Tab, and arrows take the focus along.
  await page.locator('li a[tabindex="0"]').focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => page.locator('li a:focus').count()).toBe(1);
  expect(seen.has('Обращение 0')).toBe(true);
  expect(seen.has('Обращение 129')).toBe(true);
});

test('after a lost connection the screen catches up from where it was', async () => {
  const page = await at.sit('maria', '/inbox/solved');
  await page.getByRole('heading', { name: 'Решённые' }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  await page.getByText('Нет связи с сервером').waitFor();
  const before = await counter(page, 'Неразобранные').getAttribute('aria-label');
  await at.ask('Пока не было связи');
  await at.desk.settle();
  await page.context().setOffline(false);
  await page.getByRole('link', { name: before ?? '', exact: true }).waitFor({ state: 'detached' });
  await page.getByText('Нет связи с сервером').waitFor({ state: 'detached' });
  expect(await counter(page, 'Неразобранные').getAttribute('aria-label')).not.toBe(before);
});

test('what is first needed while there is no connection comes as soon as there is one, and nothing is lost', async () => {
  const page = await at.sit('maria', '/inbox/solved');
  await page.getByRole('heading', { name: 'Решённые' }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate('window.notReloaded = true');
  await page.context().setOffline(true);
  await page.getByText('Нет связи с сервером').waitFor();
  await page.keyboard.press('Shift+Slash');
  await page.getByRole('link', { name: 'Настройки' }).click();
  await page.waitForTimeout(1000);
  await page.getByText('Нет связи с сервером').waitFor();
  await page.context().setOffline(false);
  await page.getByRole('heading', { name: 'Почта', exact: true }).waitFor();
  expect(await page.evaluate('window.notReloaded')).toBe(true);
});

test('a piece that an upgrade has taken away brings the new app', async () => {
  const page = await at.sit('maria', '/inbox/solved');
  await page.getByRole('heading', { name: 'Решённые' }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.route('**/assets/KeysHelp-*.js', (route) => route.fulfill({ status: 404 }));
  const reloaded = page.waitForEvent('load');
  await page.keyboard.press('Shift+Slash');
  await reloaded;
  await page.getByRole('heading', { name: 'Решённые' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/inbox/solved');
});

test('the first load stays small, and comes in few files', async () => {
  const page = await at.sit('oleg', '/inbox/mine');
  await page.getByRole('heading', { name: 'Мои' }).waitFor();
  await page.waitForLoadState('networkidle');
  const scripts = await page.evaluate<string[]>(
    `performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => name.endsWith('.js'))`,
  );
  let compressed = 0;
  for (const address of scripts) {
    const answer = await page.request.get(address, { headers: { 'accept-encoding': 'gzip' } });
    expect(answer.headers()['content-encoding']).toBe(
      (await answer.body()).length > 1024 ? 'gzip' : undefined,
    );
    compressed += gzipSync(await answer.body()).length;
  }
  expect(scripts.length).toBeGreaterThan(1);
  expect(scripts.length).toBeLessThan(10);
  expect(compressed / 1024).toBeLessThan(250);
});

test('each thing is asked for once, the first of them while the app is still coming', async () => {
  const page = await at.sit('oleg', 'about:blank');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const connected = page.waitForEvent('websocket').then((line) => line.waitForEvent('framereceived'));
  await page.goto('/inbox/unassigned');
  await page.getByRole('heading', { name: 'Неразобранные' }).waitFor();
  await connected;
  await page.waitForLoadState('networkidle');
  const questions = asked.filter((path) => path.startsWith('/api/'));
  expect(questions.toSorted()).toEqual([...new Set(questions)].toSorted());
  expect(questions.slice(0, 2)).toEqual(['/api/v1/session', '/api/v1/tickets']);
});

test('search finds word forms, «ё» and numbers, and keeps its results beside the ticket', async () => {
  const ticket = await at.ask('Пропал самолётик из чемодана', { text: 'Ребёнок плачет по самолётикам.' });
  await at.desk.settle();
  const page = await at.sit('oleg', '/inbox/mine');
  await page.getByRole('heading', { name: 'Мои' }).waitFor();
  await page.keyboard.press('Slash');
  const box = page.getByRole('textbox', { name: 'Поиск по тикетам' });
  await box.fill('самолетики');
  await row(page, 'Пропал самолётик').click();
  await page.getByRole('heading', { name: ticket.subject }).waitFor();
  expect(await box.inputValue()).toBe('самолетики');
  await box.fill(ticket.number);
  await row(page, 'Пропал самолётик').waitFor();
  await box.fill('такого слова здесь нет');
  await page.getByText('Ничего не нашлось').waitFor();
});
