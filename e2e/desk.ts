/** A person at a browser before a real desk: server, database and built app, on a port of its own. */
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import { createTicket, type Ticket } from '../contract/tickets.ts';
import { buildAgentApp } from '../server/agent-app.ts';
import { castEmails, castPassword, type CastName } from '../server/testing/cast.ts';
import { findChromium } from '../server/testing/chromium.ts';
import { openTestDesk, type TestDesk, type TestDeskOptions } from '../server/testing/desk.ts';
import { freePort } from '../server/testing/free-port.ts';
import { customerWrites } from '../server/testing/customer-writes.ts';

export interface DeskInBrowser {
  readonly desk: TestDesk;
  readonly address: string;
  readonly browser: Browser;
  /** A browser of its own in which this person has signed in, at a page of the app. */
  sit(name: CastName, path?: string, options?: SeatOptions): Promise<Page>;
  /** A browser of its own in which nobody has signed in. */
  stranger(path: string, options?: SeatOptions): Promise<Page>;
  /** A customer's request, by the API. */
  ask(subject: string, words?: Partial<Asked>): Promise<Ticket>;
  /** The customer writes again. */
  write(ticket: Ticket, text: string, html?: string): Promise<void>;
  /** Everybody goes home: call it in `afterEach`. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

export interface SeatOptions {
  width?: number;
  height?: number;
}

interface Asked {
  text: string;
  name: string;
  email: string;
}

/** Of a person waiting for a thing to appear, on a machine that does more than this. */
const PATIENCE_MS = 25_000;
const WIDE = { width: 1440, height: 900 };

/** Some seconds the first time, when the app is built. Call it in `beforeAll`, and `close` in `afterAll`. */
export async function openDeskInBrowser(options: TestDeskOptions = {}): Promise<DeskInBrowser> {
  await buildAgentApp();
  // Known before the desk opens, because the links in its letters name it.
  const port = await freePort();
  const config = { baseUrl: `http://127.0.0.1:${port}`, ...options.config };
  const desk = await openTestDesk({ ...options, config });
  await desk.app.listen({ host: '127.0.0.1', port });
  const address = `http://127.0.0.1:${port}`;
  const browser = await chromium.launch(await findChromium());
  const seats = new Seats(browser, address);
  let requests = 0;

  return {
    desk,
    address,
    browser,
    stranger: async (path, view = {}) => {
      const page = await newPage(await seats.take(), view);
      await page.goto(path);
      return page;
    },
    sit: async (name, path = '/', view = {}) => {
      const context = await seats.take();
      const body = { email: castEmails[name], password: castPassword };
      const answer = await context.request.post('/api/v1/session', { data: body });
      if (!answer.ok()) throw new Error(`${name} cannot sign in: ${await answer.text()}`);
      const page = await newPage(context, view);
      await page.goto(path);
      return page;
    },
    ask: async (subject, words = {}) => {
      requests += 1;
      const { text = 'Здравствуйте! Помогите, пожалуйста.', name = 'Ольга Иванова' } = words;
      const email = words.email ?? `olga${requests}@example.com`;
      const maria = await desk.as('maria');
      const body = { subject, text, from: 'customer', requester: { name, email } } as const;
      return maria.call(createTicket, { body });
    },
    write: (ticket, text, html) => {
      const { subject, requesterName: authorName, requesterAddress: authorAddress } = ticket;
      return customerWrites(desk, ticket, { subject, authorName, authorAddress, text, html: html ?? null });
    },
    leave: () => seats.leave(),
    close: async () => {
      await browser.close();
      await desk.close();
    },
  };
}

/** Who leaves takes everything along but the app's files, so that the next one need not fetch and compile them again. */
class Seats {
  readonly #browser: Browser;
  readonly #address: string;
  readonly #taken: BrowserContext[] = [];
  readonly #free: BrowserContext[] = [];

  constructor(browser: Browser, address: string) {
    this.#browser = browser;
    this.#address = address;
  }

  async take(): Promise<BrowserContext> {
    const seat = this.#free.pop() ?? (await this.#place());
    this.#taken.push(seat);
    return seat;
  }

  async leave(): Promise<void> {
    await Promise.all(this.#taken.splice(0).map((seat) => this.#cleared(seat)));
  }

  async #place(): Promise<BrowserContext> {
    const seat = await this.#browser.newContext({
      baseURL: this.#address,
      locale: 'ru-RU',
      reducedMotion: 'reduce',
    });
    seat.setDefaultTimeout(PATIENCE_MS);
    return seat;
  }

  async #cleared(seat: BrowserContext): Promise<void> {
    await seat.setOffline(false);
    await seat.unrouteAll();
    await Promise.all(seat.pages().map((page) => page.close()));
    const page = await seat.newPage();
    const storage = await seat.newCDPSession(page);
    await storage.send('Storage.clearDataForOrigin', {
      origin: this.#address,
      storageTypes: 'local_storage',
    });
    await page.close();
    await seat.clearCookies();
    this.#free.push(seat);
  }
}

async function newPage(seat: BrowserContext, view: SeatOptions): Promise<Page> {
  const page = await seat.newPage();
  await page.setViewportSize({ ...WIDE, ...view });
  return page;
}
