/** Immutable, content-addressed files: `account/ab/sha256`, durable before their row is written. */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

export interface Blobs {
  /** Written, flushed and renamed into place when this resolves. The same bytes are stored once. */
  put(accountId: string, content: Uint8Array): Promise<{ sha256: string; size: number }>;
  /** The same for bytes that are still arriving: they go to the disk as they come, memory holds one piece of them. */
  putStream(accountId: string, content: Readable): Promise<{ sha256: string; size: number }>;
  get(accountId: string, sha256: string): Promise<Buffer>;
  stream(accountId: string, sha256: string): ReadStream;
}

const SHA256 = /^[0-9a-f]{64}$/;
/** SHA-256 of nothing; only the folders above it matter. */
const NO_CONTENT = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const ACCOUNT = /^[0-9a-f-]{36}$/;

export function openBlobs(folder: string): Blobs {
  const pathOf = (accountId: string, sha256: string) => {
    if (!ACCOUNT.test(accountId) || !SHA256.test(sha256)) throw new Error('Not the address of a blob');
    return join(folder, accountId, sha256.slice(0, 2), sha256);
  };
  return {
    put: (accountId, content) => put(folder, pathOf, accountId, content),
    putStream: (accountId, content) => putStream(folder, pathOf, accountId, content),
    get: (accountId, sha256) => readFile(pathOf(accountId, sha256)),
    stream: (accountId, sha256) => createReadStream(pathOf(accountId, sha256)),
  };
}

async function put(
  root: string,
  pathOf: (accountId: string, sha256: string) => string,
  accountId: string,
  content: Uint8Array,
): Promise<{ sha256: string; size: number }> {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const path = pathOf(accountId, sha256);
  if (!(await isStored(path, content.length))) await store(root, path, content);
  return { sha256, size: content.length };
}

async function isStored(path: string, size: number): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.size === size;
}

async function store(root: string, path: string, content: Uint8Array): Promise<void> {
  const folder = dirname(path);
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await inFolder(root, folder, () => writeDurably(temporary, content));
    await rename(temporary, path);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  await flushFolder(folder);
}

/** Nearly always the folder is there: it is made by whoever misses it. */
async function inFolder(root: string, folder: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!isMissing(error)) throw error;
    const created = await mkdir(folder, { recursive: true, mode: 0o700 });
    if (created) await flushUpTo(root, dirname(folder));
    await write();
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

async function writeDurably(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function putStream(
  root: string,
  pathOf: (accountId: string, sha256: string) => string,
  accountId: string,
  content: Readable,
): Promise<{ sha256: string; size: number }> {
  const arriving = join(dirname(dirname(pathOf(accountId, NO_CONTENT))), 'arriving');
  await mkdir(arriving, { recursive: true, mode: 0o700 });
  const temporary = join(arriving, `${randomUUID()}.tmp`);
  try {
    const blob = await spool(temporary, content);
    const path = pathOf(accountId, blob.sha256);
    const created = await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await rename(temporary, path);
    await flushFolder(dirname(path));
    if (created) await flushUpTo(root, dirname(dirname(path)));
    return blob;
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}

async function spool(path: string, content: Readable): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const piece of content as AsyncIterable<Buffer>) {
      hash.update(piece);
      size += piece.length;
      await file.writeFile(piece);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), size };
}

/** A new folder survives a power cut only when its parents have been flushed too. */
async function flushUpTo(root: string, folder: string): Promise<void> {
  await flushFolder(folder);
  if (folder.length > root.length) await flushUpTo(root, dirname(folder));
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
