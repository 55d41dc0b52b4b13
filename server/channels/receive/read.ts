/** From the raw bytes to a letter, with its files on the disk; outside of any transaction, in a thread with limits. */
import { shownName } from '../../features/files/actions.ts';
import type { StoredFile } from '../../features/tickets/ticket.ts';
import type { LetterRow } from '../../features/letters/letter.ts';
import type { Letter } from '../../platform/mail/letter.ts';
import type { ReadingRoom } from '../../platform/mail/reading-room.ts';
import type { World } from '../../platform/world.ts';

export interface ReadLetter {
  letter: Letter;
  files: StoredFile[];
}

/** Throws LetterUnreadable, or the error of the disk. */
export async function readStored(
  world: World,
  room: ReadingRoom,
  accountId: string,
  row: LetterRow,
): Promise<ReadLetter> {
  const letter = await room.read(await world.blobs.get(accountId, row.sha256));
  const files: StoredFile[] = [];
  for (const { content, ...about } of letter.attachments) {
    const { sha256, size } = await world.blobs.put(accountId, content);
    const { name, type, contentId, inline } = about;
    files.push({ name: shownName(name), type, contentId, inline, sha256, size });
  }
  return { letter, files };
}
