import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startEmbedded, type EmbeddedPostgres } from '../postgres/embedded.ts';
import { refuseUnusableDatabase } from './reachable.ts';
import { freePort } from '../../testing/free-port.ts';

const PASSWORD = 'right-and-secret';
let folder = '';
let server: EmbeddedPostgres;
let port = 0;

/** A server as a company has it: on a port, with a password. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kvitok-reach-'));
  port = await freePort();
  const access = join(folder, 'access.conf');
  writeFileSync(access, 'local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n', { mode: 0o644 });
  const settings = { fsync: 'off', listen_addresses: '127.0.0.1', port: String(port), hba_file: access };
  server = await startEmbedded(folder, { settings });
  const client = new Client({ connectionString: `${server.adminUrl}&port=${port}` });
  await client.connect();
  await client.query(`ALTER ROLE kvitok PASSWORD '${PASSWORD}'`);
  await client.end();
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const at = (password: string, database = 'kvitok') =>
  `postgresql://kvitok:${password}@127.0.0.1:${port}/${database}`;

test('a database that can be worked with says its version', async () => {
  expect(await refuseUnusableDatabase(at(PASSWORD))).toBeGreaterThanOrEqual(15);
  expect(await refuseUnusableDatabase(inject('adminUrl'))).toBeGreaterThanOrEqual(15);
});

test.each([
  ['not an address', () => 'localhost/kvitok', 'DATABASE_URL is not an address of a database'],
  [
    'another kind of address',
    () => 'mysql://localhost/kvitok',
    'DATABASE_URL is not an address of a database',
  ],
  ['a wrong password', () => at('wrong-and-secret'), 'did not accept the user or the password'],
  [
    'no password',
    () => `postgresql://kvitok@127.0.0.1:${port}/kvitok`,
    'did not accept the user or the password',
  ],
  ['an absent database', () => at(PASSWORD, 'absent'), 'There is no database'],
  ['nobody at the port', () => 'postgresql://kvitok@127.0.0.1:1/kvitok', 'does not answer (ECONNREFUSED)'],
  [
    'nobody at the socket',
    () => 'postgresql://kvitok@localhost/kvitok?host=/nowhere',
    'does not answer (ENOENT)',
  ],
])('%s is refused with a sentence that keeps the password to itself', async (_name, url, sentence) => {
  const refusal: unknown = await refuseUnusableDatabase(url()).catch((error: unknown) => error);
  expect(String(refusal)).toContain(sentence);
  expect(String(refusal)).not.toContain('secret');
});

test.each([
  ['locale C', `ENCODING 'UTF8' LOCALE_PROVIDER libc LOCALE 'C'`],
  ['another encoding', `ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C'`],
  ['no encoding', `ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LOCALE 'C'`],
])('a database of %s is refused, as Russian words could not be found in it', async (_name, made) => {
  const client = new Client({ connectionString: `${server.adminUrl}&port=${port}` });
  await client.connect();
  await client.query('DROP DATABASE IF EXISTS letters');
  await client.query(`CREATE DATABASE letters OWNER kvitok TEMPLATE template0 ${made}`);
  await client.end();
  await expect(refuseUnusableDatabase(at(PASSWORD, 'letters'))).rejects.toThrow(
    'is not made for letters of all languages',
  );
});

test('a PostgreSQL that is too old is refused', async () => {
  const old = createServer((socket) => {
    socket.once('data', () => {
      socket.write(Buffer.concat([packet('R', Buffer.alloc(4)), packet('Z', Buffer.from('I'))]));
      socket.once('data', () => socket.write(versionReply('140012')));
    });
  }).listen(0, '127.0.0.1');
  await once(old, 'listening');
  const { port: oldPort } = old.address() as AddressInfo;
  const url = `postgresql://kvitok@127.0.0.1:${oldPort}/kvitok`;
  await expect(refuseUnusableDatabase(url)).rejects.toThrow('is PostgreSQL 14, and 15 or newer is needed');
  old.close();
});

/** The wire protocol's frame: a letter, the length with itself, the content. */
function packet(type: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(content.length + length.length);
  return Buffer.concat([Buffer.from(type), length, content]);
}

function versionReply(version: string): Buffer {
  const column = Buffer.concat([Buffer.from([0, 1]), Buffer.from('server_version_num\0'), Buffer.alloc(18)]);
  const row = Buffer.concat([Buffer.from([0, 1, 0, 0, 0, version.length]), Buffer.from(version)]);
  return Buffer.concat([
    packet('T', column),
    packet('D', row),
    packet('C', Buffer.from('SHOW\0')),
    packet('Z', Buffer.from('I')),
  ]);
}
