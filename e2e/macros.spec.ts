import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createMacro } from '../contract/macros.ts';
import { getTicket } from '../contract/tickets.ts';
import { type DeskInBrowser, openDeskInBrowser } from './desk.ts';

let at: DeskInBrowser;
beforeAll(async () => {
  at = await openDeskInBrowser();
});
afterEach(() => at.leave());
afterAll(() => at?.close());

test('a template and a macro are made, found with «/», looked at and used', async () => {
  const page = await at.sit('vera', '/settings/rules/templates');
  await page.getByRole('button', { name: 'Новый шаблон' }).click();
  await page.getByLabel('Название').fill('Розыск багажа');
  await page.getByRole('textbox', { name: 'Текст по-русски' }).fill('Здравствуйте, {{customer.nmae}}!');
  await page.getByRole('button', { name: 'Создать' }).click();
  await page.getByText('нет переменной {{customer.nmae}}').waitFor();
  await page
    .getByRole('textbox', { name: 'Текст по-русски' })
    .fill('Здравствуйте, {{customer.firstName}}! Ищем ваш багаж, номер {{ticket.number}}.');
  await page.getByRole('button', { name: 'Создать' }).click();
  await page.getByText('Сохранено').waitFor();

  await page.getByRole('link', { name: 'Макросы' }).click();
  await page.getByRole('button', { name: 'Новый макрос' }).click();
  await page.getByLabel('Название').fill('Потерян багаж');
  await page.getByRole('button', { name: 'Добавить действие' }).click();
  await page.getByRole('combobox', { name: 'что поставить', exact: true }).click();
  await page.getByRole('option', { name: 'высокий', exact: true }).click();
  await page.getByRole('combobox', { name: 'Текст для ответа' }).click();
  await page.getByRole('option', { name: 'Розыск багажа' }).click();
  await page.getByRole('button', { name: 'Создать' }).click();
  await page.getByRole('button', { name: 'Изменить: Потерян багаж' }).waitFor();

  const ticket = await at.ask('Не прилетел чемодан', { name: 'Ольга Ким' });
  await page.goto(`/tickets/${ticket.number}`);
  await page
    .getByRole('button', { name: /^Ответить/ })
    .first()
    .click();
  const reply = page.locator('[contenteditable="true"]');
  await reply.click();
  await page.keyboard.press('/');
  await page.getByPlaceholder('Найти шаблон или макрос').fill('розыск');
  await page.getByRole('option', { name: /Розыск багажа/ }).click();
  await page.getByText(`Здравствуйте, Ольга! Ищем ваш багаж, номер ${ticket.number}.`).waitFor();

  await page.getByRole('button', { name: 'Шаблоны и макросы' }).click();
  await page.getByRole('option', { name: /Потерян багаж/ }).click();
  await page.getByText('Поставить приоритет: высокий').waitFor();
  await page.getByRole('button', { name: 'Выполнить' }).click();
  await page.getByText('Макрос «Потерян багаж» выполнен').waitFor();
  const maria = await at.desk.as('maria');
  const { priority } = await maria.call(getTicket, { params: { number: ticket.number } });
  expect(priority).toBe('high');
});

test('a macro is used on several tickets of a list, and tells of each what became of it', async () => {
  const maria = await at.desk.as('maria');
  const body = { name: 'Срочно', actions: [{ key: 'ticket.setPriority', filled: { value: 'urgent' } }] };
  await maria.call(createMacro, { body });
  const [first, second] = [await at.ask('Где рейс?'), await at.ask('Где багаж?')];
  const page = await at.sit('vera', '/inbox/unassigned');
  await page.getByRole('button', { name: 'Макрос для нескольких тикетов' }).click();
  await page.getByRole('checkbox', { name: new RegExp(first.number) }).check();
  await page.getByRole('checkbox', { name: new RegExp(second.number) }).check();
  await page.getByRole('combobox', { name: 'Макрос', exact: true }).click();
  await page.getByRole('option', { name: 'Срочно' }).click();
  await page.getByRole('heading', { name: 'Макрос для 2 тикетов' }).waitFor();
  await page.getByRole('button', { name: 'Выполнить' }).click();
  const report = page.getByRole('list', { name: 'Макрос' });
  await report.getByText('Поставить приоритет: срочный').first().waitFor();
  expect(await report.getByRole('listitem').count()).toBe(2);
  for (const { number } of [first, second])
    expect(await maria.call(getTicket, { params: { number } })).toMatchObject({ priority: 'urgent' });
});
