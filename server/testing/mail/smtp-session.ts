/** A bare SMTP client that says exactly what it is told, for what well-behaved clients never do. */
import { connect } from 'node:net';

export interface SmtpSession {
  /** The next reply of the server, all its lines; `closed` when there will be none. */
  reply(): Promise<string>;
  /** Sends a line and waits for the reply. */
  say(line: string): Promise<string>;
  write(bytes: string | Buffer): void;
  /** Resolves when the server hangs up. */
  readonly closed: Promise<void>;
  end(): void;
}

export async function openSmtpSession(port: number): Promise<SmtpSession> {
  const socket = connect({ port, host: '127.0.0.1' });
  let heard = '';
  const waiting: ((reply: string) => void)[] = [];
  let isClosed = false;
  const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()));
  const take = () => {
    for (let found = LAST_LINE.exec(heard); found && waiting.length > 0; found = LAST_LINE.exec(heard)) {
      const reply = heard.slice(0, found.index + found[0].length);
      heard = heard.slice(reply.length);
      waiting.shift()?.(reply.trim());
    }
  };
  socket.on('data', (piece: Buffer) => {
    heard += piece.toString();
    take();
  });
  socket.on('error', () => undefined);
  void closed.then(() => {
    isClosed = true;
    return waiting.splice(0).forEach((tell) => tell('closed'));
  });
  const session: SmtpSession = {
    reply: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        take();
        if (isClosed) waiting.splice(0).forEach((tell) => tell('closed'));
      }),
    say: (line) => {
      socket.write(`${line}\r\n`);
      return session.reply();
    },
    write: (bytes) => void socket.write(bytes),
    closed,
    end: () => socket.destroy(),
  };
  await session.reply();
  await session.say('EHLO client.example');
  return session;
}

const LAST_LINE = /^\d{3} .*\r\n/m;

/** A whole letter in one session; gives the reply to its last byte, or the first refusal. */
export async function deliverRaw(
  port: number,
  envelope: { from: string; to: string[] },
  raw: string | Buffer,
): Promise<string> {
  const session = await openSmtpSession(port);
  try {
    const lines = [`MAIL FROM:<${envelope.from}>`, ...envelope.to.map((one) => `RCPT TO:<${one}>`), 'DATA'];
    for (const line of lines) {
      const reply = await session.say(line);
      if (/^[45]|^closed/.test(reply)) return reply;
    }
    session.write(raw);
    session.write('\r\n.\r\n');
    return await session.reply();
  } finally {
    session.end();
  }
}
