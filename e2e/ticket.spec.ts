import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { getThread, type Message } from '../contract/thread.ts';
import { type Ticket } from '../contract/tickets.ts';
import { type DeskInBrowser, openDeskInBrowser } from './desk.ts';

let at: DeskInBrowser;
beforeAll(async () => {
  at = await openDeskInBrowser();
});
afterEach(() => at.leave());
afterAll(() => at?.close());

const composer = (page: Page) => page.getByRole('textbox', { name: /Ответ клиенту|Заметка/ });
const thread = (page: Page) => page.getByRole('region', { name: 'Переписка и история' });

async function open(name: Parameters<DeskInBrowser['sit']>[0], ticket: Ticket): Promise<Page> {
  const page = await at.sit(name, `/tickets/${ticket.number}`);
  await page.getByRole('heading', { name: ticket.subject }).waitFor();
  await thread(page).getByText('Здравствуйте').first().waitFor();
  return page;
}

async function type(page: Page, key: 'KeyR' | 'KeyN', text: string): Promise<void> {
  await page.keyboard.press(key);
  await composer(page).waitFor();
  await composer(page).pressSequentially(text);
}

async function messagesOf(ticket: Ticket): Promise<Message[]> {
  const maria = await at.desk.as('maria');
  const { items } = await maria.call(getThread, { params: { number: ticket.number } });
  return items.filter((item) => item.kind === 'message');
}

test('a reply goes by Ctrl+Enter, and «undo» gives its text back', async () => {
  const ticket = await at.ask('Замена билета');
  const page = await open('oleg', ticket);
  await type(page, 'KeyR', 'Билет заменили, проверьте почту.');
  await page.keyboard.press('Control+Enter');
  await thread(page).getByText('Билет заменили, проверьте почту.').waitFor();
  await page.getByRole('button', { name: 'Отменить отправку' }).click();
  await composer(page).getByText('Билет заменили, проверьте почту.').waitFor();
  await thread(page).getByText('Билет заменили').waitFor({ state: 'detached' });
  expect((await messagesOf(ticket)).filter((message) => message.direction === 'outbound')).toEqual([]);
});

test('a draft outlives the page and waits in any other browser', async () => {
  const ticket = await at.ask('Возврат багажа');
  const page = await open('oleg', ticket);
  await type(page, 'KeyR', 'Начал отвечать и отвлёкся');
  await page.getByText('Черновик сохранён').waitFor();
  await page.close();
  const other = await open('oleg', ticket);
  expect(await composer(other).innerText()).toContain('Начал отвечать и отвлёкся');
});

test('a note is marked as one, and the customer gets nothing', async () => {
  const ticket = await at.ask('Питание на борту');
  const page = await open('oleg', ticket);
  await type(page, 'KeyN', 'Спросить кухню');
  await page.keyboard.press('Control+Enter');
  await thread(page)
    .getByRole('article')
    .filter({ hasText: 'Спросить кухню' })
    .getByText('Заметка')
    .waitFor();
  expect((await messagesOf(ticket)).every((message) => message.direction === 'inbound')).toBe(true);
});

test('a colleague sees who is writing, and his note comes without touching the text', async () => {
  const ticket = await at.ask('Кресло у окна');
  const [oleg, vera] = [await open('oleg', ticket), await open('vera', ticket)];
  await type(oleg, 'KeyR', 'Мой длинный ответ');
  await vera.getByText('Олег Смирнов сейчас пишет').waitFor();
  await oleg.getByText('Тоже здесь: Вера Белова').waitFor();
  await type(vera, 'KeyN', 'Я уже позвонила');
  await vera.keyboard.press('Control+Enter');
  await thread(oleg).getByText('Я уже позвонила').waitFor();
  expect(await composer(oleg).innerText()).toContain('Мой длинный ответ');
});

test('what came while writing stops the send until it was seen', async () => {
  const ticket = await at.ask('Опоздание рейса');
  const page = await open('oleg', ticket);
  await type(page, 'KeyR', 'Рейс по расписанию.');
  await at.write(ticket, 'Уже не нужно, спасибо!');
  await page.getByText('Пока вы писали, пришло новое').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Всё равно отправить' }).waitFor();
  expect((await messagesOf(ticket)).filter((message) => message.direction === 'outbound')).toEqual([]);
  await page.getByRole('button', { name: 'Показать' }).click();
  await page.getByText('Пока вы писали, пришло новое').waitFor({ state: 'detached' });
  await composer(page).press('Control+Enter');
  await thread(page).getByText('Рейс по расписанию.').waitFor();
});

