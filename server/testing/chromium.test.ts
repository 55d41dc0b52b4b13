import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { findChromium } from './chromium.ts';

test('there is a browser to test with, and it writes Russian', async () => {
  const browser = await chromium.launch(await findChromium());
  const page = await browser.newPage();
  await page.setContent('<button onclick="this.textContent = \'Нажато\'">Нажать</button>');
  await page.getByRole('button', { name: 'Нажать' }).click();
  expect(await page.getByRole('button').textContent()).toBe('Нажато');
  await browser.close();
});
