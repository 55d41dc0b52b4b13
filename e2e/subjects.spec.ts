import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createField } from '../contract/fields.ts';
import { createKind, listKinds, putSubject, searchSubjects } from '../contract/subjects.ts';
import { type DeskInBrowser, openDeskInBrowser } from './desk.ts';

let at: DeskInBrowser;
beforeAll(async () => {
  at = await openDeskInBrowser();
});
afterEach(() => at.leave());
afterAll(() => at?.close());

test('an admin makes a kind, enters an object by hand and loads others from a file that has errors', async () => {
  const page = await at.sit('vera', '/settings/objects');
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Новый вид' }).click();
  await dialog.getByLabel('Название одного', { exact: true }).fill('Заказ');
  await dialog.getByLabel('Название многих', { exact: true }).fill('Заказы');
  await dialog.getByLabel('Имя для программ').fill('order');
  await dialog.getByLabel('Как выглядит номер').fill('ORD-#{4,6}');
  await dialog.getByLabel('Как выглядит номер').press('Enter');
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByText('order · в письмах: ORD-#{4,6}').waitFor();
  const vera = await at.desk.as('vera');
  const [kind] = (await vera.call(listKinds, {})).items;
  await vera.call(createField, {
    body: {
      belongsTo: 'subject',
      subjectKindId: kind?.id ?? '',
      kind: 'money',
      key: 'sum',
      names: { ru: 'Сумма', en: '' },
    },
  });

  await page.getByRole('link', { name: 'Открыть: Заказ' }).click();
  await page.getByRole('button', { name: 'Добавить', exact: true }).click();
  await dialog.getByLabel('Номер').fill('ORD-1001');
  await dialog.getByLabel('Название').fill('Самовар');
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByRole('heading', { name: 'Заказ ORD-1001' }).waitFor();
  await page.getByLabel('Сумма', { exact: true }).fill('12 500');
  await page.getByLabel('Название').click();
  await page.goBack();

  const file = join(await mkdtemp(join(tmpdir(), 'kvitok-objects-')), 'orders.csv');
  await writeFile(
    file,
    '\uFEFFНомер;Что;Сумма\nORD-1002;Чайник;990\nORD-1003;Блюдце;дорого\n;Ложка;10\nORD-1001;Самовар тульский;\n',
  );
  await page.getByRole('button', { name: 'Из файла…' }).click();
  await dialog.locator('input[type=file]').or(page.locator('input[type=file]')).first().setInputFiles(file);
  await dialog.getByText('Новых: 1, изменится: 0, без изменений: 1').waitFor();
  await dialog.getByText('Строка 3 (ORD-1003): Сумма: нужна сумма').waitFor();
  await dialog.getByRole('combobox', { name: 'Что' }).click();
  await page.getByRole('option', { name: 'Название' }).click();
  await dialog.getByText('Новых: 1, изменится: 1, без изменений: 0').waitFor();
  await dialog.getByRole('button', { name: 'Загрузить' }).click();
  await page.getByText('Загружено: новых 1, изменено 1').waitFor();
  await page.getByText('Самовар тульский').waitFor();
  const { items } = await vera.call(searchSubjects, { query: { q: 'ORD' } });
  expect(items.map(({ externalId, name }) => `${externalId} ${name}`).toSorted()).toEqual([
    'ORD-1001 Самовар тульский',
    'ORD-1002 Чайник',
  ]);
});

test('an agent sees what a ticket is about, links another object, and finds its tickets and people', async () => {
  const vera = await at.desk.as('vera');
  const body = { key: 'parcel', names: { ru: 'Посылка', en: '' }, patterns: ['RA#########RU'] };
  await vera.call(createKind, { body });
  await vera.call(putSubject, { body: { kind: 'parcel', externalId: 'RA123456789RU', name: 'Из Тулы' } });
  const customers = ['galina@example.com'];
  await vera.call(putSubject, { body: { kind: 'parcel', externalId: 'RA987654321RU', customers } });
  const ticket = await at.ask('Где посылка?', {
    text: 'Где моя посылка ra123456789ru?',
    email: 'galina@example.com',
  });
  await at.desk.settle();

  const page = await at.sit('oleg', `/tickets/${ticket.number}`);
  const panel = page.getByRole('region', { name: 'О чём тикет' });
  await panel.getByText('номер был в письме').waitFor();
  await panel.getByRole('combobox', { name: 'Связать объект' }).click();
  await page.getByText('Объекты клиента').waitFor();
  await page.getByRole('option', { name: 'RA987654321RU' }).click();
  await panel.getByRole('link', { name: 'Посылка RA987654321RU' }).waitFor();
  await page.getByText(/Связан объект.*RA987654321RU/).waitFor();
  await panel.getByRole('button', { name: 'Отвязать: RA987654321RU' }).click();
  await panel.getByRole('link', { name: 'Посылка RA987654321RU' }).waitFor({ state: 'detached' });

  await panel.getByRole('link', { name: 'Посылка RA123456789RU' }).click();
  await page.getByRole('heading', { name: 'Посылка RA123456789RU' }).waitFor();
  await page.getByRole('link', { name: 'Где посылка?' }).waitFor();
  await page.goto(`/customers/${ticket.requesterId}`);
  await page.getByRole('region', { name: 'Объекты' }).getByText('RA987654321RU').waitFor();
  expect(await page.getByRole('region', { name: 'Объекты' }).getByRole('listitem').count()).toBe(1);
});
