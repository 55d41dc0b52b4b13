import { expect, it } from 'vitest';
import { recogniseAutomatic } from './automatic.ts';
import { recogniseBounce } from './bounce.ts';
import { mailOf } from './cases/mail.ts';

const MEGABYTE = 1_000_000;
/** THREATS.md K1. */
const MOST_MILLISECONDS = 100;

const PIECES = [
  'a',
  ' ',
  '\n',
  'a@b ',
  'a@b.c\n',
  '<a@b.c>:\n',
  '<',
  '@',
  'a.',
  '5.1.1 ',
  '550 ',
  '550 5.1.1 ',
  '1.',
  'user ',
  'user x ',
  'mailbox ',
  'recipient: ',
  'no ',
  'host ',
  'message ',
  'unable to deliver ',
  'Final-Recipient: rfc822; a@b.c\n',
  'Final-Recipient: ',
  'Status: 5',
  ' x\n',
  'x:\n\n',
  'Received: ',
  '\n\t',
  'domain of sender ',
  'not (be) ',
  'sender ',
  'could not ',
];

it.each(PIECES)('a megabyte of %j is read in time', (piece) => {
  const text = piece.repeat(MEGABYTE / piece.length);
  const mail = mailOf({
    from: 'mailer-daemon@x.example',
    subject: text.slice(0, 100_000),
    text,
    parts: [
      { type: 'message/delivery-status', text },
      { type: 'message/rfc822', text },
      { type: 'text/calendar', text },
    ],
  });
  expect(fastest(() => [recogniseBounce(mail), recogniseAutomatic(mail)])).toBeLessThan(MOST_MILLISECONDS);
});

/** Processor time of this thread, best of a few runs: what the code costs, whatever else the machine is doing. */
function fastest(run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let time = 0; time < 4 && best >= MOST_MILLISECONDS; time += 1) {
    const start = process.threadCpuUsage();
    run();
    const { user, system } = process.threadCpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}
