import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { connectMailbox, post, smtpAt } from '../../testing/mail/mailbox.ts';
import { openSmtpSink, type SmtpSink } from '../../testing/mail/smtp-sink.ts';

let dead: TestDesk;
let sink: SmtpSink;

beforeAll(async () => {
  sink = await openSmtpSink();
  // Its hands are in its lap, as those of a killed one.
  dead = await openTestDesk({ house: { queues: [], watches: [] } });
});
afterAll(async () => {
  await dead.close();
  await sink.stop();
});

test('a desk that is alone waits for no lease of the process that was killed before it', async () => {
  const connectionId = await connectMailbox(dead, { address: 'help@polet.example', ...smtpAt(sink.port) });
  await post(dead, connectionId);
  await dead.world.db.pool.query(
    `update outbox set state = 'sending', tries = 1, next_try_at = now() + interval '1 minute'`,
  );
  const beside = await openTestDesk({ beside: dead });
  await beside.settle();
  expect(sink.letters).toHaveLength(0);
  await beside.close();
  const alone = await openTestDesk({ beside: dead, alone: true });
  await alone.settle();
  expect(sink.letters).toHaveLength(1);
  await alone.close();
});
