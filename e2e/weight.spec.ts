/** How much a first visit loads: what a phone on a train has to wait for. */
import type { Page, Response } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openMailbox, pathOf } from '../server/testing/guest.ts';
import { type DeskInBrowser, openDeskInBrowser } from './desk.ts';

const KB = 1024;
/** Compressed, until the list of tickets stands there. */
const MOST_SCRIPT = 250 * KB;
/** Compressed: the page of a customer with its style and signs. */
const MOST_PORTAL = 30 * KB;

let at: DeskInBrowser;
beforeAll(async () => {
  at = await openDeskInBrowser();
  await openMailbox(at.desk);
});
afterEach(() => at.leave());
afterAll(() => at?.close());

test('the desk needs at most 250 KB of script before an agent sees his list', async () => {
  await at.ask('Сколько весит');
  // Signed in, and nothing of the app in the cache yet.
  const page = await at.sit('maria', '/livez');
  const weigh = scalesOf(page);
  await page.goto(`${at.address}/inbox/unfinished`);
  await page.getByText('Сколько весит').first().waitFor();
  const scripts = (await weigh()).filter(({ type }) => type === 'script');
  const bytes = sum(scripts);
  expect(scripts.length).toBeGreaterThan(0);
  expect(bytes).toBeGreaterThan(50 * KB);
  expect(bytes, `${Math.round(bytes / KB)} KB in ${scripts.length} files`).toBeLessThanOrEqual(MOST_SCRIPT);
});

test('the page of a customer weighs at most 30 KB and has no script', async () => {
  const ticket = await at.ask('Где мой заказ?');
  const page = await at.stranger('about:blank');
  const weigh = scalesOf(page);
  await page.goto(`${at.address}${pathOf(ticket.statusUrl)}`);
  await page.getByText('Где мой заказ?').first().waitFor();
  const loaded = await weigh();
  expect(loaded.map(({ type }) => type)).not.toContain('script');
  expect(sum(loaded)).toBeLessThanOrEqual(MOST_PORTAL);
});

interface Loaded {
  type: string;
  bytes: number;
}

/** What came over the wire since then, as it was sent. */
function scalesOf(page: Page): () => Promise<Loaded[]> {
  const answers: Response[] = [];
  page.on('response', (answer) => answers.push(answer));
  return () =>
    Promise.all(
      answers.map(async (answer) => {
        const { responseBodySize } = await answer.request().sizes();
        return { type: answer.request().resourceType(), bytes: responseBodySize };
      }),
    );
}

function sum(loaded: readonly Loaded[]): number {
  return loaded.reduce((total, { bytes }) => total + bytes, 0);
}
