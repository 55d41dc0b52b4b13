/**
 * THREATS A1, A4, A6: letters that want to run, to call home or to break out of their place. Two layers stand apart: the
 * letter is cleaned when it is read, and shown behind glass under a policy. Each is tried with the other one taken away.
 */
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { updateAccount } from '../contract/account.ts';
import { arrive } from '../server/testing/mail/letters.ts';
import { connectMailbox } from '../server/testing/mail/mailbox.ts';
import { castEmails, castPassword } from '../server/testing/cast.ts';
import { type DeskInBrowser, openDeskInBrowser } from './desk.ts';

let at: DeskInBrowser;
const seats: BrowserContext[] = [];

beforeAll(async () => {
  at = await openDeskInBrowser();
  await connectMailbox(at.desk, { address: 'help@polet.example', inbound: 'listener', outbound: 'sandbox' });
});
afterEach(async () => {
  await Promise.all(seats.splice(0).map((seat) => seat.close()));
});
afterAll(() => at?.close());

const EVIL = 'https://evil.example';
const RUN = `alert(1);top.taken=1;fetch('${EVIL}/run')`;

const corpus = [
  `<script>${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `<svg onload="${RUN}"><animate onbegin="${RUN}" attributeName=x dur=1s></svg>`,
  `<form action="${EVIL}/form"><button autofocus onfocus="${RUN}">Отправить</button></form>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe><iframe src="${EVIL}/frame"></iframe>`,
  `<base href="${EVIL}/"><meta http-equiv="refresh" content="0;url=${EVIL}/refresh">`,
  `<object data="${EVIL}/object"></object><embed src="${EVIL}/embed"><link rel=stylesheet href="${EVIL}/css">`,
  `<style>@import "${EVIL}/import"; body { background: url(${EVIL}/style) }</style>`,
  `<div style="background:url(${EVIL}/inline);position:fixed;inset:0">поверх всего</div>`,
  `<img src="${EVIL}/pixel.png"><img src="//evil.example/relative.png"><img srcset="${EVIL}/set.png 2x">`,
  `<video poster="${EVIL}/poster" src="${EVIL}/video" autoplay></video><audio src="${EVIL}/audio" autoplay></audio>`,
  `<a href="javascript:${RUN}">ссылка</a> <a href="java&#x09;script:${RUN}">ссылка</a>`,
  `<details open ontoggle="${RUN}"><summary>s</summary></details><marquee onstart="${RUN}">m</marquee>`,
].join('\n');
/** They change their meaning when they are parsed a second time, and swallow what follows. */
const mutants =
  `<noscript><p title="</noscript><img src=x onerror=alert(1)>">` +
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">`;
const HTML = `<p>Первая строка</p>${corpus}<p>Последняя строка</p>${mutants}`;

interface Watched {
  page: Page;
  /** What no letter may cause: dialogs, requests to anywhere else. */
  caused: string[];
}

async function watch(
  path: string,
  { bypassCSP, email = castEmails.oleg }: { bypassCSP: boolean; email?: string },
): Promise<Watched> {
  const context = await at.browser.newContext({ baseURL: at.address, bypassCSP });
  context.setDefaultTimeout(25_000);
  seats.push(context);
  const caused: string[] = [];
  context.on('dialog', (dialog) => {
    caused.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await context.route(
    (url) => url.origin !== at.address,
    async (route) => {
      caused.push(route.request().url());
      await route.abort();
    },
  );
  const data = { email, password: castPassword };
  await context.request.post('/api/v1/session', { data });
  const page = await context.newPage();
  await page.goto(path);
  return { page, caused };
}

/** Waits out what fires by itself, and presses what fires when pressed. */
async function provoke(page: Page): Promise<void> {
  const letter = page.frameLocator('iframe[title="Письмо"]').first();
  await letter.getByText('Последняя строка').waitFor();
  for (const link of await letter.getByText('ссылка').all())
    await link.click({ force: true, timeout: 2_000 }).catch(() => undefined);
  await letter
    .getByText('Отправить')
    .click({ force: true, timeout: 1_000 })
    .catch(() => undefined);
  await page.waitForTimeout(1_000);
  expect(await page.evaluate('window.taken')).toBeUndefined();
}

test('A1, A6: cleaned, with no policy of the page to help', async () => {
  const raw = [
    'From: Evil <evil@client.example>',
    'To: help@polet.example',
    'Subject: A letter that wants too much',
    'Message-ID: <hostile@client.example>',
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    '',
    HTML,
  ].join('\r\n');
  const { ticket } = await arrive(at.desk, raw);
  const { page, caused } = await watch(`/tickets/${ticket?.number}`, { bypassCSP: true });
  await provoke(page);
  const body = page.frameLocator('iframe[title="Письмо"]').first().locator('body');
  const active = 'script,iframe,object,embed,form,button,base,meta,link,svg,math,video,audio,marquee';
  expect(await body.locator(active).count()).toBe(0);
  expect(await body.innerHTML()).not.toMatch(/\son[a-z]+\s*=|javascript:|\ssrc="https?:|url\(/i);
  expect(caused).toEqual([]);
});

test('A1, A6: not cleaned at all, behind the glass and under the policy', async () => {
  const ticket = await at.ask('Нечищеное письмо');
  await at.write(ticket, 'Первая строка', HTML);
  const { page, caused } = await watch(`/tickets/${ticket.number}`, { bypassCSP: false });
  await provoke(page);
  expect(caused).toEqual([]);
});

test('A4: names, subjects and files that look like HTML are text wherever they stand', async () => {
  const markup = `"><img src=x onerror=alert(1)>`;
  const encoded = `=?utf-8?B?${Buffer.from(markup).toString('base64')}?=`;
  const raw = [
    `From: ${encoded} <markup@client.example>`,
    'To: help@polet.example',
    `Subject: ${encoded}`,
    'Message-ID: <markup@client.example>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `Words ${markup} http://x.example/"onmouseover=alert(1)//`,
    '--b',
    'Content-Type: text/plain',
    `Content-Disposition: attachment; filename="${encoded}"`,
    '',
    'file',
    '--b--',
  ].join('\r\n');
  const { ticket } = await arrive(at.desk, raw);
  const { page, caused } = await watch('/inbox/unassigned', { bypassCSP: true });
  const broken = page.locator('img[src="x"], [onmouseover], [onerror]');
  await page.getByRole('listitem').filter({ hasText: markup }).first().waitFor();
  expect(await broken.count()).toBe(0);
  await page.goto(`/tickets/${ticket?.number}`);
  await page.getByRole('heading', { name: markup }).waitFor();
  await page.getByText(`Words ${markup}`).first().waitFor();
  await page.getByText(markup.slice(0, 20)).first().hover();
  expect(await page.title()).toContain(ticket?.number);
  expect(await broken.count()).toBe(0);
  await page.goto('/search?q=Words');
  await page.getByText('Words').first().waitFor();
  expect(await broken.count()).toBe(0);
  expect(caused).toEqual([]);
});

test('A4: what was written into the log of settings is text there', async () => {
  const markup = `"><img src=x onerror=alert(1)>`;
  const vera = await at.desk.as('vera');
  await vera.call(updateAccount, { body: { name: markup } });
  const { page, caused } = await watch('/settings/audit', { bypassCSP: true, email: castEmails.vera });
  await page.getByText(markup).first().waitFor();
  expect(await page.locator('img[src="x"], [onerror]').count()).toBe(0);
  expect(caused).toEqual([]);
});

/** Runs in the page. */
const PASTE = `(box, html) => {
  const data = new DataTransfer();
  data.setData('text/html', html);
  data.setData('text/plain', 'слова рядом');
  box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}`;

test('A6: a picture from elsewhere that is pasted or quoted into an answer loads nothing', async () => {
  const ticket = await at.ask('Письмо с картинкой');
  const { page, caused } = await watch(`/tickets/${ticket.number}`, { bypassCSP: true });
  const editor = page.getByRole('textbox', { name: 'Ответ клиенту' });
  await page.getByRole('heading', { name: 'Письмо с картинкой' }).waitFor();
  await page.keyboard.press('r');
  await editor.waitFor();
  const pasted = `<p>слова рядом</p><img src="${EVIL}/pasted.png"><div style="background:url(${EVIL}/style)">${corpus}</div>`;
  await page.evaluate(`(${PASTE})(document.activeElement, ${JSON.stringify(pasted)})`);
  await editor.getByText('слова рядом').first().waitFor();
  await page.waitForTimeout(1_000);
  expect(await editor.locator('img, script, iframe, video, svg').count()).toBe(0);
  expect(caused).toEqual([]);
});
