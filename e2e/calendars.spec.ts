import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { listCalendars } from '../contract/calendars.ts';
import { type DeskInBrowser, openDeskInBrowser } from './desk.ts';

let at: DeskInBrowser;
beforeAll(async () => {
  at = await openDeskInBrowser();
});
afterEach(() => at.leave());
afterAll(() => at?.close());

test('a calendar with lunch, a known year and a day of its own is written, tried and saved', async () => {
  const vera = await at.sit('vera', '/settings/calendars');
  await vera.getByRole('link', { name: 'Новый календарь' }).click();
  await vera.getByLabel('Название').first().fill('Офис');
  await vera.getByRole('textbox', { name: 'Понедельник: до' }).fill('13:00');
  await vera.getByRole('button', { name: 'Добавить часы: Понедельник' }).click();
  await vera.getByRole('textbox', { name: 'Понедельник: с' }).nth(1).fill('14');
  await vera.getByRole('textbox', { name: 'Понедельник: до' }).nth(1).fill('18:00');
  await vera.getByRole('button', { name: 'Как в понедельник, по пятницу' }).click();
  await vera.getByRole('button', { name: 'Добавить: Россия, 2026' }).click();
  await vera.getByText(/постановление Правительства РФ от 24\.09\.2025/).waitFor();
  await vera.getByRole('button', { name: 'Добавить: Россия, 2027' }).click();
  await vera.getByText(/Этот год известен не полностью/).waitFor();

  await vera.getByLabel('Письмо придёт').fill('2026-03-06T17:50');
  await vera.getByRole('button', { name: 'Посчитать' }).click();
  await vera.getByText(/Срок выйдет/).waitFor();

  await vera.getByRole('button', { name: 'Создать' }).click();
  await vera.getByText(/Пн–Пт 09:00–13:00, 14:00–18:00/).waitFor();
  const { items } = await (await at.desk.as('vera')).call(listCalendars, {});
  expect(items).toMatchObject([{ name: 'Офис', isDefault: true, version: 1 }]);
  expect(items[0]?.definition.exceptions.length).toBeGreaterThan(30);
});

test('days off come from a calendar file, after a look at them', async () => {
  const vera = await at.sit('vera', '/settings/calendars/new');
  const year = new Date().getFullYear();
  const text = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    'UID:1',
    `DTSTART;VALUE=DATE:${year}0612`,
    'SUMMARY:День компании',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
  const chooser = vera.waitForEvent('filechooser');
  await vera.getByRole('button', { name: 'Из файла .ics' }).click();
  await (await chooser).setFiles({ name: 'days.ics', mimeType: 'text/calendar', buffer: Buffer.from(text) });
  const dialog = vera.getByRole('dialog', { name: 'Выходные из файла' });
  await dialog.getByText('Нашлось дней: 1').waitFor();
  await dialog.getByRole('button', { name: 'Добавить эти дни' }).click();
  const days = vera.getByRole('list', { name: 'Особые дни' });
  await days.getByText('День компании').waitFor();
  expect(await days.getByRole('listitem').count()).toBe(1);
});
