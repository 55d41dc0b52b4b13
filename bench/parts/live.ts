/** How soon an agent's change shows on a thousand other open screens. */
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { since } from '../cpu.ts';
import { quantile } from '../measure.ts';
import type { Bench, Part } from '../part.ts';

const SCREENS = 1_000;
const OPENED_TOGETHER = 50;
const CHANGES = 20;
const BETWEEN_MS = 300;
const PATIENCE_MS = 5_000;
const TARGET_MS = 250;

export const live: Part = {
  name: 'live',
  run: async (bench) => {
    const screens = await openScreens(bench);
    const { items } = await bench.desk.get<{ items: { number: string }[] }>(
      '/api/v1/tickets?view=unfinished&limit=20',
    );
    const delays: number[] = [];
    const before = bench.meter.read();
    for (let change = 0; change < CHANGES; change++) {
      const number = items[change % items.length]?.number ?? '';
      delays.push(...(await showing(bench, screens, number, `${change} ${Date.now()}`)));
      await pause(BETWEEN_MS);
    }
    const spent = since(before, bench.meter.read());
    screens.forEach((screen) => screen.terminate());
    const sorted = delays.toSorted((a, b) => a - b);
    const cpu = { desk: spent.desk / CHANGES, database: spent.database / CHANGES };
    const cost = {
      times: sorted.length,
      median: quantile(sorted, 0.5),
      p99: quantile(sorted, 0.99),
      cpu,
      rate: 0,
    };
    return [
      {
        part: `change on ${SCREENS} screens`,
        tickets: bench.tickets,
        target: TARGET_MS,
        unit: 'ms p99',
        value: cost.p99,
        cost,
        note: `${sorted.length} of ${CHANGES * SCREENS} shown`,
      },
    ];
  },
};

async function openScreens({ desk }: Bench): Promise<WebSocket[]> {
  const screens: WebSocket[] = [];
  while (screens.length < SCREENS)
    screens.push(...(await Promise.all(Array.from({ length: OPENED_TOGETHER }, () => openScreen(desk)))));
  return screens;
}

async function openScreen(desk: Bench['desk']): Promise<WebSocket> {
  const screen = new WebSocket(`${desk.origin.replace('http', 'ws')}/api/v1/live`, {
    headers: { authorization: `Bearer ${desk.token}` },
  });
  screen.on('error', () => undefined);
  await once(screen, 'open');
  screen.send(JSON.stringify({ hello: { after: null } }));
  await once(screen, 'message');
  return screen;
}

/** Milliseconds from the call until each screen has heard of it. */
async function showing(bench: Bench, screens: WebSocket[], number: string, mark: string): Promise<number[]> {
  const begun = performance.now();
  const heard = screens.map(
    (screen) =>
      new Promise<number>((resolve) => {
        const hear = (said: Buffer) => {
          if (!said.includes(`"${number}"`)) return;
          screen.off('message', hear);
          resolve(performance.now() - begun);
        };
        screen.on('message', hear);
      }),
  );
  const { status, body } = await bench.desk.ask(
    'POST',
    `/api/v1/tickets/${number}/notes`,
    JSON.stringify({ text: mark }),
  );
  if (status !== 201) throw new Error(`${status} ${body}`);
  const late = pause(PATIENCE_MS, null, { ref: false });
  const times = await Promise.all(heard.map((one) => Promise.race([one, late])));
  return times.filter((time) => time !== null);
}
