/** Decides which parts are the words of the letter and which hang on it (after RFC 8621, 4.1.4), and joins the words. */
import type { MimePart } from '../mime/part.ts';

/** The words in the two renderings that a letter may offer, in the order of the letter, and everything else. */
export interface Composition {
  plain: MimePart[];
  html: MimePart[];
  attachments: MimePart[];
}

const WORDS = new Set(['text/plain', 'text/html', 'text/enriched', 'text/richtext']);
/** Alternatives for programs that no reader of a ticket is. */
const FOR_PROGRAMS = new Set(['text/x-amp-html', 'text/watch-html', 'text/x-watch-html']);

export function compose(root: MimePart, isNamed: (part: MimePart) => boolean): Composition {
  return composePart(root, { parent: '', first: true, isNamed });
}

interface Place {
  parent: string;
  first: boolean;
  isNamed: (part: MimePart) => boolean;
}

function composePart(part: MimePart, place: Place): Composition {
  if (part.children.length === 0) return composeLeaf(part, place);
  const root = leadsWords(part, place.isNamed) ? rootIndex(part) : -1;
  const children = part.children.map((child, index) =>
    composePart(child, { parent: part.type, first: index === root, isNamed: place.isNamed }),
  );
  const attachments = children.flatMap((child) => child.attachments);
  if (part.type === 'multipart/alternative') return { ...chooseAlternative(children), attachments };
  return withoutLateEnriched({
    plain: children.flatMap((child) => child.plain),
    html: children.flatMap((child) => child.html),
    attachments,
  });
}

function composeLeaf(part: MimePart, place: Place): Composition {
  if (FOR_PROGRAMS.has(part.type) && place.parent === 'multipart/alternative')
    return { plain: [], html: [], attachments: [] };
  return isWords(part, place)
    ? { plain: [part], html: [part], attachments: [] }
    : { plain: [], html: [], attachments: [part] };
}

function isWords(part: MimePart, place: Place): boolean {
  if (!WORDS.has(part.type) || part.disposition === 'attachment') return false;
  if (place.parent === '' || place.parent === 'multipart/alternative') return true;
  if (place.first) return true;
  return place.parent !== 'multipart/related' && !place.isNamed(part);
}

/** The first part is words even with a file name, unless there are words without one beside it. */
function leadsWords(part: MimePart, isNamed: (part: MimePart) => boolean): boolean {
  const first = part.children[0]!;
  if (part.type === 'multipart/related' || first.children.length > 0 || !isNamed(first)) return true;
  return !part.children.some(
    (child) =>
      child !== first && WORDS.has(child.type) && child.disposition !== 'attachment' && !isNamed(child),
  );
}

/** Of a `related`, the root may be named by `start`. */
function rootIndex(part: MimePart): number {
  const start = part.type === 'multipart/related' ? part.typeParameters.get('start') : undefined;
  if (!start) return 0;
  const bare = start.replace(/[<>\s]/g, '');
  const index = part.children.findIndex((child) =>
    child.headers.some(
      (header) => header.name === 'content-id' && header.value.replace(/[<>\s]/g, '') === bare,
    ),
  );
  return Math.max(0, index);
}

/** The last alternative with HTML is the richest; the plain one is the first with plain text. */
function chooseAlternative(children: readonly Composition[]): { plain: MimePart[]; html: MimePart[] } {
  const hasHtml = (child: Composition): boolean => child.html.some((part) => part.type === 'text/html');
  const isPlain = (child: Composition): boolean => child.plain.some((part) => part.type === 'text/plain');
  const wordy = children.filter((child) => child.plain.length > 0 || child.html.length > 0);
  const html = wordy.findLast(hasHtml) ?? wordy.find(isPlain) ?? wordy[0];
  const plain = wordy.filter((child) => isPlain(child) && !hasHtml(child));
  const shownPlain = plain.length > 0 ? distinct(plain.flatMap((child) => child.plain)) : (html?.plain ?? []);
  return { plain: shownPlain, html: html?.html ?? [] };
}

/** The same words sent twice are shown once. */
function distinct(parts: readonly MimePart[]): MimePart[] {
  return parts.filter((part, index) => parts.findIndex((other) => other.body.equals(part.body)) === index);
}

/** Enriched text beside plain or HTML text is somebody's file; alone it is the letter. */
function withoutLateEnriched(composed: Composition): Composition {
  const isEnriched = (part: MimePart): boolean =>
    part.type === 'text/enriched' || part.type === 'text/richtext';
  const late = composed.plain.filter(isEnriched);
  if (late.length === 0 || late.length === composed.plain.length) return composed;
  return {
    plain: composed.plain.filter((part) => !isEnriched(part)),
    html: composed.html.filter((part) => !isEnriched(part)),
    attachments: [...composed.attachments, ...late],
  };
}
