import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { updateTicket } from '../contract/tickets.ts';
import { type DeskInBrowser, openDeskInBrowser } from './desk.ts';

const HOUR_MS = 3_600_000;
let at: DeskInBrowser;
beforeAll(async () => {
  at = await openDeskInBrowser();
});
afterEach(() => at.leave());
afterAll(() => at?.close());

test('the usual times are switched on, a ticket counts down, and its deadline explains itself', async () => {
  const vera = await at.sit('vera', '/settings/sla');
  await vera.getByRole('button', { name: 'Включить обычные сроки' }).click();
  await vera.getByText('Обычные сроки').waitFor();
  const ticket = await at.ask('Где мой багаж?');
  await at.desk.settle();

  const oleg = await at.sit('oleg', `/tickets/${ticket.number}`);
  await oleg.getByText(/^Первый ответ: ещё/).waitFor();
  await oleg.getByRole('button', { name: /Первый ответ.*ещё/ }).click();
  const dialog = oleg.getByRole('dialog', { name: /Откуда срок: Первый ответ/ });
  await dialog.getByText('«Обычные сроки», версия 1').waitFor();
  const rows = await dialog.getByRole('row').allInnerTexts();
  expect(rows.at(-1)).toMatch(/Всего засчитано\s+4 ч$/);
});

test('a policy is written, its moves are shown before it is saved, its order changes', async () => {
  const vera = await at.sit('vera', '/settings/sla/new');
  await vera.getByLabel('Название').fill('Срочные');
  await vera.getByRole('button', { name: 'Добавить условие' }).click();
  await vera.getByRole('combobox', { name: 'Значения' }).click();
  await vera.getByRole('option', { name: 'Срочный' }).click();
  await vera.getByRole('textbox', { name: 'Первый ответ, Срочный' }).fill('15 мин');
  await vera.getByRole('button', { name: 'Создать' }).click();
  const preview = vera.getByRole('dialog', { name: 'Что станет с открытыми тикетами' });
  await preview.getByRole('button', { name: 'Сохранить' }).click();
  await vera.getByRole('button', { name: 'Выше: Срочные' }).click();
  await vera.getByRole('button', { name: 'Ниже: Срочные' }).waitFor();
  await expect
    .poll(() => vera.getByRole('list', { name: 'Сроки (SLA)' }).getByRole('listitem').first().innerText())
    .toContain('Срочные');
});

test('the customer’s own deadline is set beside the ticket, burns, and asks for review', async () => {
  const ticket = await at.ask('Вылетаю сегодня');
  const oleg = await at.sit('oleg', `/tickets/${ticket.number}`);
  await oleg.getByRole('button', { name: /Указать, к какому моменту/ }).click();
  const soon = new Date(Date.now() + 2 * HOUR_MS);
  const local = new Date(soon.getTime() - soon.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  await oleg.getByLabel('Нужно клиенту до').fill(local);
  await oleg.getByRole('button', { name: 'Сохранить' }).click();
  await oleg.getByText(/^Нужно клиенту: горит/).waitFor();

  const maria = await at.desk.as('maria');
  const version = 2;
  const neededBy = new Date(Date.now() - HOUR_MS).toISOString();
  await maria.call(updateTicket, { params: { number: ticket.number }, body: { version, neededBy } });
  await at.desk.settle();
  await oleg.getByText(/^Нужно клиенту: просрочено на/).waitFor();
  await oleg.getByText(/Этот момент прошёл, а тикет открыт/).waitFor();
  const said = oleg.getByText(/Момент, к которому было нужно клиенту, прошёл/);
  await expect.poll(() => said.count()).toBe(1);
});
