import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as contract from '../contract/tickets.ts';
import * as threadContract from '../contract/thread.ts';
import { browserHeaders, openMailbox, pathOf } from '../server/testing/guest.ts';
import { openDeskInBrowser, type DeskInBrowser } from './desk.ts';

let inBrowser: DeskInBrowser;

beforeAll(async () => {
  inBrowser = await openDeskInBrowser();
  await openMailbox(inBrowser.desk);
});
afterAll(() => inBrowser.close());

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

/** A customer at his own browser, in which no script runs. */
async function customer(viewport: { width: number; height: number }): Promise<BrowserContext> {
  return inBrowser.browser.newContext({
    viewport,
    baseURL: inBrowser.address,
    locale: 'ru-RU',
    javaScriptEnabled: false,
    userAgent: browserHeaders['user-agent'],
  });
}

/** Nothing sticks out to the side. */
async function widthOf(page: Page): Promise<number> {
  const box = await page.locator('body').boundingBox();
  return box ? box.x + box.width : 0;
}

describe.each(sizes)('at $width pixels', (size) => {
  test('the customer reads, answers with a file, says that it is solved and rates', async () => {
    const { desk } = inBrowser;
    const oleg = await desk.as('oleg');
    const ticket = await inBrowser.ask('Не пришёл билет', { text: 'Вылет завтра, а письма нет.' });
    const { params } = { params: { number: ticket.number } };
    await oleg.call(threadContract.writeNote, { params, body: { text: 'SECRET-NOTE' } });
    await oleg.call(threadContract.replyToTicket, {
      params,
      body: { html: '<p>Отправили <b>ещё раз</b>.</p>' },
    });
    desk.travel(20_000);
    const context = await customer(size);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      // An empty reply is refused on purpose.
      if (!message.text().includes('422')) complaints.push(message.text());
    });
    await page.goto(pathOf(ticket.statusUrl));
    expect(await page.locator('.label').textContent()).toContain('Ждём вашего ответа');
    expect(await page.locator('.message.desk b').last().textContent()).toBe('ещё раз');
    expect(await widthOf(page)).toBeLessThanOrEqual(size.width);

    await page.getByRole('button', { name: 'Отправить' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('Сообщение пустое');
    await page.getByLabel('Ваш ответ').fill('Теперь пришло, но без места');
    await page.setInputFiles('#files', {
      name: 'билет.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF'),
    });
    await page.getByRole('button', { name: 'Отправить' }).click();
    expect(await page.getByRole('status').textContent()).toContain('ваше сообщение у нас');
    expect(await page.locator('.message.you').last().textContent()).toContain('билет.pdf');

    await page.getByRole('button', { name: 'Решено, закройте' }).click();
    expect(await page.locator('.label').textContent()).toContain('Решено');
    await page.getByRole('button', { name: /Отлично/ }).click();
    expect(await page.locator('.rating h2').textContent()).toContain('оценка учтена');
    await page.getByLabel(/Хотите добавить/).fill('Быстро!');
    await page.getByRole('button', { name: 'Сохранить' }).click();
    expect(await page.content()).not.toContain('SECRET-NOTE');
    expect(await oleg.call(contract.getTicket, { params })).toMatchObject({
      statusCategory: 'solved',
      csat: { score: 5, comment: 'Быстро!' },
    });
    expect(complaints).toEqual([]);
    await context.close();
  });
});

test('a link that does not work says what to do, in the browser’s language', async () => {
  const context = await customer({ width: 390, height: 844 });
  const page = await context.newPage();
  const answer = await page.goto('/t/not-a-link');
  expect(answer?.status()).toBe(404);
  expect(await page.locator('h1').textContent()).toBe('Эта ссылка не работает');
  await context.close();
});
