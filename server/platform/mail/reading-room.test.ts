import { afterEach, expect, test } from 'vitest';
import { LetterUnreadable, ReadingRoom, type ReadingRoomLimits } from './reading-room.ts';

const rooms: ReadingRoom[] = [];

function open(limits: ReadingRoomLimits = {}): ReadingRoom {
  const room = new ReadingRoom(limits);
  rooms.push(room);
  return room;
}

const thread = (name: string): URL => new URL(`./testing-threads/${name}.ts`, import.meta.url);
const LETTER = Buffer.from(
  'From: a@x.test\nSubject: hi\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nbody\n--b\n' +
    'Content-Type: application/x; name=f.bin\n\nabc\n--b--',
);

afterEach(async () => {
  await Promise.all(rooms.splice(0).map((room) => room.close()));
});

test('reads letters in a thread, contents and all', async () => {
  const room = open();
  const letters = await Promise.all([room.read(LETTER), room.read(LETTER), room.read(Buffer.alloc(0))]);
  expect(letters.map((letter) => letter.subject)).toEqual(['hi', 'hi', '']);
  expect(Buffer.from(letters[0]!.attachments[0]!.content).toString()).toBe('abc');
});

test.each<[string, ReadingRoomLimits, string]>([
  ['hangs', { timeoutMs: 300 }, 'timeout'],
  ['swells', { memoryMb: 32, timeoutMs: 20_000 }, 'memory'],
  ['dies', {}, 'crash'],
])('a thread that %s is replaced and said so', async (script, limits, reason) => {
  const room = open({ ...limits, script: thread(script) });
  const outcomes = await Promise.allSettled([room.read(LETTER), room.read(LETTER)]);
  for (const outcome of outcomes) {
    expect(outcome.status).toBe('rejected');
    const error: unknown = outcome.status === 'rejected' ? outcome.reason : null;
    expect(error).toBeInstanceOf(LetterUnreadable);
    expect((error as LetterUnreadable).reason).toBe(reason);
  }
});

test('a closed room takes nothing and leaves nobody waiting', async () => {
  const room = open({ script: thread('hangs') });
  const waiting = [room.read(LETTER), room.read(LETTER)];
  const outcomes = Promise.allSettled(waiting);
  await room.close();
  expect((await outcomes).map((outcome) => outcome.status)).toEqual(['rejected', 'rejected']);
  await expect(room.read(LETTER)).rejects.toMatchObject({ reason: 'closed' });
});

test('a thread that has nothing to read is sent home, and another comes when it is needed', async () => {
  const room = open({ idleMs: 20 });
  expect((await room.read(LETTER)).subject).toBe('hi');
  await new Promise((wake) => setTimeout(wake, 100));
  expect((await room.read(LETTER)).subject).toBe('hi');
});
