import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { getTicket } from '../contract/tickets.ts';
import { createField } from '../contract/fields.ts';
import { createTopic, listTopics, setForm } from '../contract/topics.ts';
import { type DeskInBrowser, openDeskInBrowser } from './desk.ts';

let at: DeskInBrowser;
beforeAll(async () => {
  at = await openDeskInBrowser();
});
afterEach(() => at.leave());
afterAll(() => at?.close());

test('an admin plants a tree of topics, makes fields, and puts them into a form', async () => {
  const page = await at.sit('vera', '/settings/topics');
  const dialog = page.getByRole('dialog');
  await page.getByText('Тем пока нет').waitFor();
  await page.getByRole('button', { name: 'Новая тема' }).click();
  await dialog.getByLabel('Название', { exact: true }).fill('Доставка');
  await dialog.getByRole('combobox', { name: 'Линия поддержки' }).click();
  await page.getByRole('option', { name: '2-я линия' }).click();
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByRole('listitem').filter({ hasText: '2-я линия' }).waitFor();

  await page.getByRole('button', { name: 'Ещё: Доставка' }).click();
  await page.getByRole('menuitem', { name: 'Новая тема внутри' }).click();
  await dialog.getByLabel('Название', { exact: true }).fill('Посылка опоздала');
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByText('Посылка опоздала').waitFor();

  await page.getByRole('button', { name: 'Добавить поле' }).click();
  await dialog.getByLabel('Название', { exact: true }).fill('Причина');
  await dialog.getByRole('combobox', { name: 'Вид' }).click();
  await page.getByRole('option', { name: 'Выбор одного' }).click();
  await dialog.getByLabel('Вариант 1').fill('Погода');
  await dialog.getByRole('button', { name: 'Ещё вариант' }).click();
  await dialog.getByLabel('Вариант 2').fill('Сортировка');
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByText('Выбор одного · prichina').waitFor();

  await page.getByRole('button', { name: 'Форма: Доставка' }).click();
  await dialog.getByRole('combobox', { name: 'Поставить поле' }).click();
  await page.getByRole('option', { name: 'Причина' }).click();
  await dialog.getByRole('combobox', { name: 'Сотруднику' }).click();
  await page.getByRole('option', { name: 'нужно для решения' }).click();
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Форма: Посылка опоздала' }).click();
  await dialog.getByText('Уже в форме: Причина').waitFor();
  const { items } = await (await at.desk.as('vera')).call(listTopics, {});
  expect(items).toMatchObject([
    { name: 'Доставка', parentId: null, line: 2 },
    { name: 'Посылка опоздала', parentId: items[0]?.id, line: null },
  ]);
});

test('an agent chooses a topic, fills its form, and cannot solve before', async () => {
  const vera = await at.desk.as('vera');
  const topic = await vera.call(createTopic, { body: { names: { ru: 'Возврат', en: '' } } });
  const field = (ru: string, more: object) =>
    vera.call(createField, { body: { belongsTo: 'ticket', kind: 'text', names: { ru, en: '' }, ...more } });
  const choices = ['Брак', 'Передумал'].map((ru) => ({ value: ru, names: { ru, en: '' } }));
  const why = await field('Почему возврат', { kind: 'choice', settings: { choices } });
  const flaw = await field('Какой брак', {});
  const sum = await field('Сумма возврата', { kind: 'money' });
  const card = await field('Карта', { sensitive: true, settings: { pattern: 'digits' } });
  const place = (fieldId: string, more: object = {}) => ({
    fieldId,
    forCustomer: 'hidden' as const,
    forAgent: 'optional' as const,
    shownWhen: null,
    ...more,
  });
  const items = [
    place(why.id, { forAgent: 'requiredAtSolve' }),
    place(flaw.id, { shownWhen: { fieldId: why.id, is: ['Брак'] } }),
    place(sum.id),
    place(card.id),
  ];
  await vera.call(setForm, { params: { id: topic.id }, body: { items } });

  const ticket = await at.ask('Хочу вернуть');
  const page = await at.sit('oleg', `/tickets/${ticket.number}`);
  await page.getByRole('button', { name: 'Тема: Без темы' }).click();
  await page.getByRole('option', { name: 'Возврат', exact: true }).click();
  await page.getByText('Тема: — → Возврат').waitFor();
  const panel = page.getByRole('region', { name: 'Подробности' });
  await panel.getByText('нужно для решения').waitFor();
  await page.getByRole('button', { name: 'Решить' }).click();
  await page.getByText('Сначала заполните: Почему возврат.').waitFor();

  expect(await panel.getByLabel('Какой брак').count()).toBe(0);
  await panel.getByRole('combobox', { name: 'Почему возврат' }).click();
  await page.getByRole('option', { name: 'Брак' }).click();
  await panel.getByLabel('Какой брак').fill('Царапина');
  await panel.getByLabel('Сумма возврата', { exact: true }).fill('много');
  await panel.getByLabel('Карта').click();
  await panel.getByText('нужна сумма, например 1250,50').waitFor();
  await panel.getByLabel('Сумма возврата', { exact: true }).fill('1 250,5');
  await panel.getByLabel('Карта').fill('4111111111111234');
  await panel.getByLabel('Карта').press('Enter');
  await panel.getByText('•••• 1234').waitFor();
  await panel.getByRole('button', { name: 'Показать целиком: Карта' }).click();
  await panel.getByText('4111111111111234').waitFor();
  await page.getByRole('button', { name: 'Решить' }).click();
  await page.getByRole('button', { name: 'Статус: Решён' }).waitFor();
  const oleg = await at.desk.as('oleg');
  expect((await oleg.call(getTicket, { params: ticket })).fields).toEqual({
    [why.id]: 'Брак',
    [flaw.id]: 'Царапина',
    [sum.id]: { amount: '1250.50', currency: 'RUB' },
    [card.id]: { masked: '•••• 1234' },
  });
});
