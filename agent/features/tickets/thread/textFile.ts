/** Files that are words: which they are, and their words in whatever encoding they came. */
import type { Attachment } from '../../../../contract/thread.ts';

/** Bytes; what is longer is better read elsewhere. */
const longest = 512 * 1024;
const types = /^(text\/.+|application\/(json|xml|yaml)|message\/rfc822)$/;
const names = /\.(txt|log|csv|tsv|md|json|xml|ya?ml|ini|conf|eml|ics|vcf)$/i;

export function isTextFile({ name, type, size }: Pick<Attachment, 'name' | 'type' | 'size'>): boolean {
  return size > 0 && size <= longest && (types.test(type) || names.test(name));
}

export async function readTextFile(url: string): Promise<string> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(String(answer.status));
  return wordsOf(new Uint8Array(await answer.arrayBuffer()));
}

export function wordsOf(bytes: Uint8Array<ArrayBuffer>): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}
