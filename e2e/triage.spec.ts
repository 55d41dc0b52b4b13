import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { getThread } from '../contract/thread.ts';
import { getTicket } from '../contract/tickets.ts';
import { trainAccount } from '../server/features/triage/actions/train.ts';
import { workHistory } from '../server/testing/worked-history.ts';
import { type DeskInBrowser, openDeskInBrowser } from './desk.ts';

const TOPIC = 'Доставка';

let at: DeskInBrowser;
let topics: Awaited<ReturnType<typeof workHistory>>;
beforeAll(async () => {
  at = await openDeskInBrowser();
  topics = await workHistory(at.desk, 40);
});
afterEach(() => at.leave());
afterAll(() => at?.close());

test('a keyword rule is written, tried on past letters, and sorts the next one', async () => {
  const page = await at.sit('vera', '/settings/triage');
  await page.getByText('Ещё не учился').waitFor();
  await page.getByRole('button', { name: 'Новое правило' }).click();
  await page.getByLabel('Название').fill('Курьеры');
  const phrases = page.getByRole('combobox', { name: 'Есть хотя бы одно' });
  await phrases.fill('опоздавший курьер');
  await phrases.press('Enter');
  await phrases.fill('посылки');
  await phrases.press('Enter');
  await page.getByRole('combobox', { name: 'Приоритет' }).click();
  await page.getByRole('option', { name: 'Высокий' }).click();
  await page.getByLabel('Текст для пробы').fill('Ваш курьер опять опоздал');
  await page.getByRole('button', { name: 'Проверить' }).click();
  await page.getByText(/Сработало бы на \d+ из/).waitFor();
  await page.getByText('На этом тексте не сработает').waitFor();
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByText('если есть «опоздавший курьер» или «посылки» · ставит: Высокий').waitFor();

  const ticket = await at.ask('Где посылка?', { text: 'Жду посылку третий день.' });
  await at.desk.settle();
  const maria = await at.desk.as('maria');
  const sorted = await maria.call(getTicket, { params: { number: ticket.number } });
  expect(sorted.priority).toBe('high');
  await page.goto(`/tickets/${ticket.number}`);
  await page.getByText('сортировка «Курьеры»: в тексте есть «посылки»').waitFor();
});

test('it learns at the button, says how right it is, suggests, and takes a choice', async () => {
  const page = await at.sit('vera', '/settings/triage');
  await page.getByRole('button', { name: 'Обучить сейчас' }).click();
  await page.getByText(/Обучен .* на 12\d тикет/).waitFor();
  await page.getByRole('button', { name: 'По каждому ответу' }).first().click();
  await page.getByRole('cell', { name: TOPIC }).waitFor();
  await page.getByRole('radiogroup', { name: 'Тема: что можно' }).getByText('Предлагает').click();
  await expect
    .poll(async () => page.getByRole('radio', { name: 'Предлагает' }).first().isChecked())
    .toBe(true);

  const ticket = await at.ask('Курьер', { text: 'Где моя посылка? Курьер не приехал.' });
  await at.desk.settle();
  const oleg = await at.sit('oleg', `/tickets/${ticket.number}`);
  await oleg.getByRole('heading', { name: 'Сортировка' }).waitFor();
  await oleg.getByRole('button', { name: `Выбрать: ${TOPIC}` }).click();
  await oleg.getByRole('button', { name: `Выбрать: ${TOPIC}` }).waitFor({ state: 'detached' });
  const maria = await at.desk.as('maria');
  const { topicId } = await maria.call(getTicket, { params: { number: ticket.number } });
  expect(topicId).toBe(topics.delivery);
});

test('a repeat of the same person is joined with one click', async () => {
  const who = { email: 'repeat@example.com', text: 'Не открывается личный кабинет, пишет ошибку 502.' };
  const first = await at.ask('Ошибка в личном кабинете', who);
  const again = await at.ask('Ошибка в личном кабинете', who);
  const page = await at.sit('oleg', `/tickets/${again.number}`);
  await page.getByText('Похоже на повтор').waitFor();
  await page.getByRole('button', { name: 'Объединить' }).click();
  await page.waitForURL(`**/tickets/${first.number}*`);
  const maria = await at.desk.as('maria');
  const left = await maria.call(getTicket, { params: { number: again.number } });
  expect(left.statusCategory).toBe('closed');
  const thread = await maria.call(getThread, { params: { number: first.number } });
  expect(JSON.stringify(thread).split('ошибку 502')).toHaveLength(3);
});

test('the same trouble of many becomes one incident, and all get one answer', async () => {
  await trainAccount(at.desk.world, at.desk.cast.accountId);
  const tickets = [];
  for (let each = 0; each < 5; each++)
    tickets.push(await at.ask('Не проходит оплата картой', { text: 'На сайте не проходит оплата картой.' }));
  await at.desk.settle();
  const page = await at.sit('oleg', `/tickets/${tickets[4]!.number}`);
  await page.getByText('За час о том же написали ещё: 4 тикета').waitFor();
  await page.getByRole('button', { name: 'Связать в одну' }).click();
  await page.getByRole('button', { name: 'Отделить' }).waitFor();
  await page
    .getByRole('link', { name: /Не проходит оплата картой/ })
    .first()
    .click();

  await page.goto(`/tickets/${tickets[0]!.number}`);
  await page.getByText('Общая проблема: 4 случая').waitFor();
  await page.getByRole('button', { name: 'Ответить всем' }).click();
  await page.getByLabel('Текст ответа').fill('Оплата снова работает.');
  await page.getByRole('button', { name: 'Отправить', exact: true }).click();
  await page.getByText('Отправлено: 4').waitFor();
  const maria = await at.desk.as('maria');
  for (const { number } of tickets.slice(1)) {
    const thread = await maria.call(getThread, { params: { number } });
    expect(JSON.stringify(thread)).toContain('Оплата снова работает.');
  }
});
