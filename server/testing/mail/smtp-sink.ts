/** Somebody else's mail server on a loopback port: keeps what it is given, or behaves as badly as it is told. */
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface Caught {
  from: string;
  to: string[];
  raw: string;
  /** As which host the sender greeted. */
  greeting: string;
  /** One header as it stands, unfolded; empty when absent. */
  header(name: string): string;
}

/** What the server does with the next letters. */
export interface Manners {
  /** Answers by recipient: a code of 400 and more refuses. */
  recipient?: (address: string) => number;
  /** Said after the last byte; 250 unless told. */
  data?: () => number;
  /** Takes the whole letter and cuts the line instead of answering. */
  dropAfterData?: () => boolean;
  /** What `MAIL FROM` is answered with. */
  sender?: () => number;
  /** Wanted for signing in. */
  password?: string;
  /** Whom a token (XOAUTH2) lets in. */
  token?: (token: string, user: string) => boolean;
}

export interface SmtpSink {
  readonly port: number;
  readonly letters: Caught[];
  manners: Manners;
  /** How often somebody has tried to sign in. */
  readonly signIns: () => number;
  stop(): Promise<void>;
}

export async function openSmtpSink(
  manners: Manners = {},
  options: SMTPServerOptions = {},
): Promise<SmtpSink> {
  const letters: Caught[] = [];
  const sockets = new Set<Socket>();
  let signIns = 0;
  const sink = { manners };
  const server = new SMTPServer({
    authOptional: manners.password === undefined && manners.token === undefined,
    authMethods: manners.token === undefined ? ['PLAIN', 'LOGIN'] : ['XOAUTH2'],
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 100,
    ...options,
    onAuth: (auth, _session, callback) => {
      signIns++;
      if (auth.method === 'XOAUTH2') {
        const { accessToken = '', username = '' } = auth;
        if (sink.manners.token?.(accessToken, username)) callback(null, { user: username });
        else callback(null, { data: { status: '400', schemes: 'Bearer' } });
      } else if (auth.password === sink.manners.password) callback(null, { user: auth.username });
      else callback(answer(535));
    },
    onMailFrom: (_address, _session, callback) => callback(answer(sink.manners.sender?.() ?? 250)),
    onRcptTo: (address, _session, callback) =>
      callback(answer(sink.manners.recipient?.(address.address) ?? 250)),
    onData: (stream, session, callback) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        const said = sink.manners.data?.() ?? 250;
        const raw = Buffer.concat(pieces).toString();
        const { mailFrom, rcptTo } = session.envelope;
        if (said < 400)
          letters.push({
            ...caught(
              raw,
              mailFrom ? mailFrom.address : '',
              rcptTo.map((one) => one.address),
            ),
            greeting: String(session.hostNameAppearsAs),
          });
        if (sink.manners.dropAfterData?.()) sockets.forEach((socket) => socket.destroy());
        else callback(answer(said));
      });
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return Object.assign(sink, {
    port: (server.server.address() as AddressInfo).port,
    letters,
    signIns: () => signIns,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(resolve);
      }),
  });
}

function answer(code: number): Error | null {
  return code < 400 ? null : Object.assign(new Error('No'), { responseCode: code });
}

function caught(raw: string, from: string, to: string[]): Omit<Caught, 'greeting'> {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  const lines = head.split('\r\n');
  return {
    from,
    to,
    raw,
    header: (name) => {
      const line = lines.find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}:`));
      return line ? line.slice(name.length + 1).trim() : '';
    },
  };
}
