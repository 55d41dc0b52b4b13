/** Keeps uploads, and hands them over when a message takes them. */
import { newId } from '../../platform/ids.ts';
import { refuse } from '../../platform/refusal.ts';
import type { Scope } from '../../platform/scope.ts';
import { find, insert, type UploadRecord } from './sql.ts';

const MAX_NAME_LENGTH = 200;
const CONTROL_OR_INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

export async function keepUpload(
  scope: Scope,
  file: { name: string; type: string; content: Uint8Array },
): Promise<UploadRecord> {
  const stored = await scope.world.blobs.put(scope.accountId, file.content);
  const upload = { id: newId(), name: shownName(file.name), type: shownType(file.type), ...stored };
  await insert(scope.tx, { ...upload, agentId: scope.actor.id });
  return upload;
}

/** The uploads of this agent, in the order asked for; refuses when one is missing or another's. */
export async function takeUploads(scope: Scope, ids: readonly string[]): Promise<UploadRecord[]> {
  if (ids.length === 0) return [];
  const rows = await find(scope.tx, { ids: [...ids], agentId: scope.actor.id });
  return ids.map((id) => rows.find((row) => row.id === id) ?? refuse('notFound'));
}

/**
 * The last part of whatever somebody called it, without characters that hide or turn what is beside them (an `exe` that
 * looks like a `txt`); data only, never a path of ours.
 */
export function shownName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return shortened(last.replace(CONTROL_OR_INVISIBLE, '').trim()) || 'file';
}

/** The ending stays: it says what the file is. */
function shortened(name: string): string {
  if (name.length <= MAX_NAME_LENGTH) return name;
  const ending = /\.[\p{L}\p{N}]{1,12}$/u.exec(name)?.[0] ?? '';
  return name.slice(0, MAX_NAME_LENGTH - ending.length).toWellFormed() + ending;
}

function shownType(type: string): string {
  return /^[a-z0-9.+-]{1,80}\/[a-z0-9.+-]{1,80}$/i.test(type)
    ? type.toLowerCase()
    : 'application/octet-stream';
}

interface ReturnedFile {
  name: string;
  type: string;
  size: number;
  sha256: string;
}

/** Makes uploads again of files whose message was taken back. */
export async function restoreUploads(scope: Scope, files: readonly ReturnedFile[]): Promise<string[]> {
  const ids: string[] = [];
  for (const { name, type, size, sha256 } of files) {
    const id = newId();
    await insert(scope.tx, { id, name, type, size, sha256, agentId: scope.actor.id });
    ids.push(id);
  }
  return ids;
}
