import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  listConnections,
  removeConnection,
  testConnection,
  updateConnection,
  type Connection,
} from '../../../contract/mail.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { openCuttingProxy } from '../../testing/mail/cutting-proxy.ts';
import { hasDovecot, openDovecot, type Dovecot } from '../../testing/mail/dovecot.ts';
import { rawLetter } from '../../testing/mail/letters.ts';
import { connectMailbox } from '../../testing/mail/mailbox.ts';

/** Where Dovecot is missing (apt-get install dovecot-imapd), or the tests do not run as root, this reports itself as skipped. */
describe.skipIf(!hasDovecot)('mailboxes over real IMAP', () => {
  let desk: TestDesk;
  let imap: Dovecot;
  let count = 0;

  beforeAll(async () => {
    [desk, imap] = await Promise.all([openTestDesk({ house: { queues: [] } }), openDovecot()]);
  });
  afterAll(async () => {
    await desk.close();
    await imap.close();
  });

  /** A mailbox that the desk watches, and in it what was there before. */
  async function mailbox(
    change: Parameters<Dovecot['settings']>[1] = {},
    before: string[] = [],
  ): Promise<{ user: string; id: string }> {
    const user = `user${++count}`;
    await imap.deliver(user, ...before);
    const id = await connectMailbox(desk, {
      address: `${user}@polet.example`,
      ...imap.settings(user, change),
    });
    await until(async () => (await health(id)).state === 'ok');
    return { user, id };
  }

  async function connection(id: string): Promise<Connection> {
    const { items } = await (await desk.as('vera')).call(listConnections, {});
    const found = items.find((one) => one.id === id);
    if (!found) throw new Error('no connection');
    return found;
  }

  const health = async (id: string) => (await connection(id)).inboundHealth;

  async function lettersOf(id: string): Promise<{ id: string; sha256: string }[]> {
    const { rows } = await desk.world.db.pool.query(
      'select id, sha256 from letter where connection_id = $1 order by id',
      [id],
    );
    return rows as { id: string; sha256: string }[];
  }

  async function arrived(id: string, number: number): Promise<void> {
    await until(async () => (await lettersOf(id)).length >= number);
    await sleep(300);
    expect(await lettersOf(id)).toHaveLength(number);
  }

  const flags = (user: string, folder = 'INBOX') =>
    imap.look(user, async (client) => {
      const { exists } = await client.mailboxOpen(folder, { readOnly: true });
      const found: string[][] = [];
      if (exists === 0) return found;
      for await (const one of client.fetch('1:*', { flags: true })) found.push([...(one.flags ?? [])]);
      return found;
    });

  test('what was there before stays, what comes is stored byte by byte within a moment, and is left untouched', async () => {
    const { user, id } = await mailbox({}, [rawLetter(), rawLetter()]);
    const raw = rawLetter({ text: 'Привет из ящика' });
    const started = performance.now();
    await imap.deliver(user, raw);
    await arrived(id, 1);
    expect(performance.now() - started).toBeLessThan(10_000);
    const [letter] = await lettersOf(id);
    const stored = await desk.world.blobs.get(desk.cast.accountId, letter?.sha256 ?? '');
    expect(stored.toString().trimEnd()).toBe(raw);
    expect((await flags(user)).flat().filter((flag) => flag === '\\Seen')).toEqual([]);
    expect((await connection(id)).lastLetterAt).not.toBeNull();
  });

  test('IDLE wakes: the second letter is there long before the next look around', async () => {
    const { user, id } = await mailbox();
    await imap.deliver(user, rawLetter());
    await arrived(id, 1);
    const started = performance.now();
    await imap.deliver(user, rawLetter());
    await until(async () => (await lettersOf(id)).length === 2);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test('fetched letters are marked as read when so configured', async () => {
    const { user, id } = await mailbox({ afterwards: 'seen' });
    await imap.deliver(user, rawLetter());
    await arrived(id, 1);
    await until(async () => (await flags(user)).flat().includes('\\Seen'));
    expect(await flags(user)).toHaveLength(1);
  });

  test('or moved away', async () => {
    const { user, id } = await mailbox({ afterwards: 'move', moveTo: 'Archive' });
    await imap.deliver(user, rawLetter(), rawLetter());
    await arrived(id, 2);
    await until(async () => (await flags(user, 'Archive')).length === 2);
    expect(await flags(user)).toEqual([]);
  });

  test('a folder that is not there is said in words, and the letters come all the same', async () => {
    const { user, id } = await mailbox({ afterwards: 'move', moveTo: 'Nowhere' });
    await imap.deliver(user, rawLetter());
    await arrived(id, 1);
    await until(async () => (await health(id)).state === 'failing');
    expect((await health(id)).text).toContain('Папки, в которую перекладываются');
    await imap.look(user, (client) => client.mailboxCreate('Nowhere'));
    await imap.deliver(user, rawLetter());
    await arrived(id, 2);
    await until(async () => (await health(id)).state === 'ok');
  });

  test('the test of the settings finds that folder missing beforehand', async () => {
    const { user } = await mailbox();
    const vera = await desk.as('vera');
    const tested = (moveTo: string) =>
      vera.call(testConnection, {
        body: {
          settings: {
            address: `${user}@polet.example`,
            outbound: 'none' as const,
            ...imap.settings(user, { afterwards: 'move', moveTo }),
          },
        },
      });
    expect((await tested('Archive')).inbound.ok).toBe(true);
    expect((await tested('Обработано')).inbound).toEqual({
      ok: false,
      text: expect.stringContaining('Папки, в которую перекладываются'),
    });
  });

  test('a server that dies and comes back loses and doubles nothing', async () => {
    const { user, id } = await mailbox();
    await imap.deliver(user, rawLetter());
    await arrived(id, 1);
    await imap.cut();
    await imap.deliver(user, rawLetter(), rawLetter());
    await arrived(id, 3);
    await until(async () => (await health(id)).state === 'ok');
    expect((await health(id)).text).toBe('Работает.');
  }, 60_000);

  test('while it is away the alarm is on, and then all that waited comes', async () => {
    const { user, id } = await mailbox();
    await imap.stop();
    await until(async () => (await health(id)).state === 'failing');
    await imap.start();
    await imap.deliver(user, ...Array.from({ length: 30 }, () => rawLetter()));
    await arrived(id, 30);
    await until(async () => (await health(id)).state === 'ok');
    expect(new Set((await lettersOf(id)).map((one) => one.sha256)).size).toBe(30);
  }, 60_000);

  test('a rebuilt mailbox (new UIDVALIDITY): nothing is lost, and the known letters are recognised', async () => {
    const { user, id } = await mailbox();
    await imap.deliver(user, rawLetter());
    await arrived(id, 1);
    await imap.stop();
    await imap.rebuild(user);
    await imap.start();
    await imap.deliver(user, rawLetter());
    await until(async () => new Set((await lettersOf(id)).map((one) => one.sha256)).size === 2);
    expect((await health(id)).state).toBe('ok');
  }, 60_000);

  test('a rebuilt mailbox over a line that is cut after every letter is read to its end all the same', async () => {
    const proxy = await openCuttingProxy(imap.port);
    const { user, id } = await mailbox({ port: proxy.port });
    const long = (letter: string) => rawLetter({ text: letter.repeat(30_000) });
    await imap.deliver(user, ...['а', 'б', 'в', 'г'].map(long));
    await arrived(id, 4);
    await imap.stop();
    await imap.rebuild(user);
    proxy.cutAfter = 100_000;
    await imap.start();
    await imap.deliver(user, long('д'));
    await until(async () => new Set((await lettersOf(id)).map((one) => one.sha256)).size === 5);
    expect(proxy.cuts()).toBeGreaterThan(2);
    proxy.close();
  }, 90_000);

  test('a letter that somebody deletes meanwhile holds up nothing', async () => {
    const { user, id } = await mailbox();
    await imap.stop();
    await imap.start();
    await imap.deliver(user, rawLetter(), rawLetter());
    await imap.look(user, async (client) => {
      await client.mailboxOpen('INBOX');
      await client.messageDelete('1');
    });
    await imap.deliver(user, rawLetter());
    await until(async () => (await lettersOf(id)).length >= 2);
    expect((await lettersOf(id)).length).toBeLessThanOrEqual(3);
  }, 60_000);

  test('a line that is cut in the middle of a letter stores no half of it, and then the whole, once', async () => {
    const proxy = await openCuttingProxy(imap.port);
    const { user, id } = await mailbox({ port: proxy.port });
    const bodies = ['а'.repeat(30_000), 'б'.repeat(30_000), 'в'.repeat(30_000)];
    const raws = bodies.map((text) => rawLetter({ text }));
    proxy.cutAfter = 40_000;
    proxy.cut();
    await imap.deliver(user, ...raws);
    await until(async () => proxy.cuts() >= 2);
    expect(await lettersOf(id)).toEqual([]);
    proxy.cutAfter = Number.POSITIVE_INFINITY;
    await arrived(id, 3);
    for (const [at, { sha256 }] of (await lettersOf(id)).entries()) {
      const stored = await desk.world.blobs.get(desk.cast.accountId, sha256);
      expect(stored.toString().trimEnd()).toBe(raws[at]);
    }
    proxy.close();
  }, 90_000);

  test('a wrong password is said in words, and the right one heals', async () => {
    const user = `user${++count}`;
    const address = `${user}@polet.example`;
    const admin = await desk.as('vera');
    const id = await connectMailbox(desk, { address, ...imap.settings(user, { password: 'нет' }) });
    await until(async () => (await health(id)).state === 'failing');
    expect((await health(id)).text).toContain('пароль');
    await admin.call(updateConnection, {
      params: { id },
      body: { settings: { address, outbound: 'none', ...imap.settings(user) } },
    });
    await until(async () => (await health(id)).state === 'ok');
  }, 60_000);

  test('a removed connection is watched no more', async () => {
    const { user, id } = await mailbox();
    await (await desk.as('vera')).call(removeConnection, { params: { id } });
    await sleep(1_500);
    await imap.deliver(user, rawLetter());
    await sleep(1_500);
    expect(await lettersOf(id)).toEqual([]);
  });

  test('two nodes do not fetch the same mailbox twice', async () => {
    const second = await openTestDesk({ beside: desk, house: { queues: [] } });
    const { user, id } = await mailbox();
    await imap.deliver(user, ...Array.from({ length: 10 }, () => rawLetter()));
    await arrived(id, 10);
    await second.close();
    expect((await health(id)).state).toBe('ok');
  });
});

const PATIENCE_MS = 45_000;

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error('It did not come to that');
    await sleep(100);
  }
}
