import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { listConnections } from '../contract/mail.ts';
import { replyToTicket } from '../contract/thread.ts';
import { noteOutboundOk, noteOutboundProblem } from '../server/features/connections/actions/note-health.ts';
import { castEmails, castPassword } from '../server/testing/cast.ts';
import { connectMailbox, smtpAt } from '../server/testing/mail/mailbox.ts';
import { type Dovecot, dovecotPassword, hasDovecot, openDovecot } from '../server/testing/mail/dovecot.ts';
import { openSmtpSink, type SmtpSink } from '../server/testing/mail/smtp-sink.ts';
import { type DeskInBrowser, openDeskInBrowser } from './desk.ts';

/** Longer than a reply waits for «undo». */
const AFTER_UNDO_MS = 60_000;

let at: DeskInBrowser;
let sink: SmtpSink;
let dovecot: Dovecot | undefined;
beforeAll(async () => {
  at = await openDeskInBrowser();
  sink = await openSmtpSink({ password: dovecotPassword });
  if (hasDovecot) dovecot = await openDovecot();
  await connectMailbox(at.desk, { address: 'help@polet.example', ...smtpAt(sink.port, dovecotPassword) });
});
afterEach(() => at.leave());
afterAll(async () => {
  await at?.close();
  await sink?.stop();
  await dovecot?.close();
});

async function choose(page: Page, list: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: list }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function fillServer(page: Page, group: string, port: number): Promise<void> {
  const fields = page.getByRole('group', { name: group });
  await fields.getByRole('textbox', { name: /Сервер/ }).fill('127.0.0.1');
  await fields.getByRole('combobox', { name: 'Шифрование' }).click();
  await page.getByRole('option', { name: 'Нет', exact: true }).click();
  await fields.getByRole('textbox', { name: 'Порт' }).fill(String(port));
}

