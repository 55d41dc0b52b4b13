/** The steps at which the desk is killed, on the way of a letter in, of a call, and of a letter out. */

/** `where` is understood by `arm.ts`: what is watched, which one, and whether to die before or after it. */
export interface CrashPoint {
  name: string;
  where: `${'flush' | 'rename' | 'statement' | 'commit' | 'line'} ${string} ${'before' | 'after'}`;
}

export const crashPoints: readonly CrashPoint[] = [
  { name: 'letter on the disk, not flushed', where: 'flush /arriving/ before' },
  { name: 'letter flushed, under a name of its own', where: 'flush /arriving/ after' },
  { name: 'letter renamed, folder not flushed', where: 'rename /arriving/ after' },
  { name: 'before the row of the letter', where: 'statement letters.insert before' },
  { name: 'row written, not committed', where: 'commit letters.insert before' },
  { name: 'row committed, 250 not said', where: 'commit letters.insert after' },
  { name: '250 said', where: 'line 2.6.0 after' },
  { name: 'letter claimed', where: 'commit letters.claim after' },
  { name: 'its files flushed', where: 'flush /blobs/ after' },
  { name: 'ticket written, letter not ended', where: 'statement letters.finish before' },
  { name: 'letter ended, not committed', where: 'commit letters.finish before' },
  { name: 'ticket committed', where: 'commit letters.finish after' },
  { name: 'counters moved, not committed', where: 'commit relay.moveCursor before' },
  { name: 'answer of the API kept, not committed', where: 'commit idempotency.keep before' },
  { name: 'call committed, not answered', where: 'commit idempotency.keep after' },
  { name: 'reply claimed, not sent', where: 'commit outbox.claim after' },
  { name: 'reply handed over, not written down', where: 'statement outbox.finish before' },
  { name: 'reply written down, not committed', where: 'commit outbox.finish before' },
];

export const imapCrashPoints: readonly CrashPoint[] = [
  { name: 'before the cursor of the mailbox', where: 'statement connections.moveCursor before' },
  { name: 'cursor moved, not committed', where: 'commit connections.moveCursor before' },
  { name: 'cursor committed', where: 'commit connections.moveCursor after' },
];
