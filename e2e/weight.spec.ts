/** How much a customer's first visit loads: what a phone on a train has to wait for. */
import type { Page, Response } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openMailbox, pathOf } from '../server/testing/guest.ts';
import { type DeskInBrowser, openDeskInBrowser } from './desk.ts';

const KB = 1024;
/** Compressed: the page of a customer with its style and signs. */
const MOST_PORTAL = 30 * KB;

let at: DeskInBrowser;
beforeAll(async () => {
  at = await openDeskInBrowser();
  await openMailbox(at.desk);
});
afterEach(() => at.leave());
afterAll(() => at?.close());

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
