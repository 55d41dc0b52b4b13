/** Uploading a file: the bytes are stored before a transaction is opened. */
import { maxUploadSize, uploadFile } from '../../../contract/files.ts';
import { visit, type Route, type Visit } from '../../platform/http/route.ts';
import { refuse } from '../../platform/refusal.ts';
import { work } from '../../platform/scope.ts';
import { fileUrl, isPreviewable } from './addresses.ts';
import { keepUpload } from './actions.ts';

const MEGABYTE = 1024 * 1024;

export const fileRoutes: Route[] = [
  visit(uploadFile, async (calling) => {
    const { world, caller } = calling;
    if (!caller) return refuse('notSignedIn');
    const file = await receive(calling);
    return work(world, caller.accountId, caller.actor, async (scope) => {
      const kept = await keepUpload(scope, file);
      return {
        id: kept.id,
        name: kept.name,
        type: kept.type,
        size: kept.size,
        url: fileUrl(scope, kept),
        previewable: isPreviewable(kept.type),
      };
    });
  }),
];

async function receive({ request }: Visit): Promise<{ name: string; type: string; content: Buffer }> {
  const part = request.isMultipart() ? await request.file({ throwFileSizeLimit: false }) : undefined;
  if (!part) return refuse('badRequest', 'multipart/form-data, file');
  const content = await part.toBuffer();
  if (part.file.truncated) return refuse('tooLarge', String(maxUploadSize / MEGABYTE));
  return { name: part.filename, type: part.mimetype, content };
}
