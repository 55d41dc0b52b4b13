/** One open SMTP session: connected, secured as configured, signed in. */
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Readable } from 'node:stream';
import type { EmailSettings } from '../../../contract/mail.ts';
import { Fault } from '../channel.ts';
import { problemOf, saidBy } from './faults.ts';
import { blurred, reach, type Reached } from './reach.ts';
import { signedIn, type AccessTokens, type Proof } from './sign-in.ts';

const CONNECT_TIMEOUT_MS = 15_000;
/** Silence, not length: a big letter on a slow line may take as long as it moves. */
const SOCKET_TIMEOUT_MS = 60_000;

export type SmtpSettings = NonNullable<EmailSettings['smtp']>;

export interface Delivered {
  accepted: string[];
  rejected: string[];
  rejectedErrors: Error[];
}

export interface SmtpLine {
  send(envelope: { from: string; to: string[] }, message: Readable): Promise<Delivered>;
  readonly isOpen: boolean;
  close(): void;
}

/** Throws Fault. */
export async function openSmtpLine(settings: SmtpSettings, tokens: AccessTokens): Promise<SmtpLine> {
  const target = await reach(settings.host, settings.port);
  if (!settings.user) return open(settings, target, null);
  const { session } = await signedIn(settings, tokens, (proof) => open(settings, target, proof));
  return session;
}

async function open(settings: SmtpSettings, target: Reached, proof: Proof | null): Promise<SmtpLine> {
  // Loaded by a desk that sends.
  const [{ default: Connection }, { default: XOAuth2 }] = await Promise.all([
    import('nodemailer/lib/smtp-connection'),
    import('nodemailer/lib/xoauth2'),
  ]);
  const connection = new Connection({
    host: target.address,
    port: settings.port,
    secure: settings.security === 'tls',
    requireTLS: settings.security === 'starttls',
    ignoreTLS: settings.security === 'none',
    tls: target.servername ? { servername: target.servername } : {},
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SOCKET_TIMEOUT_MS,
  });
  // Errors of an open session arrive in the callback of the command they spoil; between commands they mean «closed».
  connection.on('error', () => undefined);
  try {
    await connected(connection);
    if (proof && 'token' in proof) {
      const oauth2 = new XOAuth2({ user: settings.user, accessToken: proof.token });
      await logIn(connection, { oauth2 });
    } else if (proof) {
      await logIn(connection, { credentials: { user: settings.user, pass: proof.password } });
    }
  } catch (error) {
    connection.close();
    throw new Fault(blurred(problemOf(error), target.isInner), saidBy(error), { cause: error });
  }
  return lineOf(connection);
}

function connected(connection: SMTPConnection): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.once('error', reject);
    connection.connect((error) => (error ? reject(error) : resolve()));
  });
}

function logIn(connection: SMTPConnection, auth: Parameters<SMTPConnection['login']>[0]): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.once('error', reject);
    connection.login(auth, (error) => (error ? reject(error) : resolve()));
  });
}

function lineOf(connection: SMTPConnection): SmtpLine {
  let isOpen = true;
  connection.once('end', () => (isOpen = false));
  return {
    get isOpen() {
      return isOpen;
    },
    send: (envelope, message) =>
      new Promise((resolve, reject) => {
        connection.send(envelope, message, (error, info) => {
          if (error || !info) reject(error ?? new Error('No answer'));
          else
            resolve({
              accepted: addresses(info.accepted),
              rejected: addresses(info.rejected),
              rejectedErrors: info.rejectedErrors ?? [],
            });
        });
      }),
    close: () => {
      isOpen = false;
      connection.quit();
      connection.close();
    },
  };
}

function addresses(list: readonly (string | { address: string })[]): string[] {
  return list.map((one) => (typeof one === 'string' ? one : one.address));
}
