/** Signed addresses of stored files: bound to the account, the bytes and the name, and good for some hours. */
import type { Attachment } from '../../../contract/thread.ts';
import type { ReadScope } from '../../platform/scope.ts';

const HOUR_S = 3600;
/** Rounded, so that the same file keeps its address for a while and the browser its copy. */
const LIFE_HOURS = 12;
const PREVIEWED = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

export interface FileAddress {
  accountId: string;
  sha256: string;
  name: string;
  type: string;
  /** Unix seconds. */
  until: number;
}

interface NamedFile {
  sha256: string;
  name: string;
  type: string;
}

export function isPreviewable(type: string): boolean {
  return PREVIEWED.has(type.toLowerCase());
}

export function fileUrl(scope: Pick<ReadScope, 'world' | 'accountId' | 'now'>, file: NamedFile): string {
  const until = (Math.floor(scope.now.getTime() / 1000 / HOUR_S / LIFE_HOURS) + 2) * LIFE_HOURS * HOUR_S;
  const type = file.type.toLowerCase();
  const signature = scope.world.keys.sign(
    'file',
    scope.accountId,
    file.sha256,
    file.name,
    type,
    String(until),
  );
  const query = new URLSearchParams({ n: file.name, t: type, u: String(until), s: signature });
  return `/files/${scope.accountId}/${file.sha256}?${query.toString()}`;
}

export function shapeFile(
  scope: Pick<ReadScope, 'world' | 'accountId' | 'now'>,
  file: NamedFile & { id: string; size: number; inline: boolean; contentId: string | null },
): Attachment {
  return {
    id: file.id,
    name: file.name,
    type: file.type,
    size: file.size,
    inline: file.inline,
    contentId: file.contentId,
    url: fileUrl(scope, file),
    previewable: isPreviewable(file.type),
  };
}
