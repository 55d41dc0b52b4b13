import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { countNotices } from '../contract/notices.ts';
import { notify } from '../server/features/notices/actions/notify.ts';
import { type DeskInBrowser, openDeskInBrowser } from './desk.ts';

let at: DeskInBrowser;
beforeAll(async () => {
  at = await openDeskInBrowser();
});
afterEach(() => at.leave());
afterAll(() => at?.close());

function tellOleg(ticketId: string, text: string): Promise<void> {
  const data = { text };
  return at.desk.act((scope) =>
    notify(scope, [at.desk.cast.agents.oleg], { kind: 'waiting.reminder', ticketId, data }),
  );
}

test('the bell counts by itself, says what happened, and leads to the ticket, which reads the rest', async () => {
  const ticket = await at.ask('Где мой багаж?');
  const page = await at.sit('oleg', '/inbox/unassigned');
  await page.getByRole('button', { name: 'Уведомления', exact: true }).waitFor();
  await tellOleg(ticket.id, 'позвонить в аэропорт');
  await tellOleg(ticket.id, 'спросить номер бирки');
  await page.getByRole('button', { name: 'Уведомления: 2 непрочитанных' }).click();
  await page.waitForFunction("document.title.startsWith('(2) ')");

  const drawer = page.getByRole('dialog', { name: 'Уведомления' });
  await drawer.getByText('Напоминание: спросить номер бирки').waitFor();
  await drawer.getByText('Напоминание: позвонить в аэропорт').click();
  await page.waitForURL(`**/tickets/${ticket.number}`);
  await page.getByRole('button', { name: 'Уведомления', exact: true }).waitFor();
  await page.waitForFunction("!document.title.startsWith('(')");
  expect(await (await at.desk.as('oleg')).call(countNotices, {})).toEqual({ unread: 0 });
});

test('on a phone the menu says that there is something, and the bell is in it', async () => {
  const ticket = await at.ask('Потерялась коляска');
  await tellOleg(ticket.id, 'проверить склад');
  const page = await at.sit('oleg', '/inbox/unassigned', { width: 390, height: 844 });
  await page.getByRole('button', { name: 'Меню: есть на что посмотреть' }).click();
  await page.getByRole('button', { name: /^Уведомления: \d+ непрочитан/ }).click();
  const drawer = page.getByRole('dialog', { name: 'Уведомления' });
  await drawer.getByText('Напоминание: проверить склад').waitFor();
  await drawer.getByRole('button', { name: 'Прочитать все' }).click();
  await drawer.getByRole('button', { name: 'Прочитать все' }).waitFor({ state: 'hidden' });
  expect(await drawer.getByText('Напоминание: проверить склад').count()).toBe(1);
});
