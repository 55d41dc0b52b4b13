import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as contract from '../contract/tickets.ts';
import * as threadContract from '../contract/thread.ts';
import { browserHeaders, openMailbox } from '../server/testing/guest.ts';
import { openDeskInBrowser, type DeskInBrowser } from './desk.ts';

let inBrowser: DeskInBrowser;

beforeAll(async () => {
  inBrowser = await openDeskInBrowser({ config: { sandbox: true } });
  await openMailbox(inBrowser.desk);
});
afterAll(() => inBrowser.close());

const PATIENCE_MS = 30_000;

describe.each([
  { width: 1440, height: 900, as: 'Марат Вахитов' },
  { width: 390, height: 844, as: 'Ольга Черных' },
])('at $width pixels', ({ width, height, as }) => {
  test('both sides of the desk: write, be answered, answer, rate', async () => {
    const { desk } = inBrowser;
    const context = await inBrowser.browser.newContext({
      viewport: { width, height },
      baseURL: inBrowser.address,
      locale: 'ru-RU',
      userAgent: browserHeaders['user-agent'],
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));

    await page.goto('/sandbox');
    await page.getByRole('link', { name: as }).click();
    await page.getByRole('link', { name: 'Написать' }).click();
    await page.setInputFiles('#files', {
      name: 'фото.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('фото'),
    });
    await page.getByRole('button', { name: 'Отправить' }).click();
    expect(await page.getByRole('status').textContent()).toContain('Письмо отправлено');
    // Without a reload.
    await page.locator('#letters a').first().waitFor();

    const oleg = await desk.as('oleg');
    const { items } = await oleg.call(contract.listTickets, { query: {} });
    const ticket = items.find((item) => item.requesterName === as);
    expect(ticket).toMatchObject({ channel: 'sandbox', hasAttachments: true });
    const { params } = { params: { number: ticket?.number ?? '' } };
    const answered = await oleg.call(threadContract.replyToTicket, {
      params,
      body: { text: 'Нашли, ждём вас.' },
    });
    desk.travel(20_000);
    await desk.settle();
    await page.locator('#letters a', { hasText: 'Олег Смирнов' }).click();
    expect(await page.locator('.paper').textContent()).toContain('Нашли, ждём вас.');
    await page.getByLabel('Текст письма').fill('Спасибо, заберу!');
    await page.getByRole('button', { name: 'Отправить' }).click();
    await page.getByRole('status').waitFor();
    await desk.settle();
    const continued = await oleg.call(contract.getTicket, { params });
    expect(continued).toMatchObject({ messageCount: 3, statusCategory: 'open' });
    expect(answered.ticket.number).toBe(continued.number);

    await oleg.call(contract.closeTicket, { params, body: { version: continued.version } });
    await desk.settle();
    desk.travel(60_000);
    await desk.settle();
    desk.travel(10_000);
    await page.locator('#letters a', { hasText: 'Как мы справились?' }).click();
    const [rated] = await Promise.all([
      context.waitForEvent('page'),
      page.locator('.paper a', { hasText: 'Отлично' }).click(),
    ]);
    await rated.waitForLoadState();
    expect(await rated.locator('.rating h2').textContent()).toContain('оценка учтена');
    expect(await oleg.call(contract.getTicket, { params })).toMatchObject({ csat: { score: 5 } });
    expect(complaints).toEqual([]);
    await context.close();
  });
});
