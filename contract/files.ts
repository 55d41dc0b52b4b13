/** Uploads before they belong to a message. Files themselves are served by signed addresses (`Attachment.url`). */
import { Type, type Static } from 'typebox';
import { endpoint } from './endpoint.ts';
import { Id, shape } from './shapes.ts';

/** Bytes. */
export const maxUploadSize = 25 * 1024 * 1024;

export const Upload = shape({
  id: Id,
  name: Type.String(),
  type: Type.String(),
  size: Type.Integer(),
  url: Type.String(),
  previewable: Type.Boolean(),
});
export type Upload = Static<typeof Upload>;

/** Body: `multipart/form-data` with one file. */
export const uploadFile = endpoint({
  name: 'uploads.create',
  method: 'POST',
  path: '/uploads',
  permission: 'notes.write',
  status: 201,
  summary: 'Upload a file to attach it later.',
  takes: ['multipart/form-data'],
  reply: Upload,
  refusals: ['tooLarge', 'noSpace'],
});
