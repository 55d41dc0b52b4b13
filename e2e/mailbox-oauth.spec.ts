import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { listConnections } from '../contract/mail.ts';
import { castEmails } from '../server/testing/cast.ts';
import { type Dovecot, hasDovecot, openDovecot } from '../server/testing/mail/dovecot.ts';
import { type SmtpSink, openSmtpSink } from '../server/testing/mail/smtp-sink.ts';
import { type FakeProvider, openFakeProvider } from '../server/testing/oauth/fake-provider.ts';
import { type DeskInBrowser, openDeskInBrowser } from './desk.ts';

const CLIENT_ID = '5c9e1c0a-9b1e-4f57-8f43-2d7c6a1d3b10';
const SECRET = 'the-value-of-the-secret';
const ADDRESS = 'help@outlook.com';

describe.skipIf(!hasDovecot)('a mailbox at Microsoft', () => {
  let at: DeskInBrowser;
  let fake: FakeProvider;
  let imap: Dovecot;
  let sink: SmtpSink;

  beforeAll(async () => {
    fake = await openFakeProvider();
    const token = (text: string, user: string) => fake.books.personOf(text) === user;
    [imap, sink] = await Promise.all([openDovecot(fake.introspection), openSmtpSink({ token })]);
    const place = (port: number) => ({ host: '127.0.0.1', port, security: 'none' as const });
    const microsoft = { imap: place(imap.port), smtp: place(sink.port) };
    at = await openDeskInBrowser({ outside: fake.outside({ microsoft }) });
    fake.books.register(CLIENT_ID, SECRET, `${at.address}/oauth/microsoft`);
  });
  afterEach(() => at.leave());
  afterAll(async () => {
    await at?.close();
    await Promise.all([imap?.close(), sink?.stop(), fake?.stop()]);
  });

  /** Microsoft's page: somebody signs in, or says no. */
  async function microsoftIsThere(context: BrowserContext): Promise<void> {
    await context.route('https://login.microsoftonline.com/**', async (route) => {
      const asked = route.request().url();
      const back = async (email: string, declines = false) =>
        (await fake.consent(asked, { email, declines })).href;
      const links = {
        [ADDRESS]: await back(ADDRESS),
        [castEmails.vera]: await back(castEmails.vera),
        Отказаться: await back(ADDRESS, true),
      };
      const body = Object.entries(links)
        .map(([name, href]) => `<p><a href="${href.replaceAll('&', '&amp;')}">${name}</a>`)
        .join('');
      await route.fulfill({ contentType: 'text/html; charset=utf-8', body });
    });
  }

  const signInAs = (page: Page, name: string) => page.getByRole('link', { name }).click();
  const signInButton = (page: Page) => page.getByRole('button', { name: 'Войти через Microsoft' });

  test('the application is registered, the mailbox signed in to, tried and connected', async () => {
    const page = await at.sit('vera', '/settings/mailboxes/new');
    await microsoftIsThere(page.context());
    await page.getByLabel('Адрес', { exact: true }).fill(ADDRESS);
    expect(await page.getByRole('textbox', { name: 'Пароль' }).count()).toBe(0);
    const redirect = page.getByRole('textbox', { name: 'Адрес перенаправления' });
    expect(await redirect.inputValue()).toBe(`${at.address}/oauth/microsoft`);
    await page.getByLabel('Идентификатор приложения').fill(CLIENT_ID);
    await page.getByRole('textbox', { name: 'Секрет клиента' }).fill(SECRET);
    await page.getByRole('button', { name: 'Сохранить приложение' }).click();

    await page.getByRole('button', { name: 'Проверить и подключить' }).click();
    await page.getByRole('alert').getByText('сначала войдите в ящик через провайдера').waitFor();
    await page.getByRole('button', { name: 'Подробно' }).click();
    await page.getByLabel('Имя отправителя').fill('Полёт');

    await signInButton(page).click();
    await signInAs(page, 'Отказаться');
    await page.getByText('Разрешение не дано').waitFor();
    await signInButton(page).click();
    await signInAs(page, castEmails.vera);
    await page.getByText(`Вы вошли как ${castEmails.vera}, а подключаете ящик ${ADDRESS}`).waitFor();
    await page.getByRole('button', { name: 'Проверить и подключить' }).click();
    await page.getByText('Приём. Вход действует, но почтовый сервер не пускает').waitFor();

    await page.getByRole('button', { name: 'Войти заново' }).click();
    await signInAs(page, ADDRESS);
    await page.getByText(`Вы вошли как ${ADDRESS}.`).waitFor();
    await page.getByRole('button', { name: 'Проверить и подключить' }).click();
    const row = page.getByRole('listitem').filter({ hasText: ADDRESS });
    await row.getByText('Отправка:').waitFor();
    const { items } = await (await at.desk.as('vera')).call(listConnections, {});
    expect(items[0]?.settings).toMatchObject({
      address: ADDRESS,
      senderName: 'Полёт',
      imap: { login: 'oauth' },
    });
  });

  test('a consent that was revoked is an alarm, and signing in again puts it out', async () => {
    const page = await at.sit('vera', '/settings/mailboxes');
    await microsoftIsThere(page.context());
    await page.getByText('Приём: Работает.').waitFor();
    fake.books.revoke(ADDRESS);
    at.desk.travel(2 * 3_600_000);
    await imap.cut();
    const alarm = page.getByText(`Новые письма на ${ADDRESS} не приходят`);
    await alarm.waitFor();
    await page.getByText('войдите через провайдера заново').waitFor();
    await page.getByRole('link', { name: 'Разобраться' }).click();
    await page.getByRole('button', { name: 'Войти заново' }).click();
    await signInAs(page, ADDRESS);
    await page.getByRole('button', { name: 'Проверить и сохранить' }).click();
    await alarm.waitFor({ state: 'detached' });
    const { items } = await (await at.desk.as('vera')).call(listConnections, {});
    expect(items.map(({ inboundHealth }) => inboundHealth.state)).toEqual(['ok']);
  }, 120_000);
});
