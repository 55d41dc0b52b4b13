import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { getMyAvailability, setMyAvailability } from '../contract/availability.ts';
import { getLineHistory } from '../contract/lines.ts';
import { listQueues } from '../contract/routing.ts';
import { getTicket } from '../contract/tickets.ts';
import { type DeskInBrowser, openDeskInBrowser } from './desk.ts';

let at: DeskInBrowser;
beforeAll(async () => {
  at = await openDeskInBrowser();
});
afterEach(() => at.leave());
afterAll(() => at?.close());

async function shown(page: Page, name: string): Promise<void> {
  const folder = process.env['KVITOK_PICTURES'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png` });
}

test('a ticket goes up with its card, which the next one reads above the letters, and comes back', async () => {
  const ticket = await at.ask('Порвали чемодан');
  const oleg = await at.sit('oleg', `/tickets/${ticket.number}`);
  await oleg.getByRole('button', { name: 'Передать на линию…' }).click();
  const dialog = oleg.getByRole('dialog');
  const give = dialog.getByRole('button', { name: 'Передать', exact: true });
  expect(await give.isDisabled()).toBe(true);
  await dialog.getByLabel('Что уже сделано').fill('Акт составлен, фото есть');
  await dialog.getByLabel('Что нужно от линии').fill('Решить о возмещении');
  await shown(oleg, 'escalate-dialog');
  await give.click();
  await dialog.waitFor({ state: 'detached' });

  const maria = await at.sit('maria', `/tickets/${ticket.number}`);
  const card = maria.getByRole('region', { name: 'Передачи' });
  await card.getByText('Олег Смирнов передаёт на линию 2').waitFor();
  await card.getByText('Решить о возмещении').waitFor();
  await shown(maria, 'escalated-card');
  await maria.getByRole('button', { name: 'Вернуть…' }).click();
  await maria.getByRole('dialog').getByLabel('Почему возвращаете').fill('Не хватает номера бирки');
  await maria.getByRole('dialog').getByRole('button', { name: 'Вернуть', exact: true }).click();
  await card.getByText('Мария Орлова возвращает на линию 1').waitFor();
  const history = await (
    await at.desk.as('oleg')
  ).call(getLineHistory, { params: { number: ticket.number } });
  expect(history.pingPong).toBe(1);
});

test('whoever is away is marked, and given to only on a second word', async () => {
  await (await at.desk.as('anna')).call(setMyAvailability, { body: { state: 'away' } });
  const ticket = await at.ask('Место у окна');
  const page = await at.sit('oleg', `/tickets/${ticket.number}`);
  await page.getByRole('button', { name: /^Ответственный:/ }).click();
  await page.getByRole('option', { name: 'Анна Кузнецова · отошёл' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Назначить всё равно' }).click();
  await page.getByRole('button', { name: 'Ответственный: Анна Кузнецова · отошёл' }).waitFor();
  const given = await (await at.desk.as('oleg')).call(getTicket, { params: { number: ticket.number } });
  expect(given.assigneeId).toBe(at.desk.cast.agents.anna);
  await (await at.desk.as('anna')).call(setMyAvailability, { body: { state: 'online' } });
});

test('the next ticket is taken from the queue by one press', async () => {
  const page = await at.sit('oleg', '/inbox/unassigned');
  await page.getByRole('button', { name: 'Взять следующий' }).click();
  await page.waitForURL(/\/tickets\//);
  const number = decodeURIComponent(page.url()).replace(/.*\/tickets\/([^?]+).*/, '$1');
  const taken = await (await at.desk.as('oleg')).call(getTicket, { params: { number } });
  expect(taken.assigneeId).toBe(at.desk.cast.agents.oleg);
});

test('my menu says that I am away', async () => {
  const page = await at.sit('oleg');
  await page.getByRole('button', { name: /Моё меню/ }).click();
  await page.getByRole('menuitemradio', { name: 'Меня нет' }).click();
  await at.desk.settle();
  const other = await at.sit('vera', '/supervision');
  await other.getByRole('button', { name: /Олег Смирнов отошёл/ }).waitFor();
  await page.getByRole('menuitemradio', { name: 'Я на месте' }).click();
  await other.getByRole('button', { name: /Олег Смирнов на месте/ }).waitFor();
  const mine = await (await at.desk.as('oleg')).call(getMyAvailability, {});
  expect(mine.state).toBe('online');
});

test('a supervisor gives many to two people, and drags one', async () => {
  for (let n = 0; n < 5; n++) await at.ask(`Вопрос ${n + 1}`);
  const page = await at.sit('vera', '/supervision');
  await page.getByRole('heading', { name: 'Как держим слово' }).waitFor();
  await page.getByRole('checkbox', { name: 'Выбрать все' }).check();
  await shown(page, 'supervision');
  await page.getByRole('button', { name: 'Отдать…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Кому').click();
  await page.getByRole('option', { name: /Олег Смирнов/ }).click();
  await page.getByRole('option', { name: /Мария Орлова/ }).click();
  await page.keyboard.press('Escape');
  await shown(page, 'supervision-give');
  await dialog.getByRole('button', { name: 'Отдать', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /Олег Смирнов/ }).click();
  const first = page.getByRole('listitem').filter({ hasText: 'Вопрос' }).first();
  const subject = (await first.getByRole('link').innerText()).trim();
  await first.dragTo(page.getByRole('button', { name: /Мария Орлова/ }));
  await page.getByRole('link', { name: subject }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /Мария Орлова/ }).click();
  await page.getByRole('link', { name: subject }).waitFor();
  expect(await page.getByRole('link', { name: subject }).count()).toBe(1);
  const phone = await at.sit('vera', '/supervision', { width: 390, height: 844 });
  await phone.getByRole('heading', { name: 'Смена' }).waitFor();
  await phone.getByRole('button', { name: /Олег Смирнов/ }).waitFor();
  await shown(phone, 'supervision-phone');
});

test('queues are set in the settings, and an absence is planned with its preview', async () => {
  const page = await at.sit('maria', '/settings/routing');
  await page
    .getByRole('combobox', { name: /Как раздаётся: .*Линия 1/ })
    .first()
    .click();
  await page.getByRole('option', { name: 'У кого меньше работы' }).click();
  await page.getByLabel('Прежнему агенту, дней').first().waitFor();
  await shown(page, 'settings-routing');
  const maria = await at.desk.as('maria');
  await expect
    .poll(async () => (await maria.call(listQueues, {})).items.map((queue) => queue.way))
    .toContain('leastLoaded');
  await page.getByRole('button', { name: 'Изменить: Олег Смирнов' }).click();
  await page.getByRole('button', { name: 'Добавить навык' }).click();
  await page.getByRole('textbox', { name: 'Что именно' }).fill('en');
  await shown(page, 'settings-worker');
  await page.getByRole('dialog').getByRole('button', { name: 'Сохранить' }).click();
  await page.getByText('en · знает').waitFor();

  await page.goto('/settings/absences');
  await page.getByRole('button', { name: 'Запланировать' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('С', { exact: true }).fill('2030-07-01');
  await dialog.getByLabel('До').fill('2030-07-15');
  await dialog.getByText(/Сейчас это \d+ тикет|Сейчас у него нет/).waitFor();
  await shown(page, 'absence-form');
  await dialog.getByRole('button', { name: 'Запланировать' }).click();
  await page.getByText('1 июля – 15 июля').waitFor();
  await shown(page, 'absences');
});