test('a mailbox is tried both ways before it is saved, and a wrong password is told in words', async () => {
  const page = await at.sit('vera', '/settings/mailboxes');
  await page.getByRole('link', { name: 'Подключить ящик' }).click();
  await page.getByLabel('Адрес').fill('news@polet.example');
  await choose(page, 'Где живёт эта почта', 'Другой сервер');
  if (dovecot) await fillServer(page, 'Приём', dovecot.port);
  else await choose(page, 'Как приходят письма', 'Их передаёт ваша программа (API)');
  await fillServer(page, 'Отправка', sink.port);

  const password = page.getByRole('textbox', { name: 'Пароль' });
  await password.fill('не тот');
  await page.getByRole('button', { name: 'Проверить и подключить' }).click();
  await page.getByText(/Отправка\. Почтовый сервер не принимает имя или пароль/).waitFor();
  expect(await page.getByText(/Почтовый сервер не принимает имя/).count()).toBe(dovecot ? 2 : 1);

  await password.fill(dovecotPassword);
  await page.getByRole('button', { name: 'Проверить и подключить' }).click();
  const row = page.getByRole('listitem').filter({ hasText: 'news@polet.example' });
  await row.getByText('Отправка:').waitFor();

  await row.getByRole('link', { name: 'Настроить' }).click();
  expect(await page.getByRole('textbox', { name: 'Пароль' }).getAttribute('placeholder')).toBe('сохранён');
  await page.getByRole('button', { name: 'Проверить', exact: true }).click();
  await page.getByText('Отправка. Работает.').waitFor();
  await page.getByRole('button', { name: 'Отключить ящик' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Отключить ящик' }).click();
  await page.getByRole('heading', { name: 'Почта' }).waitFor();
  await row.waitFor({ state: 'detached' });
  const vera = await at.desk.as('vera');
  const { items } = await vera.call(listConnections, {});
  expect(items.map((one) => one.settings.address)).toEqual(['help@polet.example']);
});

test('the servers of a known provider fill themselves in', async () => {
  const page = await at.sit('vera', '/settings/mailboxes/new');
  await page.getByLabel('Адрес').fill('polet@yandex.ru');
  await page.getByText('Почтовые программы').waitFor();
  await page.getByLabel('Пароль приложения').waitFor();
  await page.getByRole('button', { name: 'Подробно' }).click();
  const host = page.getByRole('group', { name: 'Приём' }).getByRole('textbox', { name: 'Сервер IMAP' });
  await host.waitFor();
  expect(await host.inputValue()).toBe('imap.yandex.ru');
});

test('a broken mailbox lights up on every screen by itself, and goes out when it works', async () => {
  const maria = await at.desk.as('maria');
  const { items } = await maria.call(listConnections, {});
  const id = items[0]?.id ?? '';
  const page = await at.sit('oleg', '/inbox/unassigned');
  await page.getByRole('heading', { name: 'Неразобранные' }).waitFor();
  await page.waitForLoadState('networkidle');
  await at.desk.act((scope) => noteOutboundProblem(scope, id, 'password', scope.now));
  const strip = page.getByText('Ответы с help@polet.example не уходят и ждут');
  await strip.waitFor();
  await page.getByRole('link', { name: 'Настройки: с почтой непорядок' }).waitFor();
  await at.desk.act((scope) => noteOutboundOk(scope, id));
  await strip.waitFor({ state: 'detached' });
  expect(await page.getByRole('link', { name: 'Настройки', exact: true }).count()).toBe(1);
});

test('a colleague is invited by a link and comes in', async () => {
  const page = await at.sit('maria', '/settings/team');
  await page.getByRole('button', { name: 'Пригласить' }).click();
  await page.getByLabel('Почта коллеги').fill('nina@polet.example');
  await page.getByRole('dialog').getByRole('button', { name: 'Пригласить' }).click();
  const link = new URL(await page.getByLabel('Ссылка для входа').inputValue());
  await page.getByRole('button', { name: 'Готово' }).click();
  await page.getByText('nina@polet.example').waitFor();

  const guest = await at.stranger(link.pathname + link.search);
  await guest.getByText('Авиакомпания Полёт приглашает вас').waitFor();
  await guest.getByLabel('Ваше имя').fill('Нина Зайцева');
  await guest.getByRole('textbox', { name: 'Придумайте пароль' }).fill('короткий');
  await guest.getByRole('button', { name: 'Начать работу' }).click();
  await guest.getByRole('alert').getByText('не меньше 10 знаков').waitFor();
  await guest.getByRole('textbox', { name: 'Придумайте пароль' }).fill('туман-над-Енисеем-5');
  await guest.getByRole('button', { name: 'Начать работу' }).click();
  await guest.getByRole('heading', { name: 'Неразобранные' }).waitFor();

  const nina = page.getByRole('list', { name: 'Агенты' }).getByRole('listitem').filter({ hasText: 'Нина' });
  await nina.waitFor();
  await guest.goto(link.pathname + link.search);
  await guest.getByText('Приглашение не подошло').waitFor();
  expect(await page.getByText('Все приглашённые уже здесь').count()).toBe(1);
});

test('what the rules forbid is said in the form', async () => {
  const page = await at.sit('maria', '/settings/team');
  await page.getByRole('button', { name: 'Изменить: Мария Орлова' }).click();
  await choose(page, 'Роль', 'Агент');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByRole('alert').getByText('Это последний владелец').waitFor();
  await page.keyboard.press('Escape');
  // The keys go on from where the dialogue was opened.
  await page.locator('button:focus', { hasText: 'Изменить' }).waitFor();
  await page.getByRole('button', { name: 'Новая команда' }).click();
  await page.getByRole('dialog').getByLabel('Название').fill('Багаж');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  const said = page.getByRole('alert').getByText('Такое уже есть');
  await said.waitFor();
  expect(await said.innerText()).toContain('Багаж');
});

test('a forgotten password is set anew by the letter', async () => {
  const page = await at.stranger('/sign-in');
  await page.getByRole('link', { name: 'Забыли пароль?' }).click();
  const send = page.getByRole('button', { name: 'Прислать ссылку' });
  // The page before has a field of the same name.
  await send.waitFor();
  await page.getByLabel('Почта').fill(castEmails.igor);
  await send.click();
  await page.getByText('Проверьте почту').waitFor();
  await at.desk.settle();
  const letter = sink.letters.find((one) => one.to.includes(castEmails.igor));
  const link = /\/reset-password\?token=[\w-]+/.exec(
    letter?.raw.replace(/=\r\n/g, '').replace(/=3D/g, '=') ?? '',
  );
  await page.goto(link?.[0] ?? '/the-letter-has-no-link');
  await page.getByRole('textbox', { name: 'Пароль' }).fill('роса-на-Ангаре-21');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByRole('link', { name: 'Войти' }).click();
  await page.getByLabel('Почта').fill(castEmails.igor);
  await page.getByRole('textbox', { name: 'Пароль' }).fill('роса-на-Ангаре-21');
  await page.getByRole('button', { name: 'Войти' }).click();
  await page.getByRole('heading', { name: 'Неразобранные' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/inbox/unassigned');
});

test('a token is shown once, opens what it allows, and is void once revoked', async () => {
  const page = await at.sit('vera', '/settings/api');
  await page.getByRole('button', { name: 'Создать токен' }).click();
  await page.getByLabel('Название').fill('Сайт');
  await page.getByRole('button', { name: 'Создать', exact: true }).click();
  const secret = await page.getByRole('textbox', { name: 'Токен' }).inputValue();
  const ask = async (path: string) => {
    const answer = await fetch(at.address + path, { headers: { authorization: `Bearer ${secret}` } });
    return answer.status;
  };
  expect(await ask('/api/v1/tickets?view=unfinished')).toBe(200);
  expect(await ask('/api/v1/tokens')).toBe(403);
  await page.getByRole('button', { name: 'Токен сохранён у меня' }).click();
  await page.getByRole('button', { name: 'Отозвать: Сайт' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Отозвать' }).click();
  await page.getByText('Токенов пока нет').waitFor();
  expect(await ask('/api/v1/tickets?view=unfinished')).toBe(401);
});

test('a letter of the quarantine is tried again, and made a ticket as it is', async () => {
  const page = await at.sit('vera', '/inbox/unassigned');
  await page.getByRole('heading', { name: 'Неразобранные' }).waitFor();
  await page.waitForLoadState('networkidle');
  const raw = ['From: help@polet.example', 'To: help@polet.example', 'Subject: Own letter', '', 'Hi'];
  const stored = await page.context().request.post('/api/v1/inbound/email?to=help@polet.example', {
    data: Buffer.from(raw.join('\r\n')),
    headers: { 'content-type': 'message/rfc822' },
  });
  expect(stored.status()).toBe(202);
  await at.desk.settle();
  await page.getByRole('link', { name: 'Карантин: 1' }).click();
  await page.getByText('Письмо пришло с вашего же адреса').waitFor();
  await page.getByRole('button', { name: 'Попробовать снова' }).click();
  await page.getByText('Снова не получилось').waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Исходник' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.eml$/);
  await page.getByRole('button', { name: 'Сделать тикетом как есть' }).click();
  await page.getByText('В карантине пусто').waitFor();
  await page.getByRole('status').getByRole('link').click();
  await page.getByRole('heading', { name: 'Own letter' }).waitFor();
  expect(new URL(page.url()).pathname).toMatch(/^\/tickets\//);
});

test('an undelivered answer is told, and sent again once the address works', async () => {
  const ticket = await at.ask('Где багаж?', { email: 'petr@client.example' });
  const page = await at.sit('oleg', '/inbox/unassigned');
  await page.getByRole('heading', { name: 'Неразобранные' }).waitFor();
  sink.manners.recipient = () => 550;
  const maria = await at.desk.as('maria');
  await maria.call(replyToTicket, { params: { number: ticket.number }, body: { text: 'Багаж нашёлся' } });
  at.desk.travel(AFTER_UNDO_MS);
  await at.desk.settle();
  await page.getByRole('link', { name: 'Не доставлено: 1' }).click();
  await page.getByText('Сервер получателя не принимает письма на этот адрес').waitFor();
  await page.getByText('petr@client.example').waitFor();
  delete sink.manners.recipient;
  await page.getByRole('button', { name: 'Отправить ещё раз' }).click();
  await page.getByText('Всё доставлено').waitFor();
  await at.desk.settle();
  expect(sink.letters.filter((one) => one.to.includes('petr@client.example'))).toHaveLength(1);
});

test('every section fits a phone', async () => {
  const page = await at.sit('maria', '/settings', { width: 390, height: 844 });
  await page.waitForURL(/\/settings\/mailboxes/);
  const paths = ['mailboxes', 'mailboxes/new', 'team', 'company', 'api', 'me'].map(
    (one) => `/settings/${one}`,
  );
  for (const path of [...paths, '/quarantine', '/undelivered']) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    const width = await page.evaluate('document.documentElement.scrollWidth');
    expect({ path, width }).toEqual({ path, width: 390 });
  }
  await page.goto('/settings/team');
  const sections = page.getByRole('combobox', { name: 'Настройки' });
  await sections.selectOption('Рабочее время');
  await page.waitForURL(/\/settings\/calendars/);
  await page.getByRole('heading', { name: 'Рабочее время', level: 1 }).waitFor();
  expect(await sections.inputValue()).toBe('/settings/calendars');
});

test('an agent sees his own settings only', async () => {
  const page = await at.sit('anna', '/settings/mailboxes');
  await page.waitForURL(/\/settings\/me/);
  await page.getByRole('heading', { name: 'Мой профиль' }).waitFor();
  const sections = page.getByRole('navigation', { name: 'Настройки' }).getByRole('link');
  expect(await sections.allInnerTexts()).toEqual(['Отсутствия', 'Мой профиль']);
  await page.getByRole('textbox', { name: 'Нынешний пароль' }).fill('не он-не он');
  await page.getByRole('textbox', { name: 'Новый пароль' }).fill('иней-в-Тикси-на-заре');
  await page.getByRole('button', { name: 'Сменить пароль' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByRole('textbox', { name: 'Нынешний пароль' }).fill(castPassword);
  await page.getByRole('button', { name: 'Сменить пароль' }).click();
  await page.getByText('Пароль изменён').waitFor();
});
