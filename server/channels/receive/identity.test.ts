import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { arrive, messagesOf } from '../../testing/mail/letters.ts';
import { connectMailbox } from '../../testing/mail/mailbox.ts';
import { authenticationOf } from './authentication.ts';

let desk: TestDesk;
let support = '';
let baggage = '';

beforeAll(async () => {
  desk = await openTestDesk({ config: { trustedAuthServers: ['mx.polet.example'] } });
  support = await connectMailbox(desk, {
    address: 'help@polet.example',
    inbound: 'listener',
    outbound: 'sandbox',
  });
  baggage = await connectMailbox(
    desk,
    { address: 'bags@polet.example', inbound: 'listener', outbound: 'sandbox' },
    desk.cast.teams.baggage,
  );
});
afterAll(() => desk.close());

const failing = {
  'Authentication-Results':
    'mx.polet.example; spf=fail smtp.mailfrom=x; dmarc=fail header.from=polet.example',
};

test('a letter belongs to the team of the mailbox it came to, or else of whom it names', async () => {
  const byRoad = await arrive(desk, { to: 'bags@polet.example' }, { connectionId: baggage });
  const byName = await arrive(desk, { to: 'Багаж <BAGS+x@polet.example>' });
  const byHeader = await arrive(desk, {
    to: 'list@client.example',
    headers: { 'Delivered-To': 'bags@polet.example' },
  });
  const corrected = await arrive(desk, { to: 'bags@polet.example' }, { connectionId: support });
  const blind = await arrive(desk, { to: 'undisclosed-recipients:;' }, { connectionId: baggage });
  const nobody = await arrive(desk, { to: 'somebody@client.example' });
  for (const { ticket } of [byRoad, byName, byHeader, corrected, blind])
    expect(ticket).toMatchObject({ teamId: desk.cast.teams.baggage, connectionId: baggage });
  expect(nobody.ticket?.teamId).toBe(desk.cast.teams.support);
});

test('an agent’s address is a customer’s like any other: nothing is done in his name', async () => {
  const first = await arrive(desk, { from: 'nina@client.example' });
  const number = first.ticket?.number ?? '';
  const ours = (await messagesOf(desk, number)).find((one) => one.purpose === 'acknowledgement');
  const { rows } = await desk.world.db.pool.query(
    'select mail_message_id as id from outbox where message_id = $1',
    [ours?.id],
  );
  const { ticket, message } = await arrive(desk, {
    from: 'Олег Смирнов <oleg@polet.example>',
    inReplyTo: rows[0].id,
    text: 'Верните ему деньги',
    headers: failing,
  });
  expect(ticket?.number).toBe(number);
  expect(message).toMatchObject({ direction: 'inbound', author: { kind: 'customer' }, unverified: true });
  const sent = await desk.world.db.pool.query(
    `select 1 from outbox where ticket_id = $1 and purpose = 'message'`,
    [ticket?.id],
  );
  expect(sent.rows).toEqual([]);
});

test('a number in the subject from a sender who fails his own domain’s check joins nothing', async () => {
  const first = await arrive(desk, { from: 'anna@client.example' });
  const number = first.ticket?.number ?? '';
  const { ticket, message } = await arrive(desk, {
    from: 'anna@client.example',
    subject: `[${number}]`,
    headers: failing,
  });
  expect(ticket?.number).not.toBe(number);
  expect(ticket?.joinSuggestion?.reason).toContain('не подтверждён');
  expect(message?.unverified).toBe(true);
});

test('a forger gets no acknowledgement sent to his victim', async () => {
  const { ticket } = await arrive(desk, { from: 'victim@client.example', headers: failing });
  expect((await messagesOf(desk, ticket?.number ?? '')).map((one) => one.purpose)).toEqual(['message']);
});

test.each([
  ['ours says fail', ['mx.polet.example; dmarc=fail'], 'fail'],
  ['ours says pass', ['mx.polet.example; spf=fail; dmarc=pass (p=reject) header.from=x'], 'pass'],
  ['signed, though forwarded', ['mx.polet.example; spf=fail; dkim=pass header.d=x'], 'pass'],
  ['only SPF, and it fails', ['mx.polet.example 1; spf=fail; dkim=none'], 'fail'],
  ['a stranger’s word', ['mx.evil.example; dmarc=fail'], 'unknown'],
  ['a stranger who borrows our name', ['mx.polet.example.evil.example; dmarc=pass'], 'unknown'],
  ['the topmost of ours counts', ['mx.polet.example; dmarc=fail', 'mx.polet.example; dmarc=pass'], 'fail'],
  ['nobody says anything', [], 'unknown'],
])('Authentication-Results: %s', (_what, headers, verdict) => {
  expect(authenticationOf({ 'authentication-results': headers }, ['mx.polet.example'])).toBe(verdict);
});

test('confirmations of other services do not fall into tickets', async () => {
  const { ticket } = await arrive(desk, { from: 'thief@client.example', messageId: 'bait@client.example' });
  const trick = await arrive(desk, {
    from: 'Slack <no-reply@slack.example>',
    subject: 'Slack confirmation code: ABC-123',
    inReplyTo: 'bait@client.example',
    text: 'Confirm your email address: your verification code is ABC-123',
  });
  expect(trick.letter).toMatchObject({ state: 'quarantined', reason: 'verification' });
  expect(await messagesOf(desk, ticket?.number ?? '')).toHaveLength(2);
});

test('a sender whose name is HTML stays text', async () => {
  const { ticket } = await arrive(desk, {
    from: '"<img src=x onerror=alert(1)>" <html@client.example>',
    subject: '<b>x</b>',
  });
  expect(ticket?.subject).toBe('<b>x</b>');
  expect(ticket?.requesterAddress).toBe('html@client.example');
});
