/** A real IMAP server (Dovecot 2.3) for tests, where it is installed: a mailbox a user, in a folder of its own, on a loopback port. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EmailSettings } from '../../../contract/mail.ts';
import { freePort } from '../free-port.ts';

const BINARY = '/usr/sbin/dovecot';
/** It gives up root for mailboxes, and so has to be started by root. */
export const hasDovecot = existsSync(BINARY) && process.getuid?.() === 0;

export const dovecotPassword = 'секрет-42';

export interface Dovecot {
  readonly port: number;
  settings(
    user: string,
    change?: Partial<NonNullable<EmailSettings['imap']>>,
  ): Pick<EmailSettings, 'inbound' | 'imap'>;
  /** Lays letters into a mailbox as a delivery would. */
  deliver(user: string, ...raw: string[]): Promise<void>;
  /** The mailbox as a mail program of the user sees it; closed afterwards. */
  look<T>(user: string, work: (client: ImapFlow) => Promise<T>): Promise<T>;
  /** Makes the server forget its UIDs: UIDVALIDITY changes. */
  rebuild(user: string): Promise<void>;
  /** Cuts every open session, as a crash would. */
  cut(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
  close(): Promise<void>;
}

/** @param introspection where tokens (XOAUTH2, OAUTHBEARER) are looked up, RFC 7662; without it passwords alone are known */
export async function openDovecot(introspection?: string): Promise<Dovecot> {
  const folder = await mkdtemp(join(tmpdir(), 'kvitok-imap-'));
  await chmod(folder, 0o755);
  await mkdir(join(folder, 'mail'), { mode: 0o777 });
  await chmod(join(folder, 'mail'), 0o777);
  const port = await freePort();
  await writeFile(join(folder, 'dovecot.conf'), configuration(folder, port, introspection !== undefined));
  if (introspection !== undefined)
    await writeFile(join(folder, 'oauth2.conf'), tokenConfiguration(introspection));
  let master: ChildProcess | undefined;
  const start = async () => {
    master = spawn(BINARY, ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'ignore', detached: true });
    await untilListening(port, folder);
  };
  const stop = async () => {
    const running = master;
    master = undefined;
    if (!running || running.exitCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGTERM');
    await ended;
    endGroup(running);
  };
  await start();
  const server: Dovecot = {
    port,
    settings: (user, change = {}) => ({
      inbound: 'imap',
      imap: { host: '127.0.0.1', port, security: 'none', user, password: dovecotPassword, ...change },
    }),
    deliver: (user, ...raw) =>
      server.look(user, async (client) => {
        for (const one of raw) await client.append('INBOX', one);
      }),
    look: async (user, work) => {
      const client = new ImapFlow({
        host: '127.0.0.1',
        port,
        secure: false,
        doSTARTTLS: false,
        auth: { user, pass: dovecotPassword },
        logger: false,
      });
      client.on('error', () => undefined);
      await client.connect();
      try {
        return await work(client);
      } finally {
        await client.logout();
      }
    },
    rebuild: async (user) => {
      const mailbox = join(folder, 'mail', user);
      for (const name of await readdir(mailbox))
        if (name.startsWith('dovecot')) await rm(join(mailbox, name), { recursive: true, force: true });
      // UIDVALIDITY is the time in seconds at which the mailbox was made anew.
      await sleep(1_100);
    },
    cut: async () => {
      await stop();
      await start();
    },
    start,
    stop,
    close: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return server;
}

function tokenConfiguration(introspection: string): string {
  return `
introspection_mode = auth
introspection_url = ${introspection}
username_attribute = email
active_attribute = active
active_value = true
`;
}

function configuration(folder: string, port: number, byTokens: boolean): string {
  return `
protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
log_path = ${folder}/log
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login${byTokens ? ' xoauth2 oauthbearer' : ''}
mail_location = maildir:${folder}/mail/%u
first_valid_uid = 1
mail_max_userip_connections = 100
${
  byTokens
    ? `passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = ${folder}/oauth2.conf
}`
    : ''
}
passdb {
  driver = static
  args = password=${dovecotPassword}
}
userdb {
  driver = static
  args = uid=mail gid=mail home=${folder}/mail/%u
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox Archive {
    auto = create
  }
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`;
}

/** Sessions outlive the master, which they do not after a crash of the machine. */
function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody is left.
  }
}

const START_MS = 10_000;

async function untilListening(port: number, folder: string): Promise<void> {
  const deadline = performance.now() + START_MS;
  while (!(await answers(port))) {
    if (performance.now() > deadline) {
      const log = await readFile(join(folder, 'log'), 'utf8').catch(() => '');
      throw new Error(`Dovecot does not start\n${log}`);
    }
    await sleep(50);
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('data', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
