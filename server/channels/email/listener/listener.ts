/**
 * An SMTP listener of our own: an MX record or a smart host can deliver to it. It takes letters for its connections and
 * for nobody else, and says 250 only when they are on the disk and in the database.
 */
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { MAX_LETTER_BYTES } from '../../../platform/mail/caps.ts';
import type { Config } from '../../../platform/config.ts';
import { portSentence, smtpVariables } from '../../../platform/http/port.ts';
import type { World } from '../../../platform/world.ts';
import { receive } from './receive.ts';
import { addresseesOf } from '../../../features/connections/listening.ts';
import { replyFor } from './replies.ts';
import { guardSessions } from './sessions.ts';
import { readTls } from './tls.ts';

const MAX_RECIPIENTS = 100;
const MAX_SESSIONS = 2_000;
const IDLE_TIMEOUT_MS = 60_000;
const CLOSE_TIMEOUT_MS = 5_000;

export interface Listener {
  readonly port: number;
  stop(): Promise<void>;
}

/** @throws StartRefused: a desk that was told to listen and cannot must say so */
export async function startListener(world: World): Promise<Listener> {
  const { config } = world;
  const server = new SMTPServer({
    name: new URL(config.baseUrl).hostname,
    banner: 'Kvitok',
    size: MAX_LETTER_BYTES,
    disabledCommands: ['AUTH', ...(config.smtpTls ? [] : ['STARTTLS'])],
    ...(config.smtpTls ? readTls(config.smtpTls) : {}),
    authOptional: true,
    disableReverseLookup: true,
    maxClients: MAX_SESSIONS,
    socketTimeout: IDLE_TIMEOUT_MS,
    closeTimeout: CLOSE_TIMEOUT_MS,
    logger: false,
    onRcptTo: (address, session, callback) => {
      void answer(callback, recipient(world, address.address, session));
    },
    onData: (stream, session, callback) => {
      void answer(callback, data(world, stream, session));
    },
  });
  server.on('error', (error: Error) => world.log.debug({ err: error }, 'an SMTP session broke'));
  const guard = guardSessions(server);
  await listening(server, config);
  return {
    port: (server.server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        guard.stop();
        server.close(resolve);
      }),
  };
}

function listening(server: SMTPServer, config: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    const { smtpHost: host, smtpPort: port = 0 } = config;
    const refuse = (error: unknown) => reject(portSentence(error, host, port, smtpVariables));
    server.once('error', refuse);
    server.listen(port, host, () => {
      server.off('error', refuse);
      resolve();
    });
  });
}

async function recipient(world: World, address: string, session: SMTPServerSession): Promise<void> {
  if (session.envelope.rcptTo.length >= MAX_RECIPIENTS) throw replyFor('tooManyRecipients');
  const found = await addresseesOf(world, address);
  if (found.length === 0) throw replyFor('unknownRecipient');
}

async function data(world: World, stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> {
  const ids = await receive(world, stream, {
    from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
    to: session.envelope.rcptTo.map((one) => one.address),
    remote: session.remoteAddress,
  });
  return `2.6.0 Stored as ${ids.join(', ')}`;
}

type Callback = (error?: Error | null, message?: string) => void;

async function answer(callback: Callback, work: Promise<string | void>): Promise<void> {
  const said = await work.then(
    (message) => ({ error: null, message: message ?? undefined }),
    (error: unknown) => ({ error: replyFor(error), message: undefined }),
  );
  callback(said.error, said.message);
}
