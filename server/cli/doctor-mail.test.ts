import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDesk, type TestDesk } from '../testing/desk.ts';
import { connectMailbox } from '../testing/mail/mailbox.ts';
import { examineMailboxes } from './doctor-mail.ts';

/** Above the ports that need root, and in nobody's use. */
const CLOSED_PORT = 1025;

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());

test('an empty desk is told where mailboxes are connected', async () => {
  expect(await examineMailboxes(desk.world)).toMatchObject([
    { ok: true, says: { en: expect.stringContaining('Settings') as string } },
  ]);
});

test('a mailbox whose server does not answer is named, by direction', async () => {
  const smtp = { host: '127.0.0.1', port: CLOSED_PORT, security: 'none' as const, user: '' };
  await connectMailbox(desk, { address: 'help@polet.example', inbound: 'listener', outbound: 'smtp', smtp });
  const findings = await examineMailboxes(desk.world);
  expect(findings.map((finding) => finding.ok)).toEqual([true, false]);
  expect(findings[1]?.says.ru).toContain('help@polet.example, отправка');
});
