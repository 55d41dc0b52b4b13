/** Reads a raw letter: the one path that the desk and `kvitok mail parse` share. */
import { fileAttachment, hang } from './attachments.ts';
import { compose } from './body/compose.ts';
import { htmlOf, readWords, type Words } from './body/words.ts';
import type { CharsetContext } from './charset/decode.ts';
import { charsetName } from './charset/names.ts';
import { readLetterHeaders } from './header/letter-headers.ts';
import { contentIdsIn } from './content-id.ts';
import { languageOf } from './language.ts';
import type { Letter, LetterAttachment } from './letter.ts';
import { fileNameOf, type MimePart } from './mime/part.ts';
import { readTree } from './mime/tree.ts';
import type { UuFile } from './mime/uuencode.ts';
import { recogniseAutomatic } from './recognise/automatic.ts';
import { recogniseBounce } from './recognise/bounce.ts';
import { recognisableLetter } from './recognisable-letter.ts';
import { unwrapRaw } from './raw-letter.ts';
import { Repairs } from './repairs.ts';
import { sanitise } from './sanitise.ts';
import { newWords } from './words/new-words.ts';

type Context = Omit<CharsetContext, 'declared'>;

/** Never rejects on account of what the letter says; time and memory are bounded by the caps and by the reading room. */
export async function readLetter(raw: Uint8Array): Promise<Letter> {
  const repairs = new Repairs();
  const tree = readTree(unwrapRaw(raw, repairs), repairs);
  const leaves = leavesOf(tree);
  const context: Context = { hints: charsetsIn(leaves), repairs };
  const headers = readLetterHeaders(tree.headers, context);
  const composed = compose(tree, (part) => fileNameOf(part, context) !== '');
  const found = readWords(composed, context);
  const hung = hang(composed.attachments, context, contentIdsIn(found.html));
  const words = withTnefWords(found, hung.words);
  const html = (words.html !== null && sanitise(words.html, repairs)) || null;
  const written = newWords({
    text: words.text,
    html,
    knownNames: headers.from ? [headers.from.name, headers.from.address] : [],
    ...(words.isTextOfHtml ? { htmlToText: htmlOf } : { readHtml: htmlOf }),
  });
  const recognisable = recognisableLetter(headers, words.text, leaves);
  return {
    ...headers,
    text: words.text,
    html,
    ...written,
    attachments: [...hung.attachments, ...words.files.map(uuAttachment)],
    ...recogniseAutomatic(recognisable),
    bounce: recogniseBounce(recognisable),
    language: await languageOf(written.reply),
    repairs: repairs.list(),
  };
}

function leavesOf(part: MimePart): MimePart[] {
  return part.children.length === 0 ? [part] : part.children.flatMap(leavesOf);
}

function charsetsIn(leaves: readonly MimePart[]): string[] {
  const named = leaves.map((leaf) => charsetName(leaf.typeParameters.get('charset')));
  return [...new Set(named.filter((name) => name !== null))].flatMap((name) =>
    name.startsWith('iso-2022-jp') ? ['shift_jis', 'euc-jp'] : [name],
  );
}

function withTnefWords(words: Words, tnef: { text: string | null; html: string | null }): Words {
  if (words.text !== '' || words.html !== null) return words;
  const text = tnef.text ?? (tnef.html === null ? '' : htmlOf(tnef.html));
  return { ...words, html: tnef.html, text, isTextOfHtml: tnef.text === null };
}

function uuAttachment(file: UuFile): LetterAttachment {
  return fileAttachment(file.name, 'application/octet-stream', file.content);
}
