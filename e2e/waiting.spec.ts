import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { getWaiting } from '../contract/waiting.ts';
import { openMailbox } from '../server/testing/guest.ts';
import { type DeskInBrowser, openDeskInBrowser } from './desk.ts';

let at: DeskInBrowser;
beforeAll(async () => {
  at = await openDeskInBrowser();
  await openMailbox(at.desk);
});
afterEach(() => at.leave());
afterAll(() => at?.close());

test('a ticket that waits says for what; the plan says what it will do next, and can be stopped', async () => {
  const ticket = await at.ask('Не приходит чек');
  const page = await at.sit('oleg', `/tickets/${ticket.number}`);
  await page.getByRole('button', { name: /^Статус:/ }).click();
  await page.getByRole('option', { name: 'Ждём клиента' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ждём клиента' });
  await dialog.getByRole('button', { name: 'Готово' }).click();
  await dialog.getByText('Напишите, чего ждём').waitFor();
  await dialog.getByRole('button', { name: 'Документы от клиента' }).click();
  await dialog.getByRole('combobox', { name: 'Напоминать клиенту' }).click();
  await page.getByRole('option', { name: 'Напомнить дважды и закрыть' }).click();
  await dialog.getByRole('button', { name: 'Готово' }).click();

  const panel = page.getByRole('region', { name: 'Ожидание' });
  await panel.getByText('Ход клиента').waitFor();
  await panel.getByText('Документы от клиента').waitFor();
  const plan = panel.getByRole('group', { name: 'Цепочка напоминаний' });
  await plan.getByText(/напоминание, шаг 1 из 3/).waitFor();
  await plan.getByRole('button', { name: 'Пропустить шаг' }).click();
  await plan.getByText(/напоминание, шаг 2 из 3/).waitFor();
  await plan.getByRole('button', { name: 'Остановить' }).click();
  await plan.waitFor({ state: 'hidden' });
  await page.getByText('Цепочка «Напомнить дважды и закрыть» остановлена').waitFor();
  const left = await (await at.desk.as('oleg')).call(getWaiting, { params: { number: ticket.number } });
  expect(left).toMatchObject({ waitingOn: 'customer', plan: null });
});

test('a snoozed ticket leaves the list, and a reminder stands with the ticket', async () => {
  const ticket = await at.ask('Перенести встречу');
  const page = await at.sit('oleg', `/tickets/${ticket.number}?in=unassigned`);
  const panel = page.getByRole('region', { name: 'Ожидание' });
  await panel.getByRole('button', { name: 'Напомнить мне' }).click();
  await page.getByRole('textbox', { name: 'О чём' }).fill('позвонить');
  await page.getByRole('button', { name: 'Напомнить об этом тикете' }).click();
  await panel.getByText('позвонить').waitFor();
  await panel.getByRole('button', { name: 'Отложить' }).click();
  await page.getByRole('button', { name: 'Через неделю' }).click();
  await page.getByRole('button', { name: 'Отложить тикет' }).click();
  await panel.getByText(/Отложен:/).waitFor();
  await page.goto('/inbox/unassigned');
  await page.getByText('Не приходит чек').or(page.getByText('Пусто')).first().waitFor();
  expect(await page.getByText('Перенести встречу').count()).toBe(0);
  await page.goto('/inbox/waiting');
  await page.getByText('Перенести встречу').waitFor();
});

test('a company writes its own plan, sees when its letters would leave, and lets it begin by itself', async () => {
  const page = await at.sit('vera', '/settings/waiting');
  await page.getByRole('button', { name: 'Сделать свою' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: 'Название' }).fill('Один раз и к нам');
  await form.getByRole('button', { name: 'Убрать шаг 2' }).click();
  await form.getByRole('combobox', { name: 'Что сделать' }).click();
  await page.getByRole('option', { name: 'Вернуть нам' }).click();
  await form.getByRole('textbox', { name: 'Текст по-русски' }).fill('{{customer.firstName}}, ждём!');
  await form.getByRole('region', { name: 'Если начать сейчас' }).getByText('Анна, ждём!').waitFor();
  await form.getByRole('button', { name: 'Сохранить' }).click();
  await form.waitFor({ state: 'hidden' });
  await page.getByRole('combobox', { name: 'Запускать самой, когда ждём клиента' }).click();
  await page.getByRole('option', { name: 'Один раз и к нам' }).click();
  await page.getByRole('button', { name: 'Сохранить' }).first().click();
  await page.getByText('Сохранено').first().waitFor();

  const ticket = await at.ask('Нет ответа');
  const maria = await at.desk.as('maria');
  await maria.post(`/tickets/${ticket.number}/messages`, { text: 'Какой у вас номер?' });
  await at.desk.settle();
  const card = await at.sit('oleg', `/tickets/${ticket.number}`);
  await card.getByRole('group', { name: 'Цепочка напоминаний' }).getByText('Один раз и к нам').waitFor();
  const { plan } = await maria.call(getWaiting, { params: { number: ticket.number } });
  expect(plan).toMatchObject({ step: 1, steps: 2, sent: 0 });
});
