/** Lays a letter out for the recognisers of bounces and automatic letters: every part as capped text. */
import { MAX_RECOGNISABLE_CHARS } from './caps.ts';
import { decodeBytes, type CharsetContext } from './charset/decode.ts';
import type { LetterHeaders } from './header/letter-headers.ts';
import { contentOf, fileNameOf, type MimePart } from './mime/part.ts';
import type { RecognisableMail, RecognisablePart } from './recognise/recognisable.ts';
import { Repairs } from './repairs.ts';

export function recognisableLetter(
  headers: LetterHeaders,
  text: string,
  leaves: readonly MimePart[],
): RecognisableMail {
  const context = { hints: [], repairs: new Repairs() };
  return {
    headers: headers.headers,
    from: headers.from,
    to: headers.to,
    subject: headers.subject,
    text: text.slice(0, MAX_RECOGNISABLE_CHARS),
    parts: leaves.map((leaf) => partAsText(leaf, context)),
  };
}

function partAsText(leaf: MimePart, context: Omit<CharsetContext, 'declared'>): RecognisablePart {
  const isReadable = leaf.type.startsWith('text/') || leaf.type.startsWith('message/');
  const name = fileNameOf(leaf, context);
  if (!isReadable) return { type: leaf.type, name, text: '' };
  const capped = { ...leaf, body: leaf.body.subarray(0, MAX_RECOGNISABLE_CHARS) };
  const declared = leaf.typeParameters.get('charset') ?? null;
  const text = decodeBytes(contentOf(capped), { ...context, declared }).replace(/\r+\n|\r/g, '\n');
  return { type: leaf.type, name, text };
}
