/** What a person feels: the inbox on a telephone network, and ten thousand rows under the wheel. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findChromium } from '../../server/testing/chromium.ts';
import { OWNER, PASSWORD } from '../../server/testing/desk-apart.ts';
import { quantile } from '../measure.ts';
import type { Bench, Figure, Part } from '../part.ts';

/** What the developer tools of Chromium call «Fast 4G». */
const FAST_4G = {
  offline: false,
  latency: 165,
  downloadThroughput: (8.1 * 1_000_000) / 8,
  uploadThroughput: (1.35 * 1_000_000) / 8,
};
const TIMES = 7;
const WINDOW = { width: 1440, height: 900 };
const LIST = '/inbox/unfinished';
const FIRST_ROW = 'ul li[aria-posinset="1"]';
const ROWS = 10_000;
const WHEEL = { pixels: 1_200, everyMs: 16, patienceMs: 240_000 };
const INBOX_TARGET_MS = 1_000;
const FRAME_MS = 1_000 / 60;

/** Run in the page: how long each frame took. */
const COUNT_FRAMES = `
  const frames = (window.frames_ = []);
  let last = performance.now();
  const tick = (now) => {
    frames.push(now - last);
    last = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);`;
const LAST_ROW = `Math.max(0, ...[...document.querySelectorAll('li[aria-posinset]')].map((row) => Number(row.ariaPosInSet)))`;

export const screen: Part = {
  name: 'screen',
  run: async (bench) => {
    const browser = await chromium.launch(await findChromium());
    try {
      return [...(await inbox(browser, bench)), ...(await scrolling(browser, bench))];
    } finally {
      await browser.close();
    }
  },
};

async function inbox(browser: Browser, bench: Bench): Promise<Figure[]> {
  const bare = await barePage();
  try {
    const first: number[] = [];
    const again: number[] = [];
    const least: number[] = [];
    for (let at = 0; at < TIMES; at++) {
      const seat = await signedIn(browser, bench);
      first.push(await timeOf(seat, bench.desk.origin + LIST));
      again.push(await timeOf(seat, bench.desk.origin + LIST));
      least.push(await timeOf(seat, bare.origin));
      await seat.close();
    }
    const limit = middle(least);
    const figure = (part: string, times: number[]): Figure => ({
      part,
      tickets: bench.tickets,
      target: INBOX_TARGET_MS,
      unit: 'ms',
      value: middle(times),
      note: `a page that asks for one answer and shows it: ${limit.toFixed(0)} ms, ${(middle(times) / limit).toFixed(1)}×`,
    });
    return [figure('inbox on Fast 4G, first visit', first), figure('inbox on Fast 4G, next visit', again)];
  } finally {
    bare.close();
  }
}

async function timeOf(seat: BrowserContext, address: string): Promise<number> {
  const page = await seat.newPage();
  const network = await seat.newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.emulateNetworkConditions', FAST_4G);
  const begun = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForSelector(FIRST_ROW);
  const took = performance.now() - begun;
  await page.close();
  return took;
}

async function scrolling(browser: Browser, bench: Bench): Promise<Figure[]> {
  const seat = await signedIn(browser, bench);
  const page = await seat.newPage();
  await page.goto(bench.desk.origin + LIST);
  await page.waitForSelector(FIRST_ROW);
  await page.mouse.move(500, 400);
  await page.evaluate(COUNT_FRAMES);
  const rows = await wheelDown(page);
  const frames = (await page.evaluate<number[]>('window.frames_')).toSorted((a, b) => a - b);
  await seat.close();
  const late = frames.filter((ms) => ms > 1.5 * FRAME_MS).length / frames.length;
  const note = `${rows} rows; p99 ${quantile(frames, 0.99).toFixed(0)} ms, ${(late * 100).toFixed(0)} % of the frames late`;
  const value = quantile(frames, 0.5);
  return [{ part: 'a frame while scrolling', tickets: bench.tickets, target: 17, unit: 'ms', value, note }];
}

/** @returns how far down it came */
async function wheelDown(page: Page): Promise<number> {
  const until = performance.now() + WHEEL.patienceMs;
  let reached = 0;
  let stuck = 0;
  while (reached < ROWS && performance.now() < until && stuck < 200) {
    await page.mouse.wheel(0, WHEEL.pixels);
    await page.waitForTimeout(WHEEL.everyMs);
    const now = await page.evaluate<number>(LAST_ROW);
    stuck = now > reached ? 0 : stuck + 1;
    reached = Math.max(now, reached);
  }
  return reached;
}

async function signedIn(browser: Browser, { desk }: Bench): Promise<BrowserContext> {
  const seat = await browser.newContext({ viewport: WINDOW });
  const data = { email: OWNER, password: PASSWORD };
  const answer = await seat.request.post(`${desk.origin}/api/v1/session`, { data });
  if (!answer.ok()) throw new Error(`Cannot sign in: ${answer.status()} ${await answer.text()}`);
  return seat;
}

/** The least that shows a list: a page, its one question, its row. */
async function barePage(): Promise<{ origin: string; close: () => void }> {
  const html = `<!doctype html><title>list</title><ul></ul><script>
    fetch('/list').then((answer) => answer.json()).then(([row]) => {
      document.querySelector('ul').innerHTML = '<li aria-posinset="1">' + row + '</li>';
    });
  </script>`;
  const server = createServer(({ url }, answer) => {
    if (url === '/list') answer.setHeader('content-type', 'application/json').end('["row"]');
    else answer.setHeader('content-type', 'text/html; charset=utf-8').end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

function middle(times: readonly number[]): number {
  return quantile(
    times.toSorted((a, b) => a - b),
    0.5,
  );
}