test('a letter in HTML stands behind glass, its pictures from elsewhere only when asked', async () => {
  const ticket = await at.ask('Письмо с картинками');
  const asked: string[] = [];
  const page = await open('oleg', ticket);
  await page.context().route('https://tracker.example/**', async (route) => {
    asked.push(route.request().url());
    await route.abort();
  });
  const html =
    '<table style="color:red"><tr><td>Смотрите схему</td></tr></table>' +
    '<img data-remote-src="https://tracker.example/pixel.png" alt="схема">' +
    '<script>parent.document.title = "взломано"</script><img src=x onerror="parent.document.title=1">';
  await at.write(ticket, 'Смотрите схему', html);
  const letter = page.frameLocator('iframe[title="Письмо"]');
  await letter.getByText('Смотрите схему').waitFor();
  expect(asked).toEqual([]);
  await page.getByRole('button', { name: 'Показать', exact: true }).click();
  await letter.locator('img[src*="tracker.example"]').waitFor({ state: 'attached' });
  await expect.poll(() => asked).toEqual(['https://tracker.example/pixel.png']);
  expect(await page.title()).toContain(ticket.number);
});

test('keys take, solve and reopen; history tells it in plain words', async () => {
  const ticket = await at.ask('Справка о полёте');
  const page = await open('oleg', ticket);
  await page.keyboard.press('KeyI');
  await thread(page).getByText('Ответственный: Олег Смирнов').waitFor();
  await page.keyboard.press('KeyE');
  await thread(page).getByText('→ Решён').waitFor();
  await page.keyboard.press('KeyE');
  await page.getByRole('button', { name: 'Решить' }).waitFor();
  await page.keyboard.press('KeyS');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('option').first().waitFor({ state: 'detached' });
  await page.keyboard.press('KeyC');
  await page.getByRole('dialog').waitFor();
  await page.getByRole('dialog').getByLabel('Почта клиента').focus();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('KeyA');
  await page.getByRole('option', { name: 'Вера Белова' }).click();
  await thread(page).getByText('Ответственный: Вера Белова').waitFor();
  expect(await page.getByRole('button', { name: 'Ответственный: Вера Белова' }).isVisible()).toBe(true);
});

test('files are attached by choosing and by pasting, and come out as they went in', async () => {
  const ticket = await at.ask('Документы');
  const page = await open('oleg', ticket);
  await type(page, 'KeyR', 'Во вложении');
  await page.setInputFiles('input[type=file]', {
    name: 'Справка о рейсе.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('рейс SU-17'),
  });
  await page.getByRole('button', { name: 'Убрать файл Справка о рейсе.txt' }).waitFor();
  await page.evaluate(pasteFile);
  await page.getByRole('button', { name: 'Убрать файл снимок.txt' }).waitFor();
  await composer(page).press('Control+Enter');
  const link = thread(page).getByRole('link', { name: 'Скачать Справка о рейсе.txt' });
  const answer = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(await answer.text()).toBe('рейс SU-17');
  await page.getByRole('button', { name: 'Посмотреть Справка о рейсе.txt' }).click();
  await page.getByRole('dialog').getByText('рейс SU-17').waitFor();
});

test('a table that is pasted keeps its words apart', async () => {
  const page = await open('oleg', await at.ask('Цены'));
  await type(page, 'KeyR', 'Вот цены:');
  await page.evaluate(pasteTable);
  await expect.poll(() => composer(page).innerText()).toMatch(/Стол \| 10\s+Стул \| 5/);
});

const pasteTable = `{
  const data = new DataTransfer();
  data.setData('text/html', '<table><tr><td>Стол</td><td><p>10</p></td></tr><tr><td>Стул</td><td>5</td></tr></table>');
  data.setData('text/plain', 'Стол');
  const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
  document.querySelector('[contenteditable]').dispatchEvent(event);
}`;

const pasteFile = `{
  const data = new DataTransfer();
  data.items.add(new File(['снимок'], 'снимок.txt', { type: 'text/plain' }));
  const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
  document.querySelector('[contenteditable]').dispatchEvent(event);
}`;

test('who cannot send is told why at once', async () => {
  const ticket = await at.ask('Без почты');
  const page = await open('oleg', ticket);
  expect(await page.getByRole('alert').filter({ hasText: 'Ответы не уходят' }).isVisible()).toBe(true);
});

test('a collaborator may comment and nothing more', async () => {
  const ticket = await at.ask('Вопрос бухгалтерии');
  const page = await open('igor', ticket);
  expect(await page.getByRole('button', { name: 'Ответить' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: /^Статус/ }).isDisabled()).toBe(true);
  await type(page, 'KeyN', 'Счёт оплачен');
  await page.keyboard.press('Control+Enter');
  await thread(page).getByText('Счёт оплачен').waitFor();
});

test('a ticket that is not there says so', async () => {
  const page = await at.sit('oleg', '/tickets/K-999999');
  await page.getByText('Тикет не найден').waitFor();
  expect(await page.getByRole('navigation').first().isVisible()).toBe(true);
});
