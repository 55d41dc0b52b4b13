/** Loads made-up tickets by COPY, on two connections at once, and leaves the database as if the desk had written them. */
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { house } from '../../house.ts';
import { nilId } from '../../platform/ids.ts';
import type { World } from '../../platform/world.ts';
import { chanceFrom } from '../../platform/chance.ts';
import { companyFor } from './company.ts';
import { gatherCustomers } from './customers.ts';
import { withoutIndexes } from './indexes.ts';
import { columnsOf, sheets, tables, type Sheets } from './sheets.ts';
import { tellTicket } from './story.ts';
import type { Setting } from './thread.ts';
import { letters } from './words.ts';

export interface SeedWish {
  accountId: string;
  tickets: number;
  years: number;
  /** The same number gives the same tickets. */
  seed: number;
  directUrl: string;
  /** Hears how many tickets are in, now and then. */
  onProgress: (done: number) => void;
}

const LANES = 2;
const BATCH = 500;
const TICKETS_A_CUSTOMER = 4;
const YEAR_MS = 365 * 86_400_000;
const BLOB_BYTES = 100 * 1024;
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

export async function seedTickets(world: World, wish: SeedWish): Promise<void> {
  const setting = await settingFor(world, wish);
  const lanes = await Promise.all(Array.from({ length: LANES }, () => connected(wish.directUrl)));
  try {
    const [lane] = lanes;
    if (!lane) throw new Error('No connection');
    const people = sheets(wish.accountId);
    const count = Math.ceil(wish.tickets / TICKETS_A_CUSTOMER);
    const mark = `${wish.seed}-${setting.company.firstNumber}`;
    setting.customers = gatherCustomers(people, { count, begin: setting.begin, mark }, chanceFrom(wish.seed));
    await copyIn(lane, people);
    await withoutIndexes(lane, () => loadTickets(lanes, setting, wish));
    await settleReaders(lane, wish.accountId);
    await lane.query('vacuum analyze');
  } finally {
    await Promise.all(lanes.map((client) => client.end()));
  }
}

type OpenSetting = Setting & { customers: Setting['customers'] };

async function settingFor(world: World, wish: SeedWish): Promise<OpenSetting> {
  const now = new Date();
  return {
    company: await companyFor(world, wish.accountId, wish.tickets),
    customers: [],
    letters: letters(wish.seed),
    begin: new Date(now.getTime() - wish.years * YEAR_MS),
    now,
    tickets: wish.tickets,
    seed: wish.seed,
    blob: await world.blobs.put(wish.accountId, randomBytes(BLOB_BYTES)),
  };
}

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: 'kvitok-seed' });
  await client.connect();
  await client.query(`set maintenance_work_mem = '512MB'; set synchronous_commit = off`);
  return client;
}

async function loadTickets(lanes: readonly Client[], setting: Setting, wish: SeedWish): Promise<void> {
  const places = new Map<string, number>();
  let next = 0;
  const work = async (lane: Client) => {
    while (next < wish.tickets) {
      const from = next;
      next = Math.min(from + BATCH, wish.tickets);
      const batch = sheets(wish.accountId);
      for (let at = from; at < next; at++) {
        const { team, assignee, category } = tellTicket(setting, at, batch);
        const key = `${team} ${assignee ?? nilId} ${category}`;
        places.set(key, (places.get(key) ?? 0) + 1);
      }
      await copyIn(lane, batch);
      wish.onProgress(next);
    }
  };
  await Promise.all(lanes.map(work));
  await addTally(lanes[0], wish.accountId, places);
}

async function copyIn(client: Client, batch: Sheets): Promise<void> {
  await client.query('begin');
  for (const table of tables) {
    const text = batch.text(table);
    if (text === '') continue;
    const stream = client.query(copyFrom(`copy ${table} (${columnsOf(table).join(', ')}) from stdin`));
    const done = new Promise((resolve, reject) => stream.on('finish', resolve).on('error', reject));
    stream.end(text);
    await done;
  }
  await client.query('commit');
}

async function addTally(
  client: Client | undefined,
  accountId: string,
  places: Map<string, number>,
): Promise<void> {
  for (const [place, tickets] of places)
    await client?.query(
      `insert into tally (account_id, team_id, assignee_id, status_category, tickets) values ($1, $2, $3, $4, $5)
       on conflict (account_id, team_id, assignee_id, status_category) do update set tickets = tally.tickets + excluded.tickets`,
      [accountId, ...place.split(' '), tickets],
    );
}

/** What has been loaded is news for nobody: readers of the event log that have not come so far begin behind it. */
async function settleReaders(client: Client, accountId: string): Promise<void> {
  const readers = [...house.projections.map(({ name }) => name), 'reactions'];
  await client.query(
    `insert into relay.cursor (account_id, reader, xid, id)
     select $1, reader, '1', $3 from unnest($2::text[]) as reader
     on conflict (account_id, reader) do update set xid = excluded.xid, id = excluded.id
     where (cursor.xid, cursor.id) < (excluded.xid, excluded.id)`,
    [accountId, readers, LAST_ID],
  );
}
